package energy.isochron.powsybl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.powsybl.cgmes.conversion.CgmesExport;
import com.powsybl.commons.datasource.MemDataSource;
import com.powsybl.commons.report.ReportNode;
import com.powsybl.iidm.network.Bus;
import com.powsybl.iidm.network.Country;
import com.powsybl.iidm.network.EnergySource;
import com.powsybl.iidm.network.Network;
import com.powsybl.iidm.network.Substation;
import com.powsybl.iidm.network.TopologyKind;
import com.powsybl.iidm.network.VoltageLevel;
import com.powsybl.iidm.network.impl.NetworkFactoryImpl;
import energy.isochron.grid.engine.EngineSettings;
import energy.isochron.grid.engine.GridCase;
import energy.isochron.grid.engine.PowerFlow;
import energy.isochron.grid.engine.Solution;
import energy.isochron.grid.file.BadNetworkFile;
import energy.isochron.grid.file.FeederGraph;
import energy.isochron.grid.file.NetworkFile;
import energy.isochron.grid.file.NetworkFormats;
import energy.isochron.grid.sweep.SweepProvider;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A network of our own with known results, written as CGMES by PowSyBl's exporter and read again: 20 kV, two lines, a transformer to
 * 0.4 kV with a tap, loads, a generator that holds no voltage and a capacitor.
 */
class CgmesFormatTest {
    @TempDir
    private Path folder;

    /** The first bus is in a level of the name by which {@link OpenLoadFlow} knows the slack. */
    private static Bus bus(Substation substation, String id, double kv) {
        VoltageLevel level = substation
                .newVoltageLevel()
                .setId(id.equals("A") ? IidmNetwork.ABOVE : "level " + id)
                .setNominalV(kv)
                .setTopologyKind(TopologyKind.BUS_BREAKER)
                .add();
        return level.getBusBreakerView().newBus().setId(id).setName(id).add();
    }

    private static void line(Network network, Bus from, Bus to, double r, double x, double b) {
        network.newLine()
                .setId(from.getId() + " to " + to.getId())
                .setVoltageLevel1(from.getVoltageLevel().getId())
                .setBus1(from.getId())
                .setConnectableBus1(from.getId())
                .setVoltageLevel2(to.getVoltageLevel().getId())
                .setBus2(to.getId())
                .setConnectableBus2(to.getId())
                .setR(r)
                .setX(x)
                .setB1(b / 2)
                .setB2(b / 2)
                .add();
    }

    private static void load(Bus bus, double p, double q) {
        bus.getVoltageLevel()
                .newLoad()
                .setId("load " + bus.getId())
                .setBus(bus.getId())
                .setConnectableBus(bus.getId())
                .setP0(p)
                .setQ0(q)
                .add();
    }

    private static void generator(Bus bus, double p, boolean holds) {
        bus.getVoltageLevel()
                .newGenerator()
                .setId("generator " + bus.getId())
                .setBus(bus.getId())
                .setConnectableBus(bus.getId())
                .setEnergySource(EnergySource.OTHER)
                .setMinP(-100)
                .setMaxP(100)
                .setTargetP(p)
                .setTargetQ(0.05)
                .setTargetV(1.02 * bus.getVoltageLevel().getNominalV())
                .setVoltageRegulatorOn(holds)
                .add();
    }

    private static Network network(boolean secondHolds) {
        Network network = new NetworkFactoryImpl().createNetwork("small", "test");
        Substation substation =
                network.newSubstation().setId("town").setCountry(Country.CH).add();
        Substation village =
                network.newSubstation().setId("village").setCountry(Country.CH).add();
        Bus a = bus(substation, "A", 20);
        Bus b = bus(village, "B", 20);
        Bus c = bus(village, "C", 20);
        Bus d = bus(village, "D", 0.4);
        line(network, a, b, 0.8, 0.5, 3e-4);
        line(network, b, c, 1.2, 0.6, 1e-4);
        village.newTwoWindingsTransformer()
                .setId("C to D")
                .setVoltageLevel1("level C")
                .setBus1("C")
                .setConnectableBus1("C")
                .setVoltageLevel2("level D")
                .setBus2("D")
                .setConnectableBus2("D")
                .setRatedU1(20)
                .setRatedU2(0.4)
                .setRatedS(0.63)
                .setR(0.003)
                .setX(0.012)
                .setG(1e-4)
                .setB(-5e-4)
                .add()
                .newRatioTapChanger()
                .setLowTapPosition(-1)
                .setTapPosition(1)
                .setLoadTapChangingCapabilities(false)
                .beginStep()
                .setRho(1.025)
                .endStep()
                .beginStep()
                .setRho(1)
                .endStep()
                .beginStep()
                .setRho(0.975)
                .endStep()
                .add();
        generator(a, 0, true);
        generator(b, 0.2, secondHolds);
        load(b, 0.9, 0.3);
        load(d, 0.3, 0.1);
        VoltageLevel level = c.getVoltageLevel();
        level.newShuntCompensator()
                .setId("capacitor")
                .setBus("C")
                .setConnectableBus("C")
                .setSectionCount(1)
                .newLinearModel()
                .setBPerSection(2e-4)
                .setMaximumSectionCount(1)
                .add()
                .add();
        return network;
    }

