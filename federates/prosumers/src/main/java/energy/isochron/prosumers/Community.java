package energy.isochron.prosumers;

import energy.isochron.exchange.Clearing;
import energy.isochron.exchange.Indicators;
import energy.isochron.exchange.MeterReading;
import energy.isochron.exchange.MeterReadings;
import energy.isochron.exchange.Order;
import energy.isochron.exchange.Orders;
import energy.isochron.exchange.Rewards;
import energy.isochron.exchange.Settlement;
import energy.isochron.exchange.Side;
import energy.isochron.exchange.StorageAccount;
import energy.isochron.exchange.StorageReport;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All agents of one run: they order, and their devices settle what the market cleared. Pure and deterministic: chance comes from the
 * agents' streams, and each agent draws from its own only. Calls alternate: {@link #order} and {@link #meter} of interval 0, of
 * interval 1, and so on. Each is linear in agents and trades, with {@link PartnerChoice} on top where the rule chooses partners. With
 * {@link LearningRules} it also rewards each interval as the next one is ordered, or as it concludes.
 */
public final class Community {
    private final List<Prosumer> agents;
    private final CommunityRules rules;
    private final Battery[] batteries;
    private final Map<String, Integer> indexOf;
    private final Fleet fleet;
    private final PartnerChoice partnerChoice;
    private final Metering metering;
    private final List<String> busIds;
    private final Standings standings;
    private final double[] generationKwh;
    private final double[] demandKwh;
    private final Optional<Episode> episode;
    private final Action[] decided;
    private Optional<Indicators> indicators = Optional.empty();
    private List<StorageReport> storageReports = List.of();
    private long nextInterval;
    private boolean ordered;

    /**
     * A community before interval 0.
     *
     * @param agents in the order that is agent order everywhere; at least one, ids distinct
     * @param rules what they have in common
     * @param networkBuses ids of all buses of the network, in its order
     * @param distance of the buses, by their positions in {@code networkBuses}
     * @throws IllegalArgumentException if an id is used twice or a bus is unknown; all such agents are named
     */
    public Community(List<Prosumer> agents, CommunityRules rules, List<String> networkBuses, BusDistance distance) {
        this(agents, rules, Optional.empty(), networkBuses, distance);
    }

    /**
     * A community that rewards its agents, and in which policies may decide.
     *
     * @param learning what rewards and observations need to know
     */
    public Community(
            List<Prosumer> agents,
            CommunityRules rules,
            LearningRules learning,
            List<String> networkBuses,
            BusDistance distance) {
        this(agents, rules, Optional.of(learning), networkBuses, distance);
    }

    private Community(
            List<Prosumer> agents,
            CommunityRules rules,
            Optional<LearningRules> learning,
            List<String> networkBuses,
            BusDistance distance) {
        this.agents = List.copyOf(agents);
        this.rules = rules;
        int[] busOf = AgentCheck.busesOf(this.agents, networkBuses);
        double[] tanPhi = new double[agents.size()];
        batteries = new Battery[agents.size()];
        // Roomy: the hashes of ids that differ in a number only lie close together.
        indexOf = HashMap.newHashMap(4 * agents.size());
        for (int i = 0; i < batteries.length; i++) {
            Prosumer agent = agents.get(i);
            batteries[i] = new Battery(agent.battery(), agent.batteryLevelKwh(), rules.hours());
            tanPhi[i] = agent.tanPhi();
            indexOf.put(agent.id(), i);
        }
        fleet = new Fleet(this.agents, batteries, rules);
        BusMeters busMeters = new BusMeters(networkBuses, busOf, tanPhi, rules.hours());
        busIds = busMeters.busIds();
        generationKwh = new double[agents.size()];
        demandKwh = new double[agents.size()];
        metering = new Metering(this.agents, batteries, indexOf, busMeters, generationKwh, demandKwh);
        partnerChoice = new PartnerChoice(busOf, distance);
        standings = new Standings(this.agents, indexOf);
        decided = new Action[agents.size()];
        Members members = new Members(this.agents, indexOf, batteries, generationKwh, demandKwh);
        episode = learning.map(known -> new Episode(
                members, rules, known, standings, (i, j) -> Double.isFinite(distance.between(busOf[i], busOf[j]))));
        Require.that(
                episode.isPresent() || this.agents.stream().noneMatch(agent -> agent.behaviour() instanceof Learned),
                "behaviour of an agent",
                "learned",
                "a strategy, in a community without learning rules",
                "the rules were not given");
    }

