package energy.isochron.app.scenario;

import static energy.isochron.app.scenario.PlayedScenario.play;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.analytics.MarketInterval;
import energy.isochron.app.Home;
import energy.isochron.app.config.Problems;
import energy.isochron.exchange.GridState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The grid's engine as a line of the scenario. */
class GridEnginesTest {
    private static final String AGENTS =
            "agents:\n  - {id: a, bus: '18', capacity_kw: 60}\n  - {id: b, bus: '33', capacity_kw: 40}\n";

    @TempDir
    Path folder = Path.of("");

    private static ScenarioFile day(String... settings) {
        return ScenarioReader.read(Home.localMarket().resolve("scenario.yaml"), List.of(settings));
    }

    @Test
    void theMarketIsTheSameWithAnyEngineAndTheGridIsPhysicalWithTheSweep() {
        List<MarketInterval> graph = play(day());
        List<MarketInterval> sweep = play(day("grid.engine=sweep"));
        assertEquals(24, sweep.size());
        for (int t = 0; t < 24; t++) {
            assertEquals(graph.get(t).clearing(), sweep.get(t).clearing());
            assertEquals(graph.get(t).settlement(), sweep.get(t).settlement());
            GridState grid = sweep.get(t).grid();
            assertTrue(grid.converged());
            assertTrue(grid.lossesKw() >= 0, () -> "losses are " + grid.lossesKw());
            assertNotEquals(graph.get(t).grid().buses(), grid.buses());
            assertNotEquals(graph.get(t).grid().branches(), grid.branches());
            grid.branches().forEach(branch -> assertTrue(branch.loading() >= 0, branch::toString));
            assertBalance(sweep.get(t));
        }
    }

    /** What leaves the slack bus and what is injected is lost. */
    private static void assertBalance(MarketInterval interval) {
        double sentKw = interval.grid().branches().stream()
                .filter(branch -> branch.branchId().startsWith("800-"))
                .mapToDouble(branch -> branch.flowKw())
                .sum();
        double injectedKw = interval.readings().injections().stream()
                .filter(injection -> !injection.busId().equals("800"))
                .mapToDouble(injection -> injection.pKw())
                .sum();
        double most = Math.abs(sentKw) + Math.abs(injectedKw);
        assertEquals(interval.grid().lossesKw(), sentKw + injectedKw, 1e-9 * most);
    }

    @Test
    void theNetworksOwnLoadsAndTheSlacksVoltageAreSettings() {
        String scenario = "name: x\nintervals: 2\nnetwork: {kind: ieee33}\n" + AGENTS;
        GridState idle = play(ScenarioReader.parse(scenario + "grid: {engine: sweep}\n", Path.of("s.yaml")))
                .getFirst()
                .grid();
        GridState loaded = play(ScenarioReader.parse(
                        scenario + "grid: {engine: sweep, network_loads: 1, slack_voltage_pu: 1.02}\n",
                        Path.of("s.yaml")))
                .getFirst()
                .grid();
        assertEquals(1, idle.buses().getFirst().voltagePu(), 1e-12);
        assertEquals(1.02, loaded.buses().getFirst().voltagePu(), 1e-12);
        assertTrue(loaded.lossesKw() > 100 && loaded.lossesKw() < 300, loaded::toString);
        assertTrue(idle.lossesKw() < 20, idle::toString);
    }

    @Test
    void moreThanTheFeederCanCarryIsUnknownAndTheMarketGoesOn() {
        String scenario = "name: x\nintervals: 2\nnetwork: {kind: ieee33}\n" + AGENTS;
        List<MarketInterval> played =
                play(ScenarioReader.parse(scenario + "grid: {engine: sweep, network_loads: 5}\n", Path.of("s.yaml")));
        assertEquals(2, played.size());
        assertTrue(played.stream().noneMatch(interval -> interval.grid().converged()));
        assertTrue(Double.isNaN(played.getFirst().grid().lossesKw()));
    }

