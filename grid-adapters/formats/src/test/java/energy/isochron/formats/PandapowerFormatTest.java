package energy.isochron.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.grid.engine.ElectricalBranch;
import energy.isochron.grid.engine.ElectricalBranch.Ends;
import energy.isochron.grid.engine.ElectricalBranch.Transformer;
import energy.isochron.grid.file.BadNetworkFile;
import energy.isochron.grid.file.FeederGraph;
import energy.isochron.grid.file.NetworkFile;
import energy.isochron.grid.file.NetworkFormats;
import energy.isochron.network.Network;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Networks of our own definition, made by pandapower 3.5.6 and written by its {@code to_json}, against its own results
 * ({@code runpp} with {@code calculate_voltage_angles=False}, {@code trafo_model="pi"}, {@code tolerance_mva=1e-10}).
 */
class PandapowerFormatTest {
    @TempDir
    private Path folder;

    @Test
    void baranAndWu() throws IOException {
        NetworkFile file = NetworkFormats.read(Resources.copy("baran_wu.json", folder));
        assertEquals(List.of(), file.notes());
        assertEquals(3715, file.network().loadKw(), 1e-9);
        SolvedFile solved = new SolvedFile(file);
        assertEquals(202.67712645592255, solved.lossesKw, 1e-6);
        assertEquals(135.14097097341238, solved.lossesKvar, 1e-6);
        assertEquals(0.9130904793610672, solved.voltage("18"), 1e-9);
        assertEquals(3917.677126455924, solved.importKw, 1e-6);
    }

    /**
     * Parallel lines, an open line end, a tap, shares of loads that follow the voltage, a storage, a shunt, a ward, a bus out of service.
     * The storage is at another bus than the load that follows the voltage, since pandapower lets all that is at a bus follow then.
     */
    @Test
    void allThatCanBeExpressed() throws IOException {
        NetworkFile file = NetworkFormats.read(Resources.copy("small.json", folder));
        SolvedFile solved = new SolvedFile(file);
        assertEquals(1.02, solved.voltage("Substation_A"), 1e-12);
        assertEquals(1.0189683466809347, solved.voltage("Ring_1"), 1e-8);
        assertEquals(1.0187943949081326, solved.voltage("Ring_2"), 1e-8);
        assertEquals(1.0625708813423194, solved.voltage("LV_1"), 1e-8);
        assertEquals(1.0312986333447187, solved.voltage("LV_2"), 1e-8);
        assertEquals(1.0189683466809347, solved.voltage("Spare"), 1e-8);
        assertEquals(0, solved.voltage("Off"));
        assertEquals(2.6210798155062727 + 0.7738503302822386, solved.lossesKw, 1e-5);
        assertEquals(663.2164389736585, solved.importKw, 1e-5);
        assertEquals(-489.27906883132385, solved.importKvar, 1e-5);
    }

    @Test
    void ironLossesAreLoads() throws IOException {
        NetworkFile file = NetworkFormats.read(Resources.copy("small_iron.json", folder));
        SolvedFile solved = new SolvedFile(file);
        assertEquals(1.0624575734090735, solved.voltage("LV_1"), 1e-8);
        assertEquals(1.0311817814712427, solved.voltage("LV_2"), 1e-8);
        assertEquals(664.1823877532039, solved.importKw, 1e-5);
        assertEquals(-486.7013309090175, solved.importKvar, 1e-5);
        assertTrue(String.join("\n", file.notes()).contains("1 transformers have iron losses"), file.notes()::toString);
    }

    @Test
    void whatWasTakenOtherwiseIsNoted() throws IOException {
        NetworkFile file = NetworkFormats.read(Resources.copy("small.json", folder));
        String notes = String.join("\n", file.notes());
        assertTrue(notes.contains("'Ring/1' is Ring_1"), notes);
        assertTrue(notes.contains("1 transformers turn the angle"), notes);
    }

