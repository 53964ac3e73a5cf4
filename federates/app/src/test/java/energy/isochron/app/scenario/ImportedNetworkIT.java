package energy.isochron.app.scenario;

import static energy.isochron.app.scenario.PlayedScenario.play;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.analytics.MarketInterval;
import energy.isochron.app.Home;
import energy.isochron.app.OpenDssScripts;
import energy.isochron.app.config.Problems;
import energy.isochron.exchange.GridState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole federations on networks out of files of other tools, and on synthetic ones with typical lines. */
class ImportedNetworkIT {
    private static final Path FILES =
            Home.path().resolve("grid-adapters/formats/src/test/resources/energy/isochron/formats");

    @TempDir
    private Path folder;

    private ScenarioFile scenario(String network, String engine, String firstBus, String secondBus) {
        String yaml = "name: imported\nintervals: 6\nnetwork: " + network + "\ngrid: {engine: " + engine
                + "}\nagents:\n  - {id: a, bus: '" + firstBus + "', capacity_kw: 60}\n  - {id: b, bus: '" + secondBus
                + "', capacity_kw: 40}\n";
        return ScenarioReader.parse(yaml, folder.resolve("scenario.yaml"));
    }

    private void assertEnginesAgree(String network, String firstBus, String secondBus, int buses) {
        List<MarketInterval> sweep = play(scenario(network, "sweep", firstBus, secondBus));
        List<MarketInterval> powsybl = play(scenario(network, "powsybl", firstBus, secondBus));
        assertEquals(6, sweep.size());
        for (int t = 0; t < 6; t++) {
            GridState one = sweep.get(t).grid();
            GridState other = powsybl.get(t).grid();
            assertTrue(one.converged() && other.converged());
            assertEquals(buses, one.buses().size());
            for (int v = 0; v < buses; v++) {
                assertEquals(
                        one.buses().get(v).voltagePu(), other.buses().get(v).voltagePu(), 1e-6);
            }
            for (int e = 0; e < one.branches().size(); e++) {
                assertEquals(
                        one.branches().get(e).flowKw(),
                        other.branches().get(e).flowKw(),
                        1e-3,
                        one.branches().get(e).branchId());
            }
            assertEquals(sweep.get(t).clearing(), powsybl.get(t).clearing());
        }
        assertTrue(sweep.stream().anyMatch(interval -> interval.grid().lossesKw() > 1e-3));
    }

    @Test
    void pandapowersFileIsTradedOnAndSolvedByBothEngines() throws IOException {
        Files.copy(FILES.resolve("baran_wu.json"), folder.resolve("grid.json"));
        assertEnginesAgree("{kind: file, file: grid.json}", "18", "33", 33);
    }

    @Test
    void matpowersFileIsTradedOnAndSolvedByBothEngines() throws IOException {
        Files.copy(FILES.resolve("baran_wu.m"), folder.resolve("case.m"));
        assertEnginesAgree("{kind: file, file: case.m, slack: '6'}", "18", "1", 33);
    }

    @Test
    void aBalancedScriptOfOpenDssIsTradedOnAndSolvedByBothEngines() throws IOException {
        Files.copy(OpenDssScripts.orCallOff("balanced.dss"), folder.resolve("feeder.dss"));
        assertEnginesAgree("{kind: file, file: feeder.dss}", "one", "end", 5);
    }

    @Test
    void aScriptOfOpenDssWithUnequalPhasesIsSolvedByPhaseAndTradedOn() throws IOException {
        Path script = OpenDssScripts.orCallOff("small.dss");
        Files.copy(script, folder.resolve("small.dss"));
        Files.createDirectories(folder.resolve("parts"));
        Files.copy(script.resolveSibling("parts/codes.dss"), folder.resolve("parts/codes.dss"));
        String network = "{kind: file, file: small.dss}";
        List<MarketInterval> day = play(scenario(network, "opendss, network_loads: 1", "spur", "town"));
        assertEquals(6, day.size());
        for (MarketInterval interval : day) {
            assertTrue(interval.grid().converged());
            assertEquals(9, interval.grid().buses().size());
            assertTrue(
                    interval.grid().buses().stream().allMatch(bus -> bus.voltagePu() > 0.9 && bus.voltagePu() < 1.1));
            assertTrue(interval.grid().lossesKw() > 10, interval.grid()::toString);
        }
        List<MarketInterval> graph = play(scenario(network, "graph", "spur", "town"));
        assertEquals(graph.getLast().clearing(), day.getLast().clearing());
    }

    @Test
    void whatIsWrongWithAScriptIsToldWithTheScenario() throws IOException {
        String text = Files.readString(OpenDssScripts.orCallOff("balanced.dss"));
        Files.writeString(folder.resolve("bad.dss"), text.replace("xhl=4", "xhigh=4"));
        String bad = problems("{kind: file, file: bad.dss}", "one");
        assertTrue(bad.contains("bad.dss:8: ") && bad.contains("xhigh"), bad);
        assertTrue(problems("{kind: file, file: none.dss}", "one").contains("network.file names "));
        Files.writeString(folder.resolve("good.dss"), text);
        String bus = problems("{kind: file, file: good.dss}", "ONE");
        assertTrue(bus.contains("'ONE'") && bus.contains("one"), bus);
    }

    @Test
    void syntheticNetworksOfAnySizeAreSolvedByBothEngines() {
        assertEnginesAgree("{kind: tree, buses: 60, base_kv: 10}", "1", "59", 60);
        assertEnginesAgree("{kind: line, buses: 7, base_kv: 0.4}", "1", "2", 7);
    }

    @Test
    void aSyntheticNetworkWithLoopsIsSolvedByAnEngineThatCan() {
        List<MarketInterval> ring = play(scenario("{kind: ring, buses: 12, base_kv: 10}", "powsybl", "3", "7"));
        assertTrue(ring.stream().allMatch(interval -> interval.grid().converged()));
        assertTrue(problems("{kind: ring, buses: 12, base_kv: 10}", "3").contains("are a loop"));
    }

    private String problems(String network, String bus) {
        Problems problems = new Problems();
        String yaml = "name: x\nnetwork: " + network + "\ngrid: {engine: sweep}\nagents:\n  - {id: a, bus: '" + bus
                + "', capacity_kw: 60}\n";
        Path file = folder.resolve("p.yaml");
        try {
            Files.writeString(file, yaml);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        ScenarioReader.read(file, List.of(), problems);
        return problems.toString();
    }

    @Test
    void whatIsWrongWithAFileIsToldWithTheScenario() throws IOException {
        assertTrue(
                problems("{kind: file}", "1").contains("network.file is missing, allowed is a file, with kind: file"));
        assertTrue(problems("{kind: file, file: none.json}", "1").contains("network.file names "));
        Files.writeString(folder.resolve("bad.json"), "{\"_class\": \"x\"}");
        assertTrue(problems("{kind: file, file: bad.json}", "1").contains("allowed is pandapowerNet"));
        Files.copy(FILES.resolve("small.json"), folder.resolve("small.json"));
        String bus = problems("{kind: file, file: small.json}", "Ring1");
        assertTrue(bus.contains("'Ring1'") && bus.contains("Ring_1"), bus);
        String slack = problems("{kind: file, file: small.json, slack: LV}", "LV_1");
        assertTrue(slack.contains("network.slack is 'LV', allowed is a node of small.json"), slack);
        String both = problems("{kind: ieee33, file: small.json}", "2");
        assertTrue(both.contains("network.file is given, allowed is only with kind: file"), both);
    }
}