    private static MemDataSource exported(Network network) {
        MemDataSource data = new MemDataSource();
        new CgmesExport().export(network, new Properties(), data, ReportNode.NO_OP);
        return data;
    }

    private Path zip(MemDataSource data) throws IOException {
        Path file = folder.resolve("small.zip");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : data.listNames(".*").stream().sorted().toList()) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(data.getData(name));
            }
        }
        return file;
    }

    @Test
    void aNetworkIsReadAsItWasWritten() throws IOException {
        NetworkFile file = NetworkFormats.read(zip(exported(network(false))));
        assertEquals(4, file.network().nodes().size());
        assertEquals("A", file.network().sources().getFirst().node());
        assertEquals(1.02, file.network().sources().getFirst().voltagePu(), 1e-9);
        double[] sweep = voltages(file, new SweepProvider().open(grid(file), EngineSettings.hourly()));
        double[] powsybl = voltages(file, new PowsyblProvider().open(grid(file), EngineSettings.hourly()));
        Network direct = network(false);
        new OpenLoadFlow(new com.powsybl.math.matrix.DenseMatrixFactory(), 1e-4, 30).solve(direct);
        for (int v = 0; v < 4; v++) {
            String id = file.network().nodes().get(v).id();
            Bus bus = direct.getBusBreakerView().getBus(id);
            double published = bus.getV() / bus.getVoltageLevel().getNominalV();
            assertEquals(published, sweep[v], 1e-6, id);
            assertEquals(published, powsybl[v], 1e-6, id);
        }
    }

    private static GridCase grid(NetworkFile file) {
        return new GridCase(file.network(), new energy.isochron.network.Network(FeederGraph.of(file, 1000)));
    }

    private static double[] voltages(NetworkFile file, PowerFlow opened) {
        try (PowerFlow engine = opened) {
            assertInstanceOf(Solution.Solved.class, engine.solve(0));
            double[] magnitudePu = new double[file.network().nodes().size()];
            engine.voltages(magnitudePu, new double[magnitudePu.length]);
            return magnitudePu;
        }
    }

    @Test
    void aFolderIsReadLikeAZip() throws IOException {
        MemDataSource data = exported(network(false));
        Path model = Files.createDirectory(folder.resolve("model"));
        for (String name : data.listNames(".*")) {
            Files.write(model.resolve(name), data.getData(name));
        }
        NetworkFile fromFolder = NetworkFormats.read(model);
        NetworkFile fromZip = NetworkFormats.read(zip(data));
        assertEquals(fromZip.network().branches(), fromFolder.network().branches());
        assertEquals(fromZip.network().loads(), fromFolder.network().loads());
    }

    @Test
    void aSecondGeneratorThatHoldsAVoltageIsNamed() throws IOException {
        Path file = zip(exported(network(true)));
        String message = String.valueOf(assertThrows(BadNetworkFile.class, () -> NetworkFormats.read(file))
                .getMessage());
        assertTrue(message.contains("'generator B' holds the voltage of its bus"), message);
    }

    @Test
    void whatIsNoModelIsToldSo() throws IOException {
        Path text = Files.writeString(folder.resolve("bad.zip"), "no zip");
        String message = String.valueOf(assertThrows(BadNetworkFile.class, () -> NetworkFormats.read(text))
                .getMessage());
        assertTrue(message.contains("holds no model that can be read"), message);
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertThrows(BadNetworkFile.class, () -> NetworkFormats.read(empty));
        assertEquals(
                List.of("cgmes"),
                NetworkFormats.of(empty).stream().map(f -> f.name()).toList());
    }
}