    @Test
    void aFeederOfOnesOwnIsSolvedByItsImpedances() throws IOException {
        Files.writeString(folder.resolve("nodes.csv"), "node,x,y\ns,0,0\n18,1,0\n33,2,0\n");
        Files.writeString(
                folder.resolve("edges.csv"),
                "from,to,length_km,rating_kw,r_ohm_per_km,x_ohm_per_km\ns,18,0.4,200,0.32,0.08\n18,33,0.3,150,0.32,0.08\n");
        Path file = folder.resolve("s.yaml");
        String network = "network: {kind: csv, nodes: nodes.csv, edges: edges.csv, base_kv: 0.4}\n";
        ScenarioFile own =
                ScenarioReader.parse("name: x\nintervals: 24\n" + network + AGENTS + "grid: {engine: sweep}\n", file);
        List<MarketInterval> played = play(own);
        assertTrue(played.stream().allMatch(interval -> interval.grid().converged()));
        assertTrue(played.stream().anyMatch(interval -> interval.grid().lossesKw() > 0.1));
    }

    @Test
    void optionsOfAnEngineAreCheckedByName() throws IOException {
        String start = "name: x\nnetwork: {kind: ieee33}\n" + AGENTS;
        assertProblem(
                "grid.options.max_iteration is given, allowed is an option of engine sweep: max_iterations, tolerance_pu."
                        + " Maybe 'max_iterations'?",
                start + "grid: {engine: sweep, options: {max_iteration: 5}}\n");
        assertProblem(
                "option max_iterations is 0.0, allowed is 1.0 to 1000000.0.",
                start + "grid: {engine: sweep, options: {max_iterations: 0}}\n");
        assertProblem(
                "grid.options.method is given, allowed is none with engine: graph",
                start + "grid: {options: {method: fast}}\n");
        assertProblem(
                "option method is 'fast', allowed is newton_raphson or iterative_current.",
                start + "grid: {engine: power-grid-model, options: {method: fast}}\n");
    }

    private void assertProblem(String expected, String yaml) throws IOException {
        Path file = folder.resolve("p.yaml");
        Files.writeString(file, yaml);
        Problems problems = new Problems();
        ScenarioReader.read(file, List.of(), problems);
        String told = problems.toString();
        assertTrue(told.contains(expected) && told.endsWith("\n1 problem"), told);
    }

    @Test
    void whatDoesNotGoTogetherIsToldAtCheckTime() throws IOException {
        String start = "name: x\n" + AGENTS.replace("'18'", "1").replace("'33'", "2");
        assertProblem(
                "network.base_kv is missing, allowed is the nominal voltage, with engine: sweep",
                start + "network: {kind: tree, buses: 4}\ngrid: {engine: sweep}\n");
        assertProblem(
                "grid.voltage_factor_pu is given, allowed is only with engine: graph",
                start + "network: {kind: ieee33}\ngrid: {engine: sweep, voltage_factor_pu: 0.1}\n");
        assertProblem(
                "grid.network_loads is given, allowed is only with an engine of physics, such as sweep",
                start + "network: {kind: ieee33}\ngrid: {network_loads: 1}\n");
        assertProblem(
                "network.base_kv is given, allowed is only with kind: csv or a synthetic network",
                start + "network: {kind: ieee33, base_kv: 10}\n");
    }

    @Test
    void aFeederOfOnesOwnThatTheSweepCannotSolveIsToldAtCheckTime() throws IOException {
        Files.writeString(folder.resolve("nodes.csv"), "node,x,y\n1,0,0\n2,1,0\n3,2,0\n");
        String start = "name: x\n" + AGENTS.replace("'18'", "1").replace("'33'", "2");
        String network = "network: {kind: csv, nodes: nodes.csv, edges: edges.csv, base_kv: 20}\n";
        Path edges = folder.resolve("edges.csv");
        Files.writeString(edges, "from,to,length_km,r_ohm_per_km,x_ohm_per_km\n1,2,1,0.3,0.1\n2,3,1,,0.1\n");
        assertProblem(
                "grid.engine is refused: the impedances of 2-3 are not known, and engine sweep needs them all",
                start + network + "grid: {engine: sweep}\n");
        Files.writeString(
                edges, "from,to,length_km,r_ohm_per_km,x_ohm_per_km\n1,2,1,0.3,0.1\n2,3,1,0.3,0.1\n3,1,1,0.3,0.1\n");
        assertProblem("are a loop", start + network + "grid: {engine: sweep}\n");
        assertProblem(
                "network.base_kv is missing, allowed is the nominal voltage, with engine: sweep",
                start + network.replace(", base_kv: 20", "") + "grid: {engine: sweep}\n");
    }
}