    @Test
    void branchesHaveTheIdsOfTheirNodesAndTheirOpenEnds() throws IOException {
        NetworkFile file = NetworkFormats.read(Resources.copy("small.json", folder));
        assertEquals(Ends.BOTH, branch(file, "Ring_1-Ring_2").closed());
        assertEquals(Ends.FROM, branch(file, "Ring_2-Ring_1").closed());
        assertEquals(Ends.FROM, branch(file, "Substation_A-Ring_2").closed());
        assertEquals(Ends.NONE, branch(file, "Ring_2-Spare").closed());
        assertEquals(
                Math.sqrt(3) * 0.25 * 0.9 * 2 * 20_000,
                branch(file, "Ring_1-Ring_2").ratingKva(),
                1e-9);
        assertEquals(-1, ((Transformer) branch(file, "Ring_2-LV_1")).tap());
    }

    private static ElectricalBranch branch(NetworkFile file, String id) {
        return file.network().branches().stream()
                .filter(branch -> branch.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theMarketsGraphIsWhatTheSourceFeeds() throws IOException {
        NetworkFile file = NetworkFormats.read(Resources.copy("small.json", folder));
        Network graph = new Network(FeederGraph.of(file, 1000));
        assertEquals(6, graph.busCount());
        assertTrue(graph.radial());
        assertEquals("Substation_A", graph.bus(graph.slack()).id());
        double most = 0;
        for (int v = 0; v < graph.busCount(); v++) {
            most = Math.max(most, graph.distance(graph.slack(), v));
        }
        assertEquals(1, most, 1e-12);
        int line = graph.findBranch("Substation_A-Ring_1").orElseThrow();
        assertEquals(Math.sqrt(3) * 0.3 * 20_000, graph.capacityKw(line), 1e-9);
        int other = graph.findBranch("LV_1-LV_2").orElseThrow();
        assertEquals(0.3 / 4, graph.weight(other) / graph.weight(line), 1e-12);
    }

    @Test
    void aFileThatIsCutOffIsNoJson() throws IOException {
        String text = Resources.text("baran_wu.json");
        String message = refused(text.substring(0, text.length() / 2));
        assertTrue(message.contains("no JSON"), message);
        assertTrue(message.contains("bad.json, line "), message);
    }

    @Test
    void aMissingTableIsNamed() throws IOException {
        String message = refused(Resources.text("baran_wu.json").replace("\"bus\": {", "\"buses\": {"));
        assertTrue(message.contains("'bus': 'none' is there of this table"), message);
    }

    @Test
    void allThatIsWrongIsToldAtOnce() throws IOException {
        String message = refused(Resources.text("small.json")
                .replace("[null,null,3,4,0.3,0.32,", "[null,null,3,77,null,0.32,")
                .replace("\\\"const_i_q_percent\\\"", "\\\"const_i_q\\\"")
                .replace("\"Ratio\\\"", "\"Ideal\\\""));
        assertTrue(message.contains("'line[4].to_bus': '77' is no bus of the file"), message);
        assertTrue(message.contains("'line[4].length_km'"), message);
        assertTrue(message.contains("'trafo[0].tap_pos'"), message);
    }

    @Test
    void elementsOfOtherKindsAreNamedAndNotLeftOut() throws IOException {
        String frame = "\"motor\": {\"_module\": \"pandas.core.frame\", \"_class\": \"DataFrame\", \"_object\":"
                + " \"{\\\"columns\\\":[\\\"name\\\",\\\"bus\\\",\\\"in_service\\\"],\\\"index\\\":[7],"
                + "\\\"data\\\":[[\\\"pump\\\",1,true]]}\"}, \"bus\": {";
        String message = refused(Resources.text("baran_wu.json")
                .replaceFirst("\"bus\": \\{", java.util.regex.Matcher.quoteReplacement(frame)));
        assertTrue(message.contains("'motor[7]': 'pump' is of a kind"), message);
    }

    @Test
    void otherJsonIsRefused() throws IOException {
        String message = refused("{\"buses\": []}");
        assertTrue(message.contains("allowed is pandapowerNet"), message);
    }

    private String refused(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("bad.json"), text);
        return String.valueOf(assertThrows(BadNetworkFile.class, () -> NetworkFormats.read(file))
                .getMessage());
    }
}
