package energy.isochron.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import energy.isochron.analytics.AnalyticsFederate;
import energy.isochron.analytics.AnalyticsSettings;
import energy.isochron.analytics.Recorder;
import energy.isochron.federation.LocalFederation;
import energy.isochron.federation.Schedule;
import energy.isochron.grid.GraphModel;
import energy.isochron.grid.GridFederate;
import energy.isochron.market.GridFees;
import energy.isochron.market.Intervention;
import energy.isochron.market.LedgerRules;
import energy.isochron.market.LossRules;
import energy.isochron.market.Market;
import energy.isochron.market.MarketAgent;
import energy.isochron.market.MarketBounds;
import energy.isochron.market.MarketFederate;
import energy.isochron.market.MarketRules;
import energy.isochron.market.PricingMechanism;
import energy.isochron.market.Rationality;
import energy.isochron.market.ReputationRules;
import energy.isochron.market.Tariffs;
import energy.isochron.market.TradingDay;
import energy.isochron.network.Branch;
import energy.isochron.network.Bus;
import energy.isochron.network.Network;
import energy.isochron.network.NetworkPlan;
import energy.isochron.prosumers.BatteryRating;
import energy.isochron.prosumers.Community;
import energy.isochron.prosumers.CommunityRules;
import energy.isochron.prosumers.Learned;
import energy.isochron.prosumers.LearningRules;
import energy.isochron.prosumers.OrderRules;
import energy.isochron.prosumers.Profile;
import energy.isochron.prosumers.Prosumer;
import energy.isochron.prosumers.ProsumersFederate;
import energy.isochron.prosumers.reward.RewardRules;
import energy.isochron.testing.Golden;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The federation of an episode of the golden vectors: agents that do what the vectors say, at the moments that they say. */
final class Episode {
    private static final int SECONDS_AN_HOUR = 3600;
    private static final int SECONDS_A_DAY = 24 * SECONDS_AN_HOUR;

    private static final double VOLTAGE_FACTOR_PU = 0.15;

    private final JsonNode defaults;
    private final JsonNode played;
    private final JsonNode config;
    private final Network network;
    private final Market market;
    private final EpisodeScript script;

    Episode(JsonNode family, JsonNode played) {
        this.defaults = family.path("defaults");
        this.played = played;
        script = new EpisodeScript(played);
        config = played.path("config");
        network = network(family.path("networks").path(played.path("network").asText()));
        List<MarketAgent> agents = new ArrayList<>();
        for (JsonNode agent : played.path("agents")) {
            agents.add(new MarketAgent(id(agent), node(agent), number(agent, "reputation")));
        }
        Tariffs tariffs = new Tariffs(numbers(played, "feed_in_tariff"), numbers(played, "utility_price"));
        market = new Market(
                rules(), network, agents, tariffs, new TradingDay(intervalsADay(), hours()), backgroundKwh());
    }

    private double[] backgroundKwh() {
        return played.path("background_kwh").isNull()
                ? new double[network.branchCount()]
                : numbers(played, "background_kwh");
    }

    /** The market, to look at its ledger. */
    Market market() {
        return market;
    }

    /** Number of periods. */
    int intervals() {
        return played.path("tau").asInt();
    }

    /** Leading zeros of the ledger's hashes. */
    int difficulty() {
        return played.path("difficulty").asInt();
    }

    /** Length of a period, h. */
    double hours() {
        return number(played, "step_hours");
    }

    /**
     * The vectors' day has as many periods as the episode, ours has 24 hours: a fraction of theirs by a fraction of ours. Only the
     * order of the timestamps matters to the market.
     */
    double stretch() {
        return (double) intervalsADay() / intervals();
    }

    private int intervalsADay() {
        return (int) (SECONDS_A_DAY / intervalSeconds());
    }

    private long intervalSeconds() {
        return Math.round(hours() * SECONDS_AN_HOUR);
    }

    private static String id(JsonNode agent) {
        return agent.path("id").asText();
    }

    private static String node(JsonNode agent) {
        return agent.path("node").asText();
    }

    /** All four federates, ready for the first period. */
    LocalFederation federation(Recorder recorder) {
        Map<String, String> buses = new LinkedHashMap<>();
        List<AnalyticsSettings.Placement> placements = new ArrayList<>();
        for (JsonNode agent : played.path("agents")) {
            buses.put(id(agent), node(agent));
            placements.add(new AnalyticsSettings.Placement(id(agent), node(agent)));
        }
        AnalyticsSettings settings = new AnalyticsSettings(
                placements,
                busIds(),
                network.branchIds(),
                hours(),
                totalCapacityKw(),
                defaults.path("volatility_window").asInt());
        return LocalFederation.of(
                List.of(
                        new ProsumersFederate(community()),
                        new MarketFederate(market),
                        new GridFederate(
                                network,
                                new GraphModel(network, hours(), VOLTAGE_FACTOR_PU, backgroundKwh()),
                                buses,
                                intervalSeconds()),
                        new AnalyticsFederate(settings, recorder)),
                new Schedule(intervalSeconds(), intervals()));
    }

    private double totalCapacityKw() {
        double sum = 0;
        for (int e = 0; e < network.branchCount(); e++) {
            sum += network.capacityKw(e);
        }
        return sum;
    }

    private List<String> busIds() {
        return network.buses().stream().map(Bus::id).toList();
    }