    /** The buses that have agents, in network order. */
    public List<String> busIds() {
        return busIds;
    }

    /** Number of agents. */
    public int size() {
        return agents.size();
    }

    /** Whether an agent of this id belongs to the community. */
    public boolean contains(String agentId) {
        return indexOf.containsKey(agentId);
    }

    /** Takes the indicators of the last interval, which the agents see when they order. */
    public void observe(Indicators ofLastInterval) {
        indicators = Optional.of(ofLastInterval);
    }

    /**
     * The orders of the coming interval.
     *
     * @param interval the one after the interval metered last
     * @param feedInTariffUsdPerMwh the operator's price for energy it buys in this interval
     * @param utilityPriceUsdPerMwh the operator's price for energy it sells in this interval
     * @param last the settlement of the interval before; the opening accounts before interval 0
     * @throws IllegalArgumentException if a tariff is not finite
     * @throws IllegalStateException if it is another interval's turn
     */
    public Orders order(long interval, double feedInTariffUsdPerMwh, double utilityPriceUsdPerMwh, Settlement last) {
        turn("order", interval, !ordered && interval == nextInterval);
        turn("order after the settlement of interval " + last.interval(), interval, last.interval() == interval - 1);
        Require.finite("feed-in tariff", feedInTariffUsdPerMwh, "the market has not published it yet");
        Require.finite("utility price", utilityPriceUsdPerMwh, "the market has not published it yet");
        ordered = true;
        standings(last);
        readProfiles(interval);
        storageReports = fleet.begin(interval);
        if (episode.isPresent()) {
            reward(last, interval);
            episode.get().decide(interval, feedInTariffUsdPerMwh, utilityPriceUsdPerMwh, decided);
        }
        Order[] orders = new Order[agents.size()];
        int count = 0;
        double netKwh = 0;
        for (int i = 0; i < orders.length; i++) {
            Prosumer agent = agents.get(i);
            netKwh += generationKwh[i] - demandKwh[i];
            FeasibleQuantity feasible = FeasibleQuantity.of(generationKwh[i], demandKwh[i], batteries[i]);
            Action action =
                    switch (agent.behaviour()) {
                        case Learned learned -> decided[i];
                        case Strategy strategy ->
                            strategy.act(
                                    new Situation(
                                            interval,
                                            i,
                                            orders.length,
                                            feasible,
                                            feedInTariffUsdPerMwh,
                                            utilityPriceUsdPerMwh,
                                            indicators,
                                            rules.orders()),
                                    agent.decisions());
                    };
            double timestamp = arrival(agent, interval);
            double quantityKwh = feasible.orderKwh(action, rules.orders());
            if (episode.isPresent()) {
                episode.get().ordered(i, quantityKwh, action.isBuy());
            }
            if (quantityKwh > 0) {
                orders[count++] = orderOf(i, action, quantityKwh, timestamp);
            }
        }
        return new Orders(interval, netKwh, List.of(Arrays.copyOf(orders, count)));
    }

    /** In a loop of its own, as each value lies elsewhere in memory and the processor can fetch many at a time. */
    private void readProfiles(long interval) {
        for (int i = 0; i < generationKwh.length; i++) {
            Prosumer agent = agents.get(i);
            generationKwh[i] = agent.generation().at(interval);
            demandKwh[i] = agent.demand().at(interval);
        }
    }

    private Order orderOf(int index, Action action, double quantityKwh, double timestamp) {
        Prosumer agent = agents.get(index);
        return new Order(
                agent.id(),
                action.isBuy() ? Side.BUY : Side.SELL,
                rules.orders().price(action.priceUsdPerMwh()),
                quantityKwh,
                timestamp,
                agent.busId(),
                partnerId(index, action));
    }

