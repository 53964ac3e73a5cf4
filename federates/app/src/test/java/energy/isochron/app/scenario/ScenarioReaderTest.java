package energy.isochron.app.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.app.Home;
import energy.isochron.app.config.BadConfiguration;
import energy.isochron.app.config.Problems;
import energy.isochron.app.foreign.ForeignTools;
import energy.isochron.grid.engine.PowerFlowEngines;
import energy.isochron.market.Intervention;
import energy.isochron.market.MarketRules;
import energy.isochron.prosumers.Truthful;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioReaderTest {
    private static final String GOOD = "name: x\nagents:\n  - {id: a, bus: 800, capacity_kw: 1}\n";

    @TempDir
    Path folder = Path.of("");

    private String problems(String yaml, String... settings) throws IOException {
        Path file = folder.resolve("s.yaml");
        Files.writeString(file, yaml);
        Problems problems = new Problems();
        ScenarioReader.read(file, List.of(settings), problems);
        return problems.toString().replace(folder + "/", "");
    }

    private void assertOnly(String expected, String yaml, String... settings) throws IOException {
        assertEquals(expected + "\n1 problem", problems(yaml, settings));
    }

    @Test
    void committedScenarioHasNoProblem() {
        Scenario scenario = ScenarioReader.read(Home.localMarket().resolve("scenario.yaml"), List.of())
                .scenario();
        assertEquals(7, scenario.agents().size());
        assertEquals("816", scenario.agents().get(1).bus());
        assertEquals(24, scenario.intervals());
    }

    @Test
    void shortestScenarioPlaysByTheDefaultsOfTheRules() {
        Scenario scenario = ScenarioReader.parse(GOOD, Path.of("s.yaml")).scenario();
        assertEquals(
                MarketRules.DEFAULT, scenario.market().rules(scenario.operator().fees()));
        StrategySpec.Truthful strategy =
                (StrategySpec.Truthful) scenario.agents().getFirst().strategy();
        assertEquals(Truthful.DEFAULT, new Truthful(strategy.margin(), strategy.flexibleShare()));
        assertEquals(NetworkSpec.Kind.IEEE34, scenario.network().kind());
    }

    @Test
    void everyWrongKeyIsTold() throws IOException {
        Set<String> engines = new TreeSet<>(PowerFlowEngines.byName().keySet());
        engines.addAll(ForeignTools.names());
        String yaml = """
                nam: x
                seed: now
                intervals: 0
                interval_s: 7000
                network: {kind: ieee35, capacity_w: 3, buses: 1.5}
                market: {mechanism: averge, spread_factor: 2, min_price_usd_per_mwh: -1, loss_factor: much, ledger: {difficulty: 20}}
                operator: {tariffs: free, fees: {congestion_factor: -1, thermal_threshold: 1}}
                agents:
                  - {id: a b, bus: 800, capacity_kw: -1, generation: sun, demand: {kind: procedural, scales: 1}}
                  - {bus: 800, battery: {capacity_kwh: big, min_soc: 1}, power_factor: 0, strategy: {kind: truthful, margin: 2}}
                community: {count: -1, min_battery_h: 0}
                grid: {engine: graf, voltage_factor_pu: 7}
                results: {tables: maybe, reports: true}
                grids: 1
                """;
        String found = problems(yaml);
        for (String key : List.of(
                "s.yaml:1:1: nam is not a known key. Maybe 'name'?",
                "s.yaml:1:1: name is missing",
                "s.yaml:2:7: seed is 'now'",
                "s.yaml:3:12: intervals is 0, allowed is [1, 10000000]",
                "s.yaml:4:13: interval_s is 7000, allowed is a divisor of 86400 s. Maybe 7200?",
                "network.kind is 'ieee35', allowed is ieee13, ieee34",
                "network.capacity_w is not a known key. Maybe 'capacity_kw'?",
                "network.buses is 1.5",
                "market.mechanism is 'averge'",
                "Maybe 'average'?",
                "market.spread_factor is 2, allowed is [0, 1]",
                "market.min_price_usd_per_mwh is -1",
                "market.loss_factor is 'much'",
                "market.ledger.difficulty is 20, allowed is [0, 8]",
                "operator.tariffs.kind is 'free', allowed is procedural, constant, csv",
                "operator.fees.congestion_factor is -1",
                "operator.fees.thermal_threshold is 1, allowed is [0, 1)",
                "agents[0].id is 'a b'",
                "agents[0].capacity_kw is -1",
                "agents[0].generation.kind is 'sun'",
                "agents[0].demand.scales is not a known key. Maybe 'scale'?",
                "agents[1].id is missing",
                "agents[1].capacity_kw is missing",
                "agents[1].battery.capacity_kwh is 'big'",
                "agents[1].battery.min_soc is 1",
                "agents[1].power_factor is 0, allowed is (0, 1]",
                "agents[1].strategy.margin is 2",
                "community.count is -1",
                "community.min_battery_h is 0",
                "grid.engine is 'graf', allowed is an installed engine: " + String.join(", ", engines)
                        + ". Maybe 'graph'?",
                "grid.voltage_factor_pu is 7",
                "results.tables is 'maybe'",
                "results.reports is not a known key. Maybe 'report'?",
                "s.yaml:14:1: grids is not a known key. Maybe 'grid'?",
                "33 problems")) {
            assertTrue(found.contains(key), () -> key + "\n is not in\n" + found);
        }
    }

    @Test
    void problemsStandInTheOrderOfTheFile() throws IOException {
        String found = problems("results: {tables: 1}\nname: x y\nseed: z\n");
        List<Integer> places =
                List.of(found.indexOf("s.yaml:1:"), found.indexOf("s.yaml:2:"), found.indexOf("s.yaml:3:"));
        assertEquals(places.stream().sorted().toList(), places);
    }

    @Test
    void readingForARunThrowsWithAllProblems() throws IOException {
        Path file = folder.resolve("s.yaml");
        Files.writeString(file, "name: x y\nseed: z\n" + GOOD.substring(8));
        BadConfiguration bad = assertThrows(BadConfiguration.class, () -> ScenarioReader.read(file, List.of()));
        assertEquals(2, bad.problems().sorted().size());
    }

    @Test
    void unknownBusNamesItsNeighbour() throws IOException {
        assertOnly(
                "s.yaml:3:18: agents[0].bus is '8000', allowed is a bus of the network: 800, 802, 806, 808, 810, 812, 814,"
                        + " 850, … (34 in all). Maybe '800'?",
                GOOD.replace("800", "8000"));
    }

    @Test
    void agentsOfTheSameIdAreTold() throws IOException {
        assertOnly(
                "s.yaml:4:10: agents[1].id is 'a' like that at s.yaml:3:10, allowed is an id that no other agent has",
                GOOD + "  - {id: a, capacity_kw: 1}\n");
    }

    @Test
    void idsOfTheOperatorAndOfDrawnAgentsAreTaken() throws IOException {
        assertTrue(problems(GOOD.replace("id: a", "id: DSO")).contains("which stands for the operator"));
        assertTrue(problems(GOOD.replace("id: a", "id: agent_1") + "community: {count: 2}")
                .contains("like one that community draws"));
        assertEquals("0 problems", problems(GOOD.replace("id: a", "id: agent_2") + "community: {count: 2}"));
    }

    @Test
    void scenarioWithoutAgentsIsTold() throws IOException {
        assertOnly(
                "s.yaml:1:1: agents is empty, allowed is one agent or more, listed or by community.count", "name: x\n");
    }

    @Test
    void moreAgentsThanFreeBusesAreTold() throws IOException {
        StringBuilder yaml = new StringBuilder("name: x\nnetwork: {kind: ring, buses: 3}\nagents:\n");
        IntStream.range(0, 4).forEach(i -> yaml.append("  - {id: a" + i + ", capacity_kw: 1}\n"));
        assertTrue(problems(yaml.toString()).contains("has 4 agents at any bus, but only 3 buses are free"));
    }

    @Test
    void boundsThatAreExchangedAreTold() throws IOException {
        String found = problems(GOOD, "market.min_price_usd_per_mwh=300", "market.max_price_usd_per_mwh=280");
        assertTrue(
                found.startsWith(
                        "--set market.max_price_usd_per_mwh=280: market.max_price_usd_per_mwh is 280.0, allowed is"
                                + " more than min_price_usd_per_mwh (300.0)"),
                found);
        assertTrue(problems(GOOD, "agents.a.battery={capacity_kwh: 1, min_soc: 0.9, max_soc: 0.1}")
                .contains("agents[0].battery.max_soc is 0.1, allowed is more than min_soc (0.9)"));
        assertTrue(problems(GOOD, "agents.a.battery={capacity_kwh: 1, initial_soc: 0.95}")
                .contains("agents[0].battery.initial_soc is 0.95, allowed is min_soc (0.1) to max_soc (0.9)"));
        assertTrue(problems(GOOD, "community={count: 1, min_capacity_kw: 200}")
                .contains("community.max_capacity_kw is 150.0, allowed is at least min_capacity_kw (200.0)"));
        assertTrue(problems(GOOD, "community.max_soc=0.1").contains("community.max_soc is 0.1"));
        assertTrue(problems(
                        GOOD,
                        "operator.tariffs={kind: constant, feed_in_tariff_usd_per_mwh: 9, utility_price_usd_per_mwh: 8}")
                .contains("operator.tariffs feed_in_tariff of interval 0 is 9.0"));
    }

    @Test
    void whatAVehicleCannotBeIsTold() throws IOException {
        assertTrue(problems(GOOD, "agents.a.vehicle={capacity_kwh: 40, min_soc: 0.9, max_soc: 0.1}")
                .contains("agents[0].vehicle.max_soc is 0.1, allowed is more than min_soc (0.9)"));
        assertTrue(problems(GOOD, "agents.a.vehicle={capacity_kwh: 40, departure_soc: 0.95}")
                .contains("agents[0].vehicle.departure_soc is 0.95, allowed is at most max_soc (0.9)"));
        assertTrue(problems(GOOD, "agents.a.vehicle={capacity_kwh: 40, departure_h: 7.1, arrival_h: 7.8}")
                .contains("agents[0].vehicle.arrival_h is 7.8 with departure_h 7.1"));
        assertTrue(problems(GOOD, "agents.a.vehicle={capacity_kwh: 40, departure_h: 7, arrival_h: 7}")
                .contains("agents[0].vehicle.arrival_h is 7.0"));
        assertTrue(problems(GOOD, "agents.a.vehicle={capacity_kwh: 40}", "agents.a.battery={capacity_kwh: 5}")
                .contains("agents[0].vehicle is there besides a battery, allowed is one of the two"));
        assertTrue(problems(GOOD, "agents.a.battery={capacity_kwh: 40, fade_per_kwh: 0.5}")
                .contains("agents[0].battery.fade_per_kwh is 0.5, allowed is at most 1 by capacity_kwh (0.025)"));
        assertTrue(problems(GOOD, "agents.a.vehicle={capacity_kwh: 40, departure_h: 24}")
                .contains("agents[0].vehicle.departure_h is 24"));
        assertTrue(problems(GOOD, "agents.a.heat={cop: 0.5}").contains("agents[0].heat.cop is 0.5"));
        assertTrue(problems(GOOD, "agents.a.heat={profile: {kind: csv, file: none.csv}}")
                .contains("agents[0].heat.profile.file names"));
        assertEquals("0 problems", problems(GOOD, "agents.a.vehicle={capacity_kwh: 40}"));
    }

    @Test
    void weightsThatDoNotSumToOneAreTold() throws IOException {
        assertTrue(problems(GOOD, "market.reputation.grid_weight=0.9")
                .contains("allowed is 1. Maybe one weight was changed alone?"));
    }

    @Test
    void busesOfAFeederCannotBeChosen() throws IOException {
        assertTrue(problems(GOOD, "network.buses=5")
                .contains("network.buses is given, allowed is only for a synthetic network"));
        assertTrue(problems(GOOD.replace("800", "0"), "network={kind: ring, buses: 2}")
                .contains("network.buses is 2, allowed is 3 or more for a ring"));
        assertTrue(problems(GOOD.replace("800", "0"), "network={kind: mesh, buses: 5000}")
                .contains("at most 1000 for a mesh, or 0 for one an agent"));
        assertEquals("0 problems", problems(GOOD.replace("800", "0"), "network={kind: ring, buses: 0}"));
    }

    @Test
    void reportNeedsTables() throws IOException {
        assertTrue(problems(GOOD, "results.tables=false").contains("true, since a report is wanted"));
        assertEquals("0 problems", problems(GOOD, "results.tables=false", "results.report=false"));
    }

    @Test
    void settingOfAWrongKeyIsToldAsSuch() throws IOException {
        assertOnly(
                "--set market.mechanisme=seller: market.mechanisme is not a known key. Maybe 'mechanism'?",
                GOOD,
                "market.mechanisme=seller");
    }

    @Test
    void missingProfileFileIsToldAtItsKey() throws IOException {
        Files.writeString(folder.resolve("demand.csv"), "a\n1\n");
        String found = problems(GOOD.replace("capacity_kw: 1", "capacity_kw: 1, demand: {kind: csv, file: demnd.csv}"));
        assertEquals(
                "s.yaml:3:65: agents[0].demand.file names demnd.csv, which is missing. Maybe 'demand.csv'?\n1 problem",
                found);
    }

    @Test
    void mistakesInAProfileFileAreToldWithTheirLines() throws IOException {
        Files.writeString(folder.resolve("demand.csv"), "a,b\n1,2\n,3\n-1,4\n");
        String found = problems(GOOD, "agents.a.demand={kind: csv, file: demand.csv, column: a}");
        assertTrue(found.contains("demand.csv:3: column 'a' '' is missing, allowed is 0.0 or more"), found);
        assertTrue(found.contains("demand.csv:4: column 'a' '-1' is out of range"), found);
    }

    @Test
    void profileFileOfWrongHeaderOrLengthIsTold() throws IOException {
        Files.writeString(folder.resolve("demand.csv"), "a,b\n1,2\n1,3\n");
        assertTrue(problems(GOOD, "agents.a.demand={kind: csv, file: demand.csv, column: c}")
                .contains("column 'c' 'a,b' has no such column"));
        assertTrue(problems(GOOD, "agents.a.demand={kind: csv, file: demand.csv, column: a}")
                .contains("'2 rows of 3600 s' cover 7200 s"));
        assertEquals(
                "0 problems",
                problems(GOOD, "agents.a.demand={kind: csv, file: demand.csv, column: a, step_s: 43200}"));
    }

    @Test
    void filesOfTheScenarioAreItsInputs() throws IOException {
        Files.writeString(folder.resolve("day.csv"), "a\n1\n");
        Path file = folder.resolve("s.yaml");
        Files.writeString(file, GOOD);
        ScenarioFile read = ScenarioReader.read(
                file,
                List.of(
                        "agents.a.demand={kind: csv, file: day.csv, step_s: 86400}",
                        "agents.a.generation={kind: csv, file: day.csv, step_s: 86400}"));
        assertEquals(List.of(folder.resolve("day.csv")), read.inputs());
    }

    private void feeder(String nodes, String edges) throws IOException {
        Files.writeString(folder.resolve("nodes.csv"), nodes);
        Files.writeString(folder.resolve("edges.csv"), edges);
    }

    private static final String VILLAGE = """
            name: x
            network: {kind: csv, nodes: nodes.csv, edges: edges.csv, slack: SLACK}
            agents:
              - {id: a, bus: mill, capacity_kw: 1}
              - {id: b, capacity_kw: 1}
            """;

    @Test
    void feederOfTheUsersOwnHasItsNodesAndEdges() throws IOException {
        feeder("node,x,y\nmill,1,0\ngate,0,0\n", "from,to,length_km\ngate,mill,0.4\n");
        Files.writeString(folder.resolve("s.yaml"), VILLAGE.replace("SLACK", "gate"));
        ScenarioFile file = ScenarioReader.read(folder.resolve("s.yaml"), List.of());
        Assembly assembly = new Assembly(file);
        assertEquals("gate", assembly.agents().get(1).bus());
        assertEquals(1, assembly.network().slack());
        assertEquals(1.0, assembly.network().distance(0, 1));
        assertEquals(List.of(folder.resolve("edges.csv"), folder.resolve("nodes.csv")), file.inputs());
    }

    @Test
    void problemsOfAFeederAreToldWithFileLineAndColumn() throws IOException {
        feeder("node,x,y\nmill,1,0\ngate,0,0\n", "from,to,length_km\ngate,mil,-4\n");
        assertEquals("""
                edges.csv:2: column 'length_km' '-4' is not above 0, allowed is above 0. Maybe a switch should get a short length such as 0.001?
                edges.csv:2: column 'to' 'mil' is no node, allowed are those of the nodes' file. Maybe it lacks a line?
                nodes.csv:3: column 'node' 'gate' has no path to the other nodes, all must be connected. Maybe an edge is missing?
                3 problems""", problems(VILLAGE.replace("SLACK", "gate")));
        feeder("node,x,y\nmill,1,0\ngate,0,0\n", "from,to,length_km\ngate,mill,4\n");
        assertOnly(
                "s.yaml:2:65: network.slack is 'gat', allowed is a node of nodes.csv. Maybe 'gate'?",
                VILLAGE.replace("SLACK", "gat"));
    }

    @Test
    void filesOfAFeederHaveToBeNamedAndThere() throws IOException {
        assertEquals(
                """
                s.yaml:2:10: network.edges is missing, allowed is a file, with kind: csv
                s.yaml:2:29: network.nodes names node.csv, which is missing
                2 problems""", problems("name: x\nnetwork: {kind: csv, nodes: node.csv}\nagents: [{id: a, capacity_kw: 1}]\n"));
        assertOnly(
                "s.yaml:1:30: network.nodes is given, allowed is only with kind: csv",
                "network: {kind: ring, nodes: nodes.csv}\nname: x\nagents: [{id: a, capacity_kw: 1}]\n");
    }

    @Test
    void stanceBringsItsOwnThresholdAndFigures() throws IOException {
        Scenario strict = ScenarioReader.parse(GOOD + "market: {intervention: strict}\n", Path.of("s.yaml"))
                .scenario();
        MarketRules rules = strict.market().rules(strict.operator().fees());
        assertEquals(0.7, rules.fees().congestionThreshold());
        assertEquals(new Intervention(2, 0.3, false), rules.intervention());
        Scenario custom = ScenarioReader.parse(
                        GOOD + "market: {intervention: {kind: custom, congestion_threshold: 0.1, adaptive: true}}\n",
                        Path.of("s.yaml"))
                .scenario();
        MarketRules own = custom.market().rules(custom.operator().fees());
        assertEquals(0.1, own.fees().congestionThreshold());
        assertEquals(new Intervention(1, 0, true), own.intervention());
        assertOnly(
                "s.yaml:5:41: operator.fees.congestion_threshold is given, but market.intervention sets it to 0.95,"
                        + " allowed is only with intervention: none. Maybe intervention: {kind: custom}?",
                GOOD + "market: {intervention: permissive}\noperator: {fees: {congestion_threshold: 0.5}}\n");
    }

    @Test
    void policiesThatAreNotInstalledAreTold() throws IOException {
        String found = problems(GOOD, "agents.a.strategy={kind: policy, name: eager_bayer}");
        assertTrue(found.contains("agents[0].strategy.name is 'eager_bayer'"), found);
        assertTrue(found.contains("eager_buyer"), found);
        assertEquals("0 problems", problems(GOOD, "agents.a.strategy={kind: policy, name: eager_buyer}"));
        assertTrue(problems(GOOD, "community={count: 2, strategy: {kind: policy, name: none}}")
                .contains("community.strategy.name is 'none'"));
    }
}
