package energy.isochron.app.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.analytics.AnalyticsFederate;
import energy.isochron.analytics.AuditResult;
import energy.isochron.analytics.MarketInterval;
import energy.isochron.analytics.Recorder;
import energy.isochron.analytics.RunSummary;
import energy.isochron.app.Home;
import energy.isochron.exchange.Indicators;
import energy.isochron.exchange.MeterReading;
import energy.isochron.exchange.Rewards;
import energy.isochron.exchange.Settlement;
import energy.isochron.federation.Federate;
import energy.isochron.federation.LocalFederation;
import energy.isochron.federation.Progress;
import energy.isochron.market.Tariffs;
import energy.isochron.prosumers.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssemblyTest {
    @TempDir
    Path folder = Path.of("");

    private static ScenarioFile localMarket(String... settings) {
        return ScenarioReader.read(Home.localMarket().resolve("scenario.yaml"), List.of(settings));
    }

    private static ScenarioFile parse(String yaml) {
        return ScenarioReader.parse(yaml, Path.of("s.yaml"));
    }

    /** All that analytics saw, as text. */
    private static final class Transcript implements Recorder {
        private final List<String> lines = new ArrayList<>();
        private final List<MarketInterval> intervals = new ArrayList<>();
        private final List<Rewards> rewards = new ArrayList<>();
        private double p2pShare;

        @Override
        public void open(Settlement opening) {
            lines.add(opening.toString());
        }

        @Override
        public void record(MarketInterval interval, Indicators indicators, AuditResult audit) {
            lines.add(interval + " " + indicators);
            intervals.add(interval);
        }

        @Override
        public void reward(Rewards ofInterval) {
            rewards.add(ofInterval);
        }

        @Override
        public void finish(RunSummary summary) {
            lines.add(summary.toString());
            p2pShare = summary.volumes().p2pShare();
        }
    }

    private static Transcript play(ScenarioFile file) {
        Transcript transcript = new Transcript();
        PlayedScenario.play(file, transcript);
        return transcript;
    }

    @Test
    void rewardsAreKeptIfTheScenarioAsksAndChangeNothingElse() {
        Transcript with = play(localMarket("rewards.kept=true"));
        Transcript without = play(localMarket("rewards.kept=false"));
        assertEquals(24, with.rewards.size());
        assertEquals(List.of(), without.rewards);
        assertEquals(
                without.lines.subList(0, 25),
                with.lines.subList(0, 25),
                "orders, trades, accounts, grid and indicators are the same");
        Transcript weighed = play(localMarket("rewards.kept=true", "rewards.grid_weight=0"));
        assertNotEquals(with.rewards, weighed.rewards);
        assertEquals(
                with.rewards.getFirst().rewards().getFirst().grid(),
                weighed.rewards.getFirst().rewards().getFirst().grid());
    }

    @Test
    void agentsThatNameAPolicyAreDecidedForByIt() {
        Transcript transcript = play(localMarket("agents.dairy_840.strategy={kind: policy, name: eager_buyer}"));
        long orders = transcript.intervals.stream()
                .flatMap(interval -> interval.clearing().orders().stream())
                .filter(order -> order.agentId().equals("dairy_840"))
                .peek(order -> assertTrue(order.isBuy() && order.priceUsdPerMwh() == 280, order::toString))
                .count();
        assertTrue(orders > 12, () -> orders + " orders");
        assertEquals(24, transcript.rewards.size());
    }

    @Test
    void federatesMadeAloneAndInAnyOrderPlayTheSameDay() {
        Transcript together = play(localMarket());
        Transcript apart = new Transcript();
        Federate analytics = new Assembly(localMarket()).analytics(apart);
        Federate grid = new Assembly(localMarket()).grid();
        Federate market = new Assembly(localMarket()).market();
        Federate prosumers = new Assembly(localMarket()).prosumers();
        LocalFederation.of(List.of(prosumers, market, grid, analytics), new Assembly(localMarket()).schedule())
                .run(Progress.none());
        assertEquals(together.lines, apart.lines);
        assertEquals(26, together.lines.size());
    }

    @Test
    void anotherSeedIsAnotherDay() {
        assertNotEquals(play(localMarket()).lines, play(localMarket("seed=43")).lines);
    }

    @Test
    void oneAgentsDrawsDoNotDependOnTheOthers() {
        Scenario all = localMarket().scenario();
        Series series = new Series(localMarket(), new energy.isochron.federation.RandomStreams(42, 0));
        double before = series.demand(all.agents().get(3)).at(7);
        Series again = new Series(localMarket(), new energy.isochron.federation.RandomStreams(42, 0));
        again.demand(all.agents().get(0));
        again.generation(all.agents().get(3));
        assertEquals(before, again.demand(all.agents().get(3)).at(7));
    }

    @Test
    void agentsOfTheCommittedDayTradeAGoodShareAmongThemselves() {
        double share = play(localMarket()).p2pShare;
        assertTrue(share > 0.3 && share < 0.7, () -> "share is " + share);
    }

    @Test
    void committedDayPlaysOnEveryNetworkAndMechanism() {
        for (String kind : List.of("ieee13", "ring", "line", "mesh", "star", "tree")) {
            List<String> settings = new ArrayList<>(List.of("network.kind=" + kind, "agents.*.bus=any"));
            assertEquals(
                    26, play(localMarket(settings.toArray(String[]::new))).lines.size(), kind);
        }
        for (String mechanism :
                List.of("seller", "buyer", "bid_ask_spread", "nash_bargaining", "proportional_surplus")) {
            assertEquals(
                    26, play(localMarket("market.mechanism=" + mechanism)).lines.size(), mechanism);
        }
        play(localMarket("agents.*.strategy=zero_intelligence", "market.partner_preference=true"));
    }

    @Test
    void communityIsDrawnAtBusesInTurn() {
        Assembly assembly = new Assembly(
                parse("{name: x, network: {kind: ring, buses: 5}, community: {count: 12, battery_share: 0.5},"
                        + " agents: [{id: a, bus: 3, capacity_kw: 7}]}"));
        List<AgentSpec> agents = assembly.agents();
        assertEquals(13, agents.size());
        assertEquals("a", agents.getFirst().id());
        assertEquals(
                List.of("agent_0", "0"),
                List.of(agents.get(1).id(), agents.get(1).bus()));
        assertEquals(
                List.of("agent_11", "1"),
                List.of(agents.get(12).id(), agents.get(12).bus()));
        Set<Double> capacities = new HashSet<>();
        for (AgentSpec agent : agents.subList(1, 13)) {
            assertTrue(agent.capacityKw() >= 50 && agent.capacityKw() <= 150);
            double hours = agent.battery().capacityKwh() / agent.capacityKw();
            assertTrue(!agent.battery().exists() || (hours >= 0.5 && hours <= 1));
            capacities.add(agent.capacityKw());
        }
        assertEquals(12, capacities.size());
        assertEquals(
                agents,
                new Assembly(parse(
                                "{name: x, network: {kind: ring, buses: 5}, community: {count: 12, battery_share: 0.5},"
                                        + " agents: [{id: a, bus: 3, capacity_kw: 7}]}"))
                        .agents());
    }

    @Test
    void agentsAtAnyBusGetOneEach() {
        List<AgentSpec> agents = new Assembly(parse(
                        "{name: x, network: {kind: line, buses: 4}, agents: [{id: a, capacity_kw: 1}, {id: b, bus: 2,"
                                + " capacity_kw: 1}, {id: c, capacity_kw: 1}, {id: d, capacity_kw: 1}]}"))
                .agents();
        assertEquals(
                Set.of("0", "1", "2", "3"),
                new HashSet<>(agents.stream().map(AgentSpec::bus).toList()));
        assertEquals("2", agents.get(1).bus());
    }

    @Test
    void measuredProfilesAndTariffsArePlayed() throws IOException {
        Files.writeString(folder.resolve("day.csv"), "demand,fit,utility\n0.5,40,100\n1.0,50,120\n");
        Files.writeString(folder.resolve("s.yaml"), """
                name: x
                intervals: 4
                interval_s: 43200
                operator: {tariffs: {kind: csv, file: day.csv, step_s: 43200, feed_in_column: fit, utility_column: utility}}
                agents:
                  - {id: a, bus: 800, capacity_kw: 2, generation: none, demand: {kind: csv, file: day.csv, column: demand, step_s: 43200}}
                """);
        ScenarioFile file = ScenarioReader.read(folder.resolve("s.yaml"), List.of());
        Series series = new Series(file, new energy.isochron.federation.RandomStreams(1, 0));
        AgentSpec agent = file.scenario().agents().getFirst();
        assertEquals(12, series.demand(agent).at(0));
        assertEquals(24, series.demand(agent).at(3));
        assertEquals(50, series.tariffs().of(3).feedInUsdPerMwh());
        assertEquals(100, series.tariffs().of(2).utilityUsdPerMwh());
        assertEquals(6, play(file).lines.size());
    }

    @Test
    void vehiclesAgeingAndHeatPlayAndTheAuditCloses() {
        Transcript day = play(parse("""
                name: x
                intervals: 48
                agents:
                  - id: a
                    bus: 800
                    capacity_kw: 10
                    vehicle: {capacity_kwh: 40, initial_soc: 0.2, fade_per_kwh: 0.0001, departure_soc: 0.8}
                  - {id: b, bus: 802, capacity_kw: 10, battery: {capacity_kwh: 10, fade_per_kwh: 0.0002}}
                  - id: c
                    bus: 806
                    capacity_kw: 4
                    demand: {kind: constant, power_kw: 1}
                    heat: {profile: {kind: constant, power_kw: 6}, cop: 3}
                """));
        assertEquals(48, day.intervals.size(), "each of them audited");
        for (int k = 7; k < 17; k++) {
            MeterReading away = day.intervals.get(k).readings().readings().getFirst();
            assertEquals(0, away.chargedKwh() + away.dischargedKwh());
            assertEquals(0.8 * 40 - 8, away.batteryLevelKwh(), 0.1, "the required level less the trip");
            assertEquals(3, day.intervals.get(k).readings().readings().get(2).demandKwh(), 1e-12);
        }
    }

    @Test
    void whatIsOffDrawsNothingAndChangesNoProfile() {
        String id = localMarket().scenario().agents().getFirst().id();
        String heat = "agents." + id + ".heat={profile: none, cop: 4}";
        String vehicle = "agents." + id + ".vehicle={capacity_kwh: 0, trip_kwh: 3}";
        assertEquals(play(localMarket()).lines, play(localMarket(heat, vehicle)).lines);
    }

    @Test
    @Tag("D26")
    void d26_aBatteryOrVehicleDoesNotEnlargeTheGeneration() {
        String yaml = "name: x\nagents:\n  - {id: a, bus: 800, capacity_kw: 5BATTERY}\n";
        Profile[] generations = new Profile[2];
        for (int i = 0; i < 2; i++) {
            ScenarioFile file = parse(yaml.replace("BATTERY", i == 0 ? "" : ", battery: {capacity_kwh: 50}"));
            generations[i] = new Series(file, new energy.isochron.federation.RandomStreams(1, 0))
                    .generation(file.scenario().agents().getFirst());
        }
        for (int k = 0; k < 24; k++) {
            assertEquals(generations[0].at(k), generations[1].at(k));
        }
    }

    @Test
    void pricesOfAFileAreTakenAsGivenMovedApartOrAsShapes() throws IOException {
        Files.writeString(
                folder.resolve("day.csv"), "feed_in_tariff_usd_per_mwh,utility_price_usd_per_mwh\n0.1,0.1\n400,500\n");
        for (String use : List.of("as_given", "apart", "shape")) {
            Files.writeString(folder.resolve("s.yaml"), """
                    name: x
                    intervals: 48
                    market: {min_price_usd_per_mwh: 20, max_price_usd_per_mwh: 300}
                    operator: {tariffs: {kind: csv, file: day.csv, step_s: 43200, use: USE}}
                    agents:
                      - {id: a, bus: 800, capacity_kw: 2}
                    """.replace("USE", use));
            ScenarioFile file = ScenarioReader.read(folder.resolve("s.yaml"), List.of());
            Tariffs tariffs = new Series(file, new energy.isochron.federation.RandomStreams(1, 0)).tariffs();
            for (int k = 0; k < 48; k++) {
                double feedIn = tariffs.of(k).feedInUsdPerMwh();
                double utility = tariffs.of(k).utilityUsdPerMwh();
                boolean isMorning = k % 24 < 12;
                switch (use) {
                    case "as_given" -> assertEquals(isMorning ? 0.1 : 500, utility);
                    case "apart" -> {
                        assertEquals(isMorning ? 20 : 286, feedIn, 1e-9);
                        assertEquals(isMorning ? 34 : 300, utility, 1e-9);
                    }
                    default -> assertTrue(feedIn >= 20 && utility <= 300 && utility - feedIn >= 14 - 1e-9);
                }
            }
        }
    }

    @Test
    void backgroundAddsToTheLoadingThatMarketAndGridSee() {
        assertTrue(congestionOf("network.background_loading=0") < 0.3);
        double half = congestionOf("network.background_loading=0.5");
        assertTrue(half > 0.5 && half < 0.8, "congestion " + half);
    }

    private static double congestionOf(String setting) {
        Assembly assembly = new Assembly(localMarket(setting));
        AnalyticsFederate analytics = assembly.analytics(Recorder.none());
        LocalFederation.of(
                        List.of(assembly.prosumers(), assembly.market(), assembly.grid(), analytics),
                        assembly.schedule())
                .run(Progress.none());
        return analytics.summary().grid().meanCongestion();
    }

    @Test
    void episodesDifferInAllButTheNetwork() {
        ScenarioFile file = parse("{name: x, network: {kind: ring, buses: 9}, community: {count: 3}}");
        Assembly first = new Assembly(file, 0);
        Assembly second = new Assembly(file, 1);
        assertNotEquals(first.agents(), second.agents());
        assertEquals(first.network().distance(0, 4), second.network().distance(0, 4));
    }

    @Test
    void federateOfAnotherNameIsRefused() {
        Assembly assembly = new Assembly(localMarket());
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> assembly.federate("gird"));
        assertTrue(String.valueOf(refused.getMessage()).endsWith("Maybe it is misspelt?"));
        for (String name : Assembly.FEDERATES) {
            assertEquals(name, assembly.federate(name).name());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "mesh, 5, 5, 10",
        "mesh, 1, 2, 1",
        "mesh, 1200, 1000, 499500",
        "ring, 1, 3, 3",
        "tree, 1200, 1200, 1199",
    })
    void aNetworkOfNoBusesHasOneForEachAgentAsFarAsThereIsRoom(String kind, int agents, int buses, int branches) {
        Assembly assembly = new Assembly(ScenarioReader.parse(
                "{name: x, network: {kind: " + kind + ", buses: 0}, community: {count: " + agents + "}}",
                Path.of("s.yaml")));

        assertEquals(buses, assembly.network().busCount());
        assertEquals(branches, assembly.network().branchCount());
        assertEquals(agents, assembly.agents().size());
        assertEquals(
                Integer.toString((agents - 1) % buses),
                assembly.agents().getLast().bus());
    }
}
