package energy.isochron.app.scenario;

import energy.isochron.analytics.AnalyticsFederate;
import energy.isochron.analytics.AnalyticsSettings;
import energy.isochron.analytics.Recorder;
import energy.isochron.federation.Federate;
import energy.isochron.federation.RandomStreams;
import energy.isochron.federation.Schedule;
import energy.isochron.grid.GridFederate;
import energy.isochron.grid.engine.GridCase;
import energy.isochron.grid.engine.GridNode;
import energy.isochron.market.GridCoupling;
import energy.isochron.market.Market;
import energy.isochron.market.MarketAgent;
import energy.isochron.market.MarketFederate;
import energy.isochron.market.TradingDay;
import energy.isochron.network.Bus;
import energy.isochron.network.Network;
import energy.isochron.prosumers.BatteryRating;
import energy.isochron.prosumers.Behaviour;
import energy.isochron.prosumers.BusDistance;
import energy.isochron.prosumers.Community;
import energy.isochron.prosumers.CommunityRules;
import energy.isochron.prosumers.Learned;
import energy.isochron.prosumers.LearningRules;
import energy.isochron.prosumers.OrderRules;
import energy.isochron.prosumers.PolicyProvider;
import energy.isochron.prosumers.Prosumer;
import energy.isochron.prosumers.ProsumersFederate;
import energy.isochron.prosumers.Truthful;
import energy.isochron.prosumers.ZeroIntelligence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Makes the federates of a scenario. Each can be made alone, in a process of its own, and is the same then: whatever is drawn comes
 * from a stream of its own. Each call makes new ones, which share the network and the list of agents, both immutable.
 */
public final class Assembly {
    /** The names of our federates, in the order of their first beats. */
    public static final List<String> FEDERATES = List.of("prosumers", "market", "grid", "analytics");

    private final CommonInputs inputs;
    private final Scenario scenario;
    private final RandomStreams streams;
    private final Network network;
    private final List<AgentSpec> agents;
    private final Map<String, PolicyProvider> policies;

    /**
     * The federates of one run.
     *
     * @param file a scenario without problems
     */
    public Assembly(ScenarioFile file) {
        this(file, 0);
    }

    /**
     * The federates of one episode.
     *
     * @param file a scenario without problems
     * @param episode 0-based; episodes differ in all that is drawn, but for the network
     */
    public Assembly(ScenarioFile file, long episode) {
        this(new CommonInputs(file), file.scenario().seed(), episode);
    }

    /**
     * The federates of one of many runs, which share what they have in common.
     *
     * @param inputs of a scenario without problems
     * @param seed takes the place of the scenario's
     * @param episode 0-based
     */
    public Assembly(CommonInputs inputs, long seed, long episode) {
        this.inputs = inputs;
        this.scenario = inputs.file().scenario();
        streams = new RandomStreams(seed, episode);
        network = inputs.network(seed);
        agents = new Population(scenario, network, streams).agents();
        policies = usesPolicies() ? InstalledPolicies.byName() : Map.of();
    }

    /** The time that is played. */
    public Schedule schedule() {
        return new Schedule(scenario.intervalSeconds(), scenario.intervals());
    }

    /** The network, the same in every episode. */
    public Network network() {
        return network;
    }

    /** All agents in agent order, each with the id of its bus. */
    public List<AgentSpec> agents() {
        return agents;
    }

    /**
     * One of our federates, with analytics that keep nothing.
     *
     * @param name one of {@link #FEDERATES}
     */
    public Federate federate(String name) {
        return switch (name) {
            case "prosumers" -> prosumers();
            case "market" -> market();
            case "grid" -> scenario.grid().foreign().isPresent() ? foreignGrid() : grid();
            case "analytics" -> analytics(Recorder.none());
            default ->
                throw new IllegalArgumentException(
                        "name is '" + name + "', allowed is one of " + FEDERATES + ". Maybe it is misspelt?");
        };
    }

    /** The market federate. */
    public MarketFederate market() {
        List<MarketAgent> agents = new ArrayList<>();
        for (AgentSpec agent : agents()) {
            double reputation = streams.stream("reputation", agent.id()).nextDouble();
            agents.add(new MarketAgent(agent.id(), agent.bus(), reputation));
        }
        return new MarketFederate(new Market(
                scenario.market().rules(scenario.operator().fees()),
                network,
                agents,
                new Series(inputs, streams).tariffs(),
                new TradingDay(scenario.intervalsADay(), scenario.intervalHours()),
                scenario.network().backgroundKwh(network, scenario.intervalHours()),
                coupling()));
    }

    private GridCoupling coupling() {
        FeedbackSpec feedback = scenario.market().feedback();
        return feedback.checks() > 0
                ? new GridCoupling(
                        feedback.rules(),
                        VoltageSensitivity.of(inputs.file(), network),
                        agents().stream().mapToDouble(AgentSpec::demandTanPhi).toArray())
                : new GridCoupling(feedback.rules(), new double[0], new double[0]);
    }

