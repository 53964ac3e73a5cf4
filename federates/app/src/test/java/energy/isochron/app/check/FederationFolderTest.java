package energy.isochron.app.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.app.Home;
import energy.isochron.app.config.BadConfiguration;
import energy.isochron.app.config.Problems;
import energy.isochron.app.scenario.Assembly;
import energy.isochron.helics.CoreType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FederationFolderTest {
    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void copy() throws IOException {
        Home.copyOfLocalMarket(folder);
    }

    private String problems(Path path, Set<String> without, String... settings) {
        Problems problems = new Problems();
        FederationFolder.check(path, List.of(settings), without, problems);
        return problems.toString().replace(folder + "/", "");
    }

    private String problems() {
        return problems(folder, Set.of());
    }

    private void spoil(String file, String before, String after) throws IOException {
        Home.replace(folder.resolve(file), before, after);
    }

    private void assertOnly(String expected) {
        assertEquals(expected + "\n1 problem", problems());
    }

    private void assertTold(String expected) {
        String found = problems();
        assertTrue(found.contains(expected), () -> expected + "\n is not in\n" + found);
    }

    @Test
    void valuesByPhaseMayStandInTheFilesOrNotWhateverTheEngine() throws IOException {
        assertEquals("0 problems", problems(folder, Set.of(), "grid.engine=opendssdirect"));
        String voltage = "{\"key\": \"grid/<bus>/voltage_b\", \"type\": \"double\", \"unit\": \"pu\"";
        spoil("grid.json", "\"publications\": [", "\"publications\": [" + voltage + ", \"global\": true},");
        spoil("analytics.json", "\"subscriptions\": [", "\"subscriptions\": [" + voltage + "},");
        assertEquals("0 problems", problems());
        assertEquals("0 problems", problems(folder, Set.of(), "grid.engine=opendssdirect"));
    }

    @Test
    void committedFederationHasNoProblem() {
        FederationFolder read = FederationFolder.read(Home.localMarket(), List.of(), Set.of());
        assertEquals(Assembly.FEDERATES, new ArrayList<>(read.federates().keySet()));
        assertEquals(1, read.runner().size());
    }

    @Test
    void federationIsFoundByFolderScenarioOrRunner() {
        for (String name : List.of("scenario.yaml", "local-market_runner.json", "market.json")) {
            assertEquals("0 problems", problems(folder.resolve(name), Set.of()), name);
        }
        assertTrue(problems(folder.resolve("nowhere"), Set.of()).contains("nowhere: is missing"));
    }

    @Test
    void filesFitEveryNetwork() {
        assertEquals("0 problems", problems(folder, Set.of(), "network.kind=ieee13", "agents.*.bus=any"));
        assertEquals("0 problems", problems(folder, Set.of(), "network.kind=mesh", "agents.*.bus=any"));
    }

    @Test
    void scenarioMayStandAlone() throws IOException {
        for (String name : List.of("market", "prosumers", "grid", "analytics", "local-market_runner")) {
            Files.delete(folder.resolve(name + ".json"));
        }
        assertEquals("0 problems", problems());
        assertEquals(
                Map.of(), FederationFolder.read(folder, List.of(), Set.of()).federates());
    }

    @Test
    void missingFederateFileIsTold() throws IOException {
        Files.move(folder.resolve("market.json"), folder.resolve("markt.json"));
        assertTold("market.json: is missing. Maybe 'markt.json'?");
        assertTold("federates[2].exec names market.json, which is missing");
    }

    @Test
    void brokenJsonIsToldWithLineAndColumnBesideAllOtherProblems() throws IOException {
        spoil("grid.json", "\"scenario\": ", "\"scenario\" ");
        spoil("scenario.yaml", "intervals: 24", "intervals: -24");
        assertTold("grid.json:3:1");
        assertTold("is not JSON");
        assertTold("scenario.yaml:5:12: intervals is -24");
        assertTrue(problems().endsWith("2 problems"));
    }

    @Test
    void unknownPublicationIsToldWithItsNeighbour() throws IOException {
        spoil("market.json", "market/clearing_price", "market/clearing_prise");
        assertTold("market.json:10:13: publications[2].key is 'market/clearing_prise'");
        assertTold("Maybe 'market/clearing_price'?");
        assertTrue(problems().endsWith("1 problem"), this::problems);
    }

    @Test
    void wrongUnitIsToldAtThePublisherAndItsReaders() throws IOException {
        spoil(
                "grid.json",
                "\"grid/losses\", \"type\": \"double\", \"unit\": \"kW\"",
                "\"grid/losses\", \"type\": \"double\", \"unit\": \"MW\"");
        assertTold("publications[3].unit is 'MW', allowed is 'kW' for grid/losses");
        assertTold(
                "subscriptions[3].unit is 'kW', but grid.json publishes grid/losses in 'MW', allowed is the same unit");
    }

    @Test
    void missingInterfaceIsToldBesideAWrongOne() throws IOException {
        spoil(
                "market.json",
                "    {\"key\": \"market/p2p_volume\", \"type\": \"double\", \"unit\": \"kWh\", \"global\": true}\n",
                "    {\"key\": \"x\", \"unit\": \"1\", \"global\": true}\n");
        spoil(
                "market.json",
                "    {\"name\": \"market/settlement\", \"message\": \"Settlement 1\", \"global\": true}\n",
                "    {\"name\": \"y\", \"message\": \"Settlement 1\"}\n");
        assertTold("publications[4].key is 'x'");
        assertTold("publications lacks 'market/p2p_volume' (kWh)");
        assertTold("endpoints lacks 'market/settlement' (Settlement 1)");
    }

    @Test
    void listThatIsNoneIsToldOnce() throws IOException {
        spoil("prosumers.json", "\"publications\": [", "\"publications\": 3, \"subscription\": [");
        assertTold("publications is 3, allowed is a list");
        assertTold("subscription is not a known key. Maybe 'subscriptions'?");
        assertTrue(!problems().contains("publications lacks"), this::problems);
    }

    @Test
    void wrongTypeIsTold() throws IOException {
        spoil("grid.json", "\"grid/losses\", \"type\": \"double\"", "\"grid/losses\", \"type\": \"string\"");
        assertTold("publications[3].type is 'string', allowed is double");
    }

    @Test
    void subscriptionThatNobodyPublishesIsTold() throws IOException {
        spoil(
                "grid.json",
                "    {\"key\": \"grid/losses\", \"type\": \"double\", \"unit\": \"kW\", \"global\": true},\n",
                "");
        assertTold("publications lacks 'grid/losses' (kW)");
        assertTold("subscriptions[3].key is 'grid/losses', which grid.json does not publish");
    }

    @Test
    void endpointsAreCompared() throws IOException {
        spoil(
                "market.json",
                "\"market/orders\", \"message\": \"Orders 1\"",
                "\"market/order\", \"message\": \"Orders 2\"");
        assertTold("endpoints[0].name is 'market/order'");
        assertTold("Maybe 'market/orders'?");
        spoil(
                "prosumers.json",
                "\"prosumers/orders\", \"message\": \"Orders 1\"",
                "\"prosumers/orders\", \"message\": \"Orders 3\"");
        assertTold("endpoints[3].message is 'Orders 3', allowed is 'Orders 1'");
        assertTold("takes 'Orders 2' from 'prosumers/orders', which sends 'Orders 3'");
        spoil("grid.json", "\"source_targets\": [\"market/clearing\"]", "\"source_targets\": [\"market/clear\"]");
        assertTold("names 'market/clear', which market.json does not have. Maybe 'market/clearing'?");
    }

    @Test
    void senderWithSourcesIsTold() throws IOException {
        spoil(
                "market.json",
                "\"Settlement 1\", \"global\": true",
                "\"Settlement 1\", \"global\": true, \"source_targets\": [\"x/y\"]");
        assertTold("endpoints[3].source_targets is [x/y], allowed is none, it sends");
    }

    @Test
    void keysOfSingleBusesMayBeListed() throws IOException {
        spoil("grid.json", "prosumers/<bus>/q", "prosumers/816/q");
        assertTold("subscriptions lacks prosumers/808/q, prosumers/820/q");
        spoil("grid.json", "prosumers/816/q", "prosumers/8160/q");
        assertTold("subscriptions[1].key is 'prosumers/8160/q'");
    }

    @Test
    void otherToolsKeysAreRead() throws IOException {
        spoil(
                "analytics.json",
                "\"grid/<bus>/voltage\", \"type\": \"double\", \"unit\": \"pu\"",
                "\"grid/<bus>/voltage\", \"type\": \"double\", \"unit\": \"pu\", \"target\": \"feeder/<bus>/vm\"");
        spoil("grid.json", "\"source_targets\": [\"market/clearing\"]", "\"source_targets\": [\"other/clearing\"]");
        assertEquals("0 problems", problems());
        Map<String, ConfiguredFederate> federates =
                FederationFolder.read(folder, List.of(), Set.of()).federates();
        assertEquals(Map.of("grid/<bus>/voltage", "feeder/<bus>/vm"), remaps(federates, "analytics"));
        assertEquals(Map.of("market/clearing", "other/clearing"), remaps(federates, "grid"));
        assertEquals(Map.of(), remaps(federates, "market"));
    }

    private static Map<String, String> remaps(Map<String, ConfiguredFederate> federates, String name) {
        ConfiguredFederate federate = federates.get(name);
        return federate == null ? Map.of("no", name) : federate.remaps();
    }

    @Test
    void targetNeedsTheSamePlaceholder() throws IOException {
        spoil("analytics.json", "\"unit\": \"pu\"", "\"unit\": \"pu\", \"target\": \"feeder/<node>/vm\"");
        assertTold("subscriptions[0].target is 'feeder/<node>/vm', allowed is a key with <bus>");
    }

    @Test
    void federateThatAnotherToolReplacesNeedsNoFile() throws IOException {
        Files.delete(folder.resolve("grid.json"));
        spoil(
                "local-market_runner.json",
                "    {\"name\": \"grid\", \"directory\": \".\", \"exec\": \"bash ./isochron federate grid --config grid.json\", \"host\": \"localhost\"},\n",
                "");
        assertEquals("0 problems", problems(folder, Set.of("grid")));
        assertTold("grid.json: is missing");
        assertTold("federates lacks 'grid'");
        assertTrue(problems(folder, Set.of("gird")).contains("--without gird: is not a federate of ours"));
    }

    @Test
    void runnerMayStartAFederateThatIsLeftOut() {
        assertEquals("0 problems", problems(folder, Set.of("grid")));
    }

    @Test
    void settingsOfHelicsAreChecked() throws IOException {
        spoil("grid.json", "\"uninterruptible\": true", "\"uninterruptible\": false, \"period\": 900, \"offset\": 2");
        assertTold("uninterruptible is false");
        assertTold("period is 900.0, allowed is 3600 s, interval_s of the scenario");
        assertTold("offset is 2.0, allowed is 3 s");
        spoil("market.json", "\"grant_timeout\": 60", "\"grant_timeout\": 0, \"offset\": 1, \"core_type\": \"zmk\"");
        assertTold("grant_timeout is 0, allowed is [1, 86400] s");
        assertTold("offset is 1.0, allowed is none, for market has 2 beats");
        assertTold("core_type stands twice");
        spoil("analytics.json", "\"core_type\": \"zmq\"", "\"core_type\": \"zmk\"");
        assertTold("core_type is 'zmk', allowed is zmq, zmqss, tcp, ipc. Maybe 'zmq'?");
    }

    @Test
    void settingsOfHelicsAreKnown() throws IOException {
        spoil("grid.json", "\"core_type\": \"zmq\"", "\"core_type\": \"tcp\", \"period\": 3600, \"offset\": 3");
        spoil("grid.json", "\"grant_timeout\": 60", "\"grant_timeout\": 1.5");
        ConfiguredFederate grid =
                FederationFolder.read(folder, List.of(), Set.of()).federates().get("grid");
        assertTrue(grid != null);
        assertEquals(CoreType.TCP, grid.config().coreType().type());
        assertEquals(Duration.ofMillis(1500), grid.config().longestWait());
    }

    @Test
    void nameAndScenarioOfAFederateAreChecked() throws IOException {
        spoil("grid.json", "\"name\": \"grid\"", "\"name\": \"grit\"");
        spoil("market.json", "scenario.yaml", "other.yaml");
        assertTold("grid.json:2:11: name is 'grit', allowed is 'grid' in this file");
        assertTold("market.json:3:15: scenario is 'other.yaml', allowed is 'scenario.yaml', which is checked here");
    }

    @Test
    void runnerIsChecked() throws IOException {
        spoil(
                "local-market_runner.json",
                "\"name\": \"grid\", \"directory\": \".\"",
                "\"name\": \"grid\", \"directory\": \"away\"");
        spoil("local-market_runner.json", "--config market.json", "--config grid.json");
        spoil("local-market_runner.json", "\"name\": \"analytics\"", "\"name\": \"analytic\"");
        spoil("local-market_runner.json", "./isochron broker", "./isochron2 broker");
        spoil("local-market_runner.json", "federate prosumers", "federate  prosumers --verbose");
        assertTold("federates[3].directory is 'away', but");
        assertTold("federates[2].exec has --config grid.json, allowed is --config market.json");
        assertTold(
                "federates[4].name is 'analytic', allowed is prosumers, market, grid, analytics. Maybe 'analytics'?");
        assertTold("federates[0].exec starts ./isochron2, but isochron2 is missing");
        assertTrue(problems().endsWith("4 problems"), this::problems);
    }

    @Test
    void foreignToolsMayRun() throws IOException {
        spoil(
                "local-market_runner.json",
                "  \"federates\": [",
                "  \"federates\": [\n    {\"name\": \"watch\", \"exec\": \"python watch.py\"},");
        assertEquals("0 problems", problems());
    }

    @Test
    void everyProblemOfAllFilesIsToldAtOnce() throws IOException {
        spoil("scenario.yaml", "seed: 42", "seed: many");
        spoil("grid.json", "\"unit\": \"pu\"", "\"unit\": \"V\"");
        spoil("market.json", "\"grant_timeout\": 60", "\"grant_timeout\": \"60 s\"");
        spoil("local-market_runner.json", "\"broker\": false", "\"broker\": 0");
        BadConfiguration bad =
                assertThrows(BadConfiguration.class, () -> FederationFolder.read(folder, List.of(), Set.of()));
        List<String> files = bad.problems().sorted().stream()
                .map(problem -> String.valueOf(Path.of(problem.where().file()).getFileName()))
                .distinct()
                .toList();
        assertEquals(
                List.of("analytics.json", "grid.json", "local-market_runner.json", "market.json", "scenario.yaml"),
                files);
        assertOnlyOnce(bad.problems());
    }

    private static void assertOnlyOnce(Problems problems) {
        List<String> lines = problems.toString().lines().toList();
        assertEquals(lines.stream().distinct().toList(), lines);
    }

    @Test
    void oneMistakeIsOneProblem() throws IOException {
        spoil("market.json", "\"uninterruptible\": true", "\"uninterruptible\": true, \"priod\": 3600");
        assertOnly("market.json:5:28: priod is not a known key. Maybe 'period'?");
    }
}
