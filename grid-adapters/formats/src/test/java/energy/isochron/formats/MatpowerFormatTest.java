package energy.isochron.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.grid.engine.ElectricalBranch.Ends;
import energy.isochron.grid.engine.ElectricalBranch.Transformer;
import energy.isochron.grid.engine.Load;
import energy.isochron.grid.file.BadNetworkFile;
import energy.isochron.grid.file.FeederGraph;
import energy.isochron.grid.file.NetworkFile;
import energy.isochron.grid.file.NetworkFormats;
import energy.isochron.network.Network;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The system of Baran and Wu as a case of our own, and cases that are wrong. */
class MatpowerFormatTest {
    /** Two buses and a transformer of 1 % and 5 % of 2 MVA, which is 0.5 and 2.5 % of the base of 1 MVA, with a ratio of 0.975. */
    private static final String SMALL = """
            function mpc = small
            %% a comment with mpc.bus = [ in it
            mpc.version = '2';
            mpc.baseMVA = 1;   % MVA
            mpc.bus = [ % bus_i type Pd Qd Gs Bs area Vm Va baseKV zone Vmax Vmin
              10, 3, 0, 0, 0, 0, 1, 1.01, 5, 20, 1, 1.1, 0.9
              20  1  0.3 0.1 ...
                0.02 0.05 1 1 0 0.4 1 1.1 0.9;
            ];
            mpc.gen = [ 10 0 0 Inf -Inf 1.02 1 1 9 0; 20 0.1 0.02 1 -1 1 1 1 1 0; 20 5 5 1 -1 1 1 0 1 0 ];
            mpc.branch = [
              10 20 0.005 0.025 0 2 0 0 0.975 0 1 -360 360;
            ];
            mpc.bus_name = {
              'ten ]'; 'twenty'
            };
            """;

    @TempDir
    private Path folder;

    @Test
    void baranAndWu() throws IOException {
        NetworkFile file = NetworkFormats.read(Resources.copy("baran_wu.m", folder));
        assertEquals(37, file.network().branches().size());
        assertEquals(
                5,
                file.network().branches().stream()
                        .filter(branch -> branch.closed() == Ends.NONE)
                        .count());
        SolvedFile solved = new SolvedFile(file);
        assertEquals(202.677, solved.lossesKw, 5e-4);
        assertEquals(0.9130904793610672, solved.lowest(), 1e-8);
    }

    @Test
    void lengthsOfTheGraphAreImpedances() throws IOException {
        NetworkFile file = NetworkFormats.read(Resources.copy("baran_wu.m", folder));
        Network graph = new Network(FeederGraph.of(file, 1000));
        assertEquals(33, graph.busCount());
        double first = graph.weight(graph.findBranch("1-2").orElseThrow());
        double second = graph.weight(graph.findBranch("2-3").orElseThrow());
        assertEquals(Math.hypot(0.4930, 0.2511) / Math.hypot(0.0922, 0.0470), second / first, 1e-6);
    }

    @Test
    void transformersShuntsAndGeneratorsAtLoadBuses() throws IOException {
        NetworkFile file = NetworkFormats.read(write(SMALL));
        assertEquals("10", file.network().sources().getFirst().node());
        assertEquals(1.02, file.network().sources().getFirst().voltagePu());
        assertEquals(5, file.network().sources().getFirst().angleDeg());
        Transformer transformer =
                assertInstanceOf(Transformer.class, file.network().branches().getFirst());
        assertEquals(19.5, transformer.fromKv(), 1e-12);
        assertEquals(2000, transformer.ratingKva(), 1e-12);
        assertEquals(1, transformer.rPercent(), 1e-12);
        assertEquals(5, transformer.xPercent(), 1e-12);
        assertTrue(file.network().loads().contains(Load.of("20", 300, 100)));
        assertTrue(file.network().loads().contains(Load.of("20", -100, -20)));
        Load shunt = file.network().loads().stream()
                .filter(load -> load.model() == Load.Model.IMPEDANCE)
                .findFirst()
                .orElseThrow();
        assertEquals(20, shunt.pKw(), 1e-12);
        assertEquals(-50, shunt.qKvar(), 1e-12);
        assertEquals(3, file.network().loads().size());
    }

    @Test
    void parallelLinesAreKeptApart() throws IOException {
        String lines = "10 20 0.1 0.1 0 1 0 0 0 0 1\n10 20 0.1 0.1 0 1 0 0 0 0 1\n10 20 0.1 0.1 0 1 0 0 0 0 1\n";
        NetworkFile file = NetworkFormats.read(write(SMALL.replace(" 0.4 1 1.1", " 20 1 1.1")
                .replace("10 20 0.005 0.025 0 2 0 0 0.975 0 1 -360 360;", lines)));
        assertEquals(
                "[10-20, 20-10, 10-20.2]",
                file.network().branches().stream()
                        .map(branch -> branch.id())
                        .toList()
                        .toString());
        assertEquals(2, new Network(FeederGraph.of(file, 1000)).branchCount());
    }

    @Test
    void allThatIsWrongIsToldAtOnce() throws IOException {
        String message = refused(SMALL.replace("20 0.1 0.02", "30 0.1 0.02").replace("0.3 0.1", "NaN 0.1"));
        assertTrue(message.contains("bad.m, line 7, column 'mpc.bus': 'NaN' is no number"), message);
        String unknown = refused(SMALL.replace("20 0.1 0.02", "30 0.1 0.02").replace("10 20 0.005", "10 99 0.005"));
        assertTrue(unknown.contains("line 10, column 'mpc.gen, column bus': '30.0' is no bus"), unknown);
        assertTrue(unknown.contains("line 12, column 'mpc.branch, column tbus': '99.0' is no bus"), unknown);
    }

    @Test
    void aGeneratorThatHoldsAVoltageIsNamed() throws IOException {
        String message = refused(SMALL.replace("20  1  0.3", "20  2  0.3"));
        assertTrue(message.contains("'20' is a bus whose voltage this generator holds"), message);
    }

    @Test
    void aMissingTableIsNamed() throws IOException {
        String message = refused(SMALL.replace("mpc.gen =", "mpc.generators ="));
        assertTrue(message.contains("'mpc.gen': 'none' is there of this table"), message);
    }

    @Test
    void aFileThatIsCutOffIsToldSo() throws IOException {
        String message = refused(SMALL.substring(0, SMALL.indexOf("20 0.005")));
        assertTrue(message.contains("has no end"), message);
    }

    @Test
    void codeIsNotRun() throws IOException {
        String message = refused(SMALL + "mpc.branch(:, 3) = mpc.branch(:, 3) / 2;\n");
        assertTrue(message.contains("line 17: 'mpc.branch(:, 3) = mpc.branch(:, 3) / 2;' is code"), message);
    }

    @Test
    void aFileThatIsNotThereIsToldSo() {
        Path file = folder.resolve("none.m");
        String message = String.valueOf(assertThrows(BadNetworkFile.class, () -> NetworkFormats.read(file))
                .getMessage());
        assertTrue(message.contains("cannot be read"), message);
        Path other = folder.resolve("grid.txt");
        String unknown = String.valueOf(assertThrows(BadNetworkFile.class, () -> NetworkFormats.read(other))
                .getMessage());
        assertTrue(unknown.contains("matpower (.m), pandapower (.json)"), unknown);
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("bad.m"), text);
    }

    private String refused(String text) throws IOException {
        Path file = write(text);
        return String.valueOf(assertThrows(BadNetworkFile.class, () -> NetworkFormats.read(file))
                .getMessage());
    }
}