    /** The prosumers federate. */
    public ProsumersFederate prosumers() {
        Series series = new Series(inputs, streams);
        List<Prosumer> prosumers = new ArrayList<>();
        for (AgentSpec agent : agents()) {
            prosumers.add(prosumer(agent, series));
        }
        MarketSpec market = scenario.market();
        CommunityRules rules = new CommunityRules(
                new OrderRules(
                        market.minPriceUsdPerMwh(),
                        market.maxPriceUsdPerMwh(),
                        market.minQuantityKwh(),
                        market.maxQuantityKwh(),
                        market.matchingThresholdKwh()),
                scenario.intervalSeconds(),
                market.partnerPreference(),
                market.randomArrival());
        BusDistance distance = new NetworkDistance(network);
        return new ProsumersFederate(
                needsLearning()
                        ? new Community(prosumers, rules, learning(), busIds(network), distance)
                        : new Community(prosumers, rules, busIds(network), distance));
    }

    private boolean needsLearning() {
        return scenario.rewards().kept() || usesPolicies();
    }

    private boolean usesPolicies() {
        return agents.stream().anyMatch(agent -> agent.strategy() instanceof StrategySpec.Policy);
    }

    private LearningRules learning() {
        return new LearningRules(
                scenario.intervals(),
                scenario.network().capacityKw(),
                scenario.rewards().rules(),
                scenario.rewards().kept());
    }

    private Prosumer prosumer(AgentSpec agent, Series series) {
        BatteryRating rating = rating(agent.storage());
        return new Prosumer(
                agent.id(),
                agent.bus(),
                series.generation(agent),
                series.demand(agent),
                rating,
                level(agent, rating),
                agent.powerFactor(),
                behaviour(agent),
                streams.stream("strategy", agent.id()),
                streams.stream("arrival", agent.id()),
                agent.vehicle().trips());
    }

    private static BatteryRating rating(BatterySpec battery) {
        return battery.exists()
                ? new BatteryRating(
                        battery.capacityKwh(),
                        battery.minSoc(),
                        battery.maxSoc(),
                        battery.chargeEfficiency(),
                        battery.dischargeEfficiency(),
                        battery.maxChargeKw(),
                        battery.maxDischargeKw(),
                        battery.fadePerKwh())
                : BatteryRating.NONE;
    }

    private double level(AgentSpec agent, BatteryRating rating) {
        BatterySpec battery = agent.storage();
        return battery.exists() && battery.initialSoc().isPresent()
                ? battery.initialSoc().getAsDouble() * battery.capacityKwh()
                : rating.drawLevelKwh(streams.stream("battery", agent.id()));
    }

    private Behaviour behaviour(AgentSpec agent) {
        return switch (agent.strategy()) {
            case StrategySpec.Truthful truthful -> new Truthful(truthful.margin(), truthful.flexibleShare());
            case StrategySpec.ZeroIntelligence random ->
                new ZeroIntelligence(random.maxQuantityKwh().orElse(agent.capacityKw() * scenario.intervalHours()));
            case StrategySpec.Policy policy ->
                new Learned(
                        Objects.requireNonNull(policies.get(policy.name()), policy.name()),
                        policy.maxQuantityKwh()
                                .orElse(
                                        agent.capacityKw() > 0
                                                ? agent.capacityKw() * scenario.intervalHours()
                                                : scenario.market().maxQuantityKwh()));
        };
    }

    /** The grid federate. */
    public GridFederate grid() {
        Map<String, String> buses = new LinkedHashMap<>();
        agents().forEach(agent -> buses.put(agent.id(), agent.bus()));
        return new GridFederate(
                network,
                scenario.grid().open(inputs.file(), network),
                buses,
                scenario.intervalSeconds(),
                scenario.market().feedback().checks());
    }

    /** The grid federate as others see it, where a foreign tool plays it. */
    private Federate foreignGrid() {
        Set<String> buses = new HashSet<>();
        agents().forEach(agent -> buses.add(agent.bus()));
        List<GridNode> phases =
                scenario.grid().keepsPhases(scenario) ? gridCase().electrical().nodes() : List.of();
        return new ForeignGrid(
                network,
                buses,
                phases,
                scenario.grid().engine(),
                scenario.market().feedback().checks());
    }

    /** Both sides of the network: what any engine of the grid is opened on. */
    public GridCase gridCase() {
        return ElectricalSide.of(inputs.file(), network);
    }

    /** Why the network cannot be given to a tool of physics; empty if it can. */
    public List<String> electricalProblems() {
        return ElectricalSide.problems(gridCase(), "of physics");
    }

    /**
     * The analytics federate.
     *
     * @param recorder keeps the results
     */
    public AnalyticsFederate analytics(Recorder recorder) {
        return new AnalyticsFederate(analyticsSettings(), recorder);
    }

    /** What analytics knows of the scenario. */
    public AnalyticsSettings analyticsSettings() {
        return new AnalyticsSettings(
                agents().stream()
                        .map(agent -> new AnalyticsSettings.Placement(agent.id(), agent.bus()))
                        .toList(),
                busIds(network),
                network.branchIds(),
                scenario.intervalHours(),
                scenario.network().capacityKw(),
                AnalyticsSettings.DEFAULT_PRICE_WINDOW,
                scenario.grid().keepsPhases(scenario));
    }

    private static List<String> busIds(Network network) {
        return network.buses().stream().map(Bus::id).toList();
    }
}
