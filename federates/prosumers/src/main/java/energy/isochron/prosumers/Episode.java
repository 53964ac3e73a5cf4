package energy.isochron.prosumers;

import energy.isochron.exchange.Clearing;
import energy.isochron.exchange.Indicators;
import energy.isochron.exchange.MarketResult;
import energy.isochron.exchange.MeterReading;
import energy.isochron.exchange.Reward;
import energy.isochron.exchange.Rewards;
import energy.isochron.exchange.Settlement;
import energy.isochron.prosumers.reward.AgentInterval;
import energy.isochron.prosumers.reward.CommunityInterval;
import energy.isochron.prosumers.reward.NormalisedIndicators;
import energy.isochron.prosumers.reward.RewardFormula;
import java.util.List;
import java.util.Optional;

/**
 * What a community remembers of an episode, so that it can reward the interval that is over and let policies decide on the next.
 * Linear in agents and trades for each interval.
 */
final class Episode {
    private final Members members;
    private final CommunityRules rules;
    private final LearningRules learning;
    private final NormalisedIndicators.Bounds bounds;
    private final Standings standings;
    private final EpisodeTally tally;
    private final TradeTally trades;
    private final Observer observer;
    private final List<PolicyDesk> desks;
    private final double[] orderKwh;
    private final boolean[] buys;
    private final double[] total;
    private Optional<Clearing> clearing = Optional.empty();
    private Optional<Rewards> rewards = Optional.empty();
    private NormalisedIndicators indicators = NormalisedIndicators.AT_RESET;
    private double gridBalanceKwh;
    private List<MeterReading> readings = List.of();

    Episode(
            Members members,
            CommunityRules rules,
            LearningRules learning,
            Standings standings,
            ActionSpace.Reach reach) {
        this.members = members;
        this.rules = rules;
        this.learning = learning;
        this.standings = standings;
        int count = members.size();
        OrderRules orders = rules.orders();
        bounds = new NormalisedIndicators.Bounds(
                orders.minPriceUsdPerMwh(), orders.maxPriceUsdPerMwh(), orders.maxQuantityKwh(), count);
        trades = new TradeTally(members.indexOf(), count);
        observer = new Observer(rules, learning, count);
        orderKwh = new double[count];
        buys = new boolean[count];
        total = new double[count];
        tally = new EpisodeTally(count);
        desks = desks(reach);
        if (!desks.isEmpty()) {
            tally.plan(members.agents(), learning.intervals());
        }
    }

    private List<PolicyDesk> desks(ActionSpace.Reach reach) {
        List<Prosumer> agents = members.agents();
        double[] maxQuantityKwh = new double[agents.size()];
        for (int i = 0; i < maxQuantityKwh.length; i++) {
            maxQuantityKwh[i] = agents.get(i).behaviour() instanceof Learned learned
                    ? learned.maxQuantityKwh()
                    : rules.orders().maxQuantityKwh();
        }
        ObservationSpace observations =
                new ObservationSpace(agents.stream().map(Prosumer::id).toList(), rules.partnerPreference());
        ActionSpace actions = new ActionSpace(rules.orders(), rules.partnerPreference(), maxQuantityKwh, reach);
        return PolicyDesk.of(agents, observations, actions, learning.intervals());
    }

    /** Whether anybody hears of rewards. */
    private boolean rewarding() {
        return learning.report() || !desks.isEmpty();
    }

    /** Remembers an agent's order; a quantity of 0 is none. */
    void ordered(int agent, double quantityKwh, boolean isBuy) {
        orderKwh[agent] = quantityKwh;
        buys[agent] = isBuy;
    }

    void metered(Clearing ofInterval, List<MeterReading> ofAgents) {
        clearing = Optional.of(ofInterval);
        readings = ofAgents;
        tally.add(ofAgents);
    }

    /** Rewards the interval that is over. */
    void reward(Settlement settlement, Indicators evaluated) {
        Clearing over = clearing.orElseThrow();
        if (evaluated.interval() != over.interval()) {
            throw new IllegalStateException(
                    "rewards of interval " + over.interval() + " need its indicators, but those of "
                            + evaluated.interval() + " came last. Maybe analytics missed a beat?");
        }
        indicators = NormalisedIndicators.of(evaluated, bounds);
        gridBalanceKwh = evaluated.gridBalanceKwh();
        if (!rewarding()) {
            return;
        }
        CommunityInterval all = community(over.result(), settlement.operator().netExportKwh());
        trades.count(over.trades(), all.clearingPriceUsdPerMwh());
        Reward[] each = new Reward[total.length];
        boolean terminal = learning.isTerminal(over.interval());
        for (int i = 0; i < each.length; i++) {
            AgentInterval own = new AgentInterval(
                    members.agents().get(i).id(),
                    buys[i],
                    orderKwh[i],
                    trades.of(i),
                    readings.get(i).netPositionKwh(),
                    terminal ? tally.unservedShare(i) : 0);
            each[i] = RewardFormula.reward(learning.reward(), all, own);
            total[i] = each[i].total();
        }
        rewards = learning.report() ? Optional.of(new Rewards(over.interval(), List.of(each))) : Optional.empty();
    }

    private CommunityInterval community(MarketResult result, double netExportKwh) {
        return new CommunityInterval(
                netExportKwh,
                learning.gridCapacityKw() * rules.hours(),
                result.clearingPriceUsdPerMwh(),
                result.dsoBuyPriceUsdPerMwh(),
                result.dsoSellPriceUsdPerMwh(),
                bounds.minPriceUsdPerMwh(),
                bounds.maxPriceUsdPerMwh(),
                indicators.cooperation());
    }

    /** Lets the policies decide on the coming interval, after the one before was rewarded. */
    void decide(long interval, double feedInTariff, double utilityPrice, Action[] decided) {
        if (!desks.isEmpty()) {
            observe(interval, feedInTariff, utilityPrice, false);
            desks.forEach(desk -> desk.decide(interval, decided));
        }
    }

    /** Tells the policies how the episode ended, after its last interval was rewarded; tariffs and profiles stay as in that (12.39). */
    void conclude() {
        if (!desks.isEmpty()) {
            Clearing over = clearing.orElseThrow();
            MarketResult result = over.result();
            observe(over.interval() + 1, result.dsoBuyPriceUsdPerMwh(), result.dsoSellPriceUsdPerMwh(), true);
        }
    }

    private void observe(long interval, double feedInTariff, double utilityPrice, boolean ended) {
        Optional<MarketResult> last = clearing.map(Clearing::result);
        observer.begin(
                new CommunityState(interval, feedInTariff, utilityPrice, last, gridBalanceKwh, indicators),
                standings.reputations());
        for (PolicyDesk desk : desks) {
            desk.observe((agent, out, offset) -> observer.write(state(agent, ended), out, offset));
            if (interval > 0) {
                desk.tell(interval - 1, total, ended);
            }
        }
    }

    private AgentState state(int agent, boolean ended) {
        return new AgentState(
                members.generationKwh(agent),
                members.demandKwh(agent),
                tally.demand(agent, ended),
                tally.supply(agent, ended),
                standings.profitUsd(agent),
                standings.reputations()[agent],
                members.battery(agent).state());
    }

    /** Rewards that others are to be told; empty if they are not. */
    Optional<Rewards> rewards() {
        return rewards;
    }
}