    private String partnerId(int index, Action action) {
        int partner = rules.partnerPreference() ? action.partner() : partnerChoice.of(index);
        if (partner == agents.size()) {
            return Order.OPERATOR;
        }
        return partner == index || partner < 0 || partner > agents.size()
                ? Order.NO_PARTNER
                : agents.get(partner).id();
    }

    /** When the order arrives, a fraction of the day within the interval (12.8); one number is drawn in every interval, or none. */
    private double arrival(Prosumer agent, long interval) {
        double start = rules.dayFraction(interval);
        if (!rules.asynchronousArrival()) {
            return start;
        }
        double last = Math.nextDown(rules.dayFractionAtEnd(interval));
        return Math.min(start + rules.dayShare() * agent.arrivals().nextDouble(), last);
    }

    private void standings(Settlement last) {
        if (rules.partnerPreference() && episode.isEmpty()) {
            return;
        }
        standings.learn(last.accounts());
        if (!rules.partnerPreference()) {
            partnerChoice.begin(standings.reputations());
        }
    }

    private void reward(Settlement last, long next) {
        if (next > 0) {
            episode.orElseThrow().reward(last, indicators.orElseThrow());
        }
    }

    /**
     * Rewards the last interval, after it was metered and evaluated, and tells the policies that the episode is over.
     *
     * @param last its settlement
     * @throws IllegalStateException if an interval was ordered and not metered, or none was
     */
    public void conclude(Settlement last) {
        turn("conclude", last.interval(), !ordered && nextInterval > 0 && last.interval() == nextInterval - 1);
        if (episode.isPresent()) {
            standings.learn(last.accounts());
            reward(last, nextInterval);
            episode.get().conclude();
        }
    }

    /** Whether rewards are computed for anybody, so that {@link #conclude} has something to do. */
    public boolean isRewarded() {
        return episode.isPresent();
    }

    /**
     * The rewards of the interval before the one that was ordered last, or of the last one after {@link #conclude}; empty if they are
     * not to be reported, or before the second order.
     */
    public Optional<Rewards> rewards() {
        return episode.flatMap(Episode::rewards);
    }

    /**
     * Settles the devices of all agents with what the market cleared: energy first into and out of the batteries, the rest spilled or
     * unserved (12.18, 12.19).
     *
     * @param clearing of the interval ordered last; trades of agents that are not of the community do not concern it
     * @return readings in agent order, injections in network order
     * @throws IllegalStateException if the clearing is of another interval
     */
    public MeterReadings meter(Clearing clearing) {
        turn("meter", clearing.interval(), ordered && clearing.interval() == nextInterval);
        metering.count(clearing.trades());
        metering.limit(clearing.feedback().limits());
        List<MeterReading> readings = metering.read();
        if (episode.isPresent()) {
            episode.get().metered(clearing, readings);
        }
        ordered = false;
        nextInterval++;
        return new MeterReadings(clearing.interval(), readings, metering.injections(readings));
    }

    private void turn(String call, long interval, boolean right) {
        if (!right) {
            throw new IllegalStateException("call to " + call + " for interval " + interval + ", but the next is to "
                    + (ordered ? "meter" : "order") + " interval " + nextInterval
                    + ". Maybe a beat was left out or a message is of another run?");
        }
    }

    /** What {@link #order} has to tell of batteries and vehicles: accounts of a day that is over, trips that begin. */
    public List<StorageReport> storageReports() {
        return storageReports;
    }

    /** The accounts of all batteries after the interval that was metered last; empty without batteries. */
    public Optional<StorageReport> finalStorage() {
        return fleet.report(nextInterval - 1);
    }

    /** What became of the energy of each battery, in agent order. */
    public List<StorageAccount> storageAccounts() {
        return fleet.accounts();
    }

    /** What became of the trips of each vehicle, in agent order. */
    public List<TripAccount> tripAccounts() {
        return fleet.trips();
    }

    /** The battery of an agent. */
    Battery battery(int agent) {
        return batteries[agent];
    }
}