    private Community community() {
        MarketBounds bounds = bounds();
        OrderRules orders = new OrderRules(
                bounds.minPriceUsdPerMwh(),
                bounds.maxPriceUsdPerMwh(),
                bounds.minQuantityKwh(),
                bounds.maxQuantityKwh(),
                rule("epsilon"));
        boolean preference = played.path("partner_preference").asBoolean();
        List<Prosumer> prosumers = new ArrayList<>();
        for (JsonNode agent : played.path("agents")) {
            prosumers.add(prosumer(agent, prosumers.size()));
        }
        CommunityRules rules = new CommunityRules(orders, intervalSeconds(), preference, true);
        RewardRules reward = new RewardRules(
                RewardRules.DEFAULT.goals(),
                RewardRules.DEFAULT.contribution(),
                RewardRules.DEFAULT.localShare(),
                RewardRules.DEFAULT.operatorShare(),
                rule("dso_penalty"),
                rule("no_trade_reward"));
        LearningRules learning = new LearningRules(intervals(), totalCapacityKw(), reward, true);
        return new Community(prosumers, rules, learning, busIds(), network::distance);
    }

    private Prosumer prosumer(JsonNode agent, int index) {
        JsonNode battery = agent.path("battery");
        return new Prosumer(
                id(agent),
                node(agent),
                Profile.of(numbers(agent, "generation")),
                Profile.of(numbers(agent, "demand")),
                battery.isNull() ? BatteryRating.NONE : rating(battery),
                battery.isNull() ? 0 : number(battery, "level"),
                1,
                new Learned(script, Double.POSITIVE_INFINITY),
                new Script(List.of()),
                new Script(arrivals(index)));
    }

    private static BatteryRating rating(JsonNode battery) {
        return new BatteryRating(
                number(battery, "nominal"),
                number(battery, "soc_min"),
                number(battery, "soc_max"),
                number(battery, "eta_c"),
                number(battery, "eta_d"),
                orUnlimited(battery.path("p_c_max")),
                orUnlimited(battery.path("p_d_max")));
    }

    private static double orUnlimited(JsonNode rate) {
        return rate.isNull() ? Double.POSITIVE_INFINITY : rate.doubleValue();
    }

    /** The actions of the vectors as a policy, and what the policy is told. */
    EpisodeScript script() {
        return script;
    }

    /** Arrivals within the period as shares of it, from fractions of the vectors' day. */
    private List<Double> arrivals(int agent) {
        List<Double> shares = new ArrayList<>();
        for (JsonNode step : played.path("steps")) {
            shares.add(step.path("arrival_jitter").path(agent).doubleValue() * intervals());
        }
        return shares;
    }

    private MarketBounds bounds() {
        return new MarketBounds(rule("min_price"), rule("max_price"), rule("min_quantity"), rule("max_quantity"));
    }

    private MarketRules rules() {
        ReputationRules standard = ReputationRules.DEFAULT;
        return new MarketRules(
                bounds(),
                PricingMechanism.valueOf(config.path("mechanism").asText()),
                rule("spread_factor"),
                rule("epsilon"),
                new LossRules(rule("loss_factor"), rule("loss_cap")),
                fees(),
                new ReputationRules(
                        rule("reputation_decay"),
                        standard.reliabilityWeight(),
                        standard.fairnessWeight(),
                        standard.gridWeight()),
                Intervention.NONE,
                Rationality.LIMIT_PRICES,
                new LedgerRules(difficulty(), true));
    }

    private GridFees fees() {
        return new GridFees(
                rule("f_cong"),
                rule("f_dist"),
                rule("f_zone"),
                0,
                rule("f_volt"),
                rule("f_imb"),
                rule("c_thr"),
                rule("v_thr"),
                rule("v_cap"),
                rule("t_thr"),
                rule("t_cap"));
    }

    /** A number of the episode's configuration, or else of the family's defaults. */
    private double rule(String key) {
        return config.has(key) ? number(config, key) : number(defaults, key);
    }

    private static double number(JsonNode node, String key) {
        assertTrue(node.path(key).isNumber(), () -> key + " is not a number in " + node);
        return node.path(key).doubleValue();
    }

    private static double[] numbers(JsonNode node, String key) {
        double[] numbers = new double[node.path(key).size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = node.path(key).path(i).doubleValue();
        }
        return numbers;
    }

    private static Network network(JsonNode listed) {
        List<Bus> buses = new ArrayList<>();
        for (JsonNode node : listed.path("nodes")) {
            buses.add(new Bus(node.path(0).asText(), node.path(1).asText(), 0, 0));
        }
        List<Branch> branches = new ArrayList<>();
        for (JsonNode edge : listed.path("edges")) {
            branches.add(new Branch(
                    edge.path(0).asText(), edge.path(1).asText(), edge.path(2).doubleValue()));
        }
        Network network = new Network(new NetworkPlan(
                buses,
                branches,
                listed.path("slack").asText(),
                number(listed, "total_capacity_kw"),
                number(listed, "capacity_length_floor")));
        JsonNode capacities = listed.path("expected_edge_capacity_kw");
        assertEquals(capacities.size(), network.branchCount());
        for (int e = 0; e < network.branchCount(); e++) {
            Golden.close("capacity", capacities.path(e), network.capacityKw(e));
        }
        return network;
    }
}
