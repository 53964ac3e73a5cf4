package energy.isochron.market;

import energy.isochron.exchange.Clearing;
import energy.isochron.exchange.GridFeedback;
import energy.isochron.exchange.GridFeedback.HeldBack;
import energy.isochron.exchange.GridFeedback.Violations;
import energy.isochron.exchange.MarketResult;
import energy.isochron.exchange.MeterReading;
import energy.isochron.exchange.MeterReadings;
import energy.isochron.exchange.OperatorAccount;
import energy.isochron.exchange.Settlement;
import energy.isochron.network.Network;
import energy.isochron.network.TradeFlows;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The local energy market: in each interval it clears the orders and, once the meters are read, settles the accounts. Deterministic:
 * the same calls give the same bits, in whatever order the orders arrive. Made for one thread.
 */
public final class Market {
    private final Agents agents;
    private final SystemOperator operator;
    private final TradeFlows flows;
    private final OrderAdmission admission;
    private final Matching matching;
    private final Accounts accounts;
    private final Ledger ledger;
    private final double[] spilledByBus;
    private final GridFeedbackRules feedbackRules;
    private final LastGridState lastGrid;
    private final Optional<Redispatch> redispatch;
    private double reference = Double.NaN;
    private long settled = -1;
    private Clearing clearing = NOT_CLEARED;

    private static final Clearing NOT_CLEARED = new Clearing(
            -1, List.of(), List.of(), List.of(), new MarketResult(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));

    /**
     * A market before its first interval.
     *
     * @param rules it is run by
     * @param network the feeder as trades see it
     * @param agents who may trade, in the order that results are given in
     * @param tariffs the operator's prices, for all intervals that will be played
     * @param day how time is divided
     * @throws InvalidRules with all that is wrong with the agents
     */
    public Market(MarketRules rules, Network network, List<MarketAgent> agents, Tariffs tariffs, TradingDay day) {
        this(rules, network, agents, tariffs, day, new double[network.branchCount()]);
    }

    /**
     * A market on a feeder that carries something else too.
     *
     * @param backgroundKwh what each branch carries besides, kWh per interval, 0 or more (12.26); adds to congestion only
     */
    public Market(
            MarketRules rules,
            Network network,
            List<MarketAgent> agents,
            Tariffs tariffs,
            TradingDay day,
            double[] backgroundKwh) {
        this(rules, network, agents, tariffs, day, backgroundKwh, GridCoupling.NONE);
    }

    /**
     * A market in which the state of the grid has a part.
     *
     * @param coupling to the grid
     * @throws IllegalArgumentException if trades are to be curtailed and the network has loops, or the coupling does not fit it
     */
    public Market(
            MarketRules rules,
            Network network,
            List<MarketAgent> agents,
            Tariffs tariffs,
            TradingDay day,
            double[] backgroundKwh,
            GridCoupling coupling) {
        this.agents = new Agents(agents, network);
        operator = new SystemOperator(tariffs, rules);
        flows = new TradeFlows(network, day.intervalHours(), backgroundKwh);
        admission = new OrderAdmission(rules, this.agents, day);
        feedbackRules = coupling.rules();
        lastGrid = new LastGridState(feedbackRules, flows, network.branchCount(), network.busCount());
        matching = new Matching(new Venue(rules, network, this.agents, flows, operator, lastGrid));
        redispatch = feedbackRules.rounds() > 0
                ? Optional.of(new Redispatch(coupling, network, this.agents, day.intervalHours()))
                : Optional.empty();
        accounts = new Accounts(this.agents, rules.reputation());
        ledger = new Ledger(rules.ledger());
        spilledByBus = new double[network.busCount()];
    }

    /** The accounts before the first interval: nothing earned, initial reputations, the ledger's genesis block. */
    public Settlement opening() {
        return new Settlement(
                -1,
                accounts.openingAccounts(),
                accounts.idleOperator(operator.congestionThreshold()),
                ledger.height(),
                ledger.last().hash());
    }

    /**
     * The operator's prices in the coming interval, as they are announced and as it will be cleared and settled; those of the last one
     * after it.
     */
    public Tariff comingTariff() {
        return operator.tariff();
    }

    /** The chain of all trades settled so far. */
    public Ledger ledger() {
        return ledger;
    }

    /** What the trades of the last interval, and after its settlement its imbalance, send over the branches. Changes as the market goes on. */
    public TradeFlows flows() {
        return flows;
    }

    /**
     * Clears one interval. O(n log n) in the number of orders.
     *
     * @param interval the one after the last that was settled
     * @param submissions all orders that came, readable or not, in any order
     * @return trades, figures and what was not admitted
     */
    public Clearing clear(long interval, List<Submission> submissions) {
        if (interval != settled + 1 || clearing.interval() == interval) {
            throw outOfOrder("cleared", interval);
        }
        Tariff tariff = operator.tariff(interval);
        admission.admit(interval, submissions);
        admission.fill(matching.book(), accounts.reputations());
        double referencePrice = Double.isNaN(reference) ? tariff.midpoint() : reference;
        MarketResult result = matching.clear(tariff, referencePrice, admission.netGenerationKwh());
        reference = result.clearingPriceUsdPerMwh();
        clearing = new Clearing(
                interval,
                admission.orders(),
                admission.rejections(),
                matching.trades().list(),
                result,
                lastGridFeedback());
        redispatch.ifPresent(rounds -> rounds.open(matching.trades()));
        return clearing;
    }

    private GridFeedback lastGridFeedback() {
        HeldBack heldBack = lastGrid.heldBack();
        return heldBack.equals(HeldBack.NONE) && lastGrid.unknownValues() == 0
                ? GridFeedback.NONE
                : new GridFeedback(
                        heldBack, lastGrid.unknownValues(), 0, 0, Violations.NONE, Violations.NONE, 0, List.of());
    }

    /** The feeder as trades see it. */
    public Network network() {
        return flows.network();
    }

    /** The buses that have agents, by their index, in network order. */
    public int[] agentBuses() {
        return IntStream.range(0, agents.count())
                .map(agents::bus)
                .sorted()
                .distinct()
                .toArray();
    }

    /** How the state of the grid takes part. */
    public GridFeedbackRules feedbackRules() {
        return feedbackRules;
    }

    /**
     * Takes the state that the grid had in the last interval, for the next {@link #clear}. What is not known, NaN, has no effect.
     *
     * @param converged whether there is one
     * @param loading one a branch, 1 is the rating
     * @param voltagePu one a bus
     */
    public void observe(boolean converged, double[] loading, double[] voltagePu) {
        lastGrid.observe(converged, loading, voltagePu);
    }

    /** Whether the schedule of the clearing has to be checked by the grid before it is final. */
    public boolean isScheduleOpen() {
        return redispatch.map(Redispatch::isOpen).orElse(false);
    }

    /** What the agents of each bus feed in by the trades of the clearing as they are now, kW; used again. */
    public double[] scheduledKw() {
        return curtailing().scheduledKw();
    }

    /** The reactive power of what they take, kvar; used again. */
    public double[] scheduledKvar() {
        return curtailing().scheduledKvar();
    }

    /** Takes what a check of the schedule found, and curtails what it asks for; the schedule is another one then, or not open any more. */
    public void check(CheckedSchedule state) {
        curtailing().take(state);
    }

    /**
     * The clearing with the trades that are left when all rounds are over. No trade is more than it was; prices, and fees and losses by
     * quantity, stay.
     */
    public Clearing curtailed() {
        Redispatch rounds = curtailing();
        double clearedKwh = clearing.result().clearingVolumeKwh();
        MarketResult result = clearing.result();
        if (rounds.hasCurtailed()) {
            result = matching.curtail(rounds.kept(), operator.tariff(), admission.netGenerationKwh());
            reference = result.clearingPriceUsdPerMwh();
        }
        GridFeedback feedback = rounds.feedback(
                lastGrid.heldBack(), lastGrid.unknownValues(), Math.max(0, clearedKwh - result.clearingVolumeKwh()));
        clearing = new Clearing(
                clearing.interval(),
                clearing.orders(),
                clearing.rejections(),
                matching.trades().list(),
                result,
                feedback);
        return clearing;
    }

    private Redispatch curtailing() {
        return redispatch.orElseThrow(() -> new IllegalStateException(
                "this market does not curtail trades. Maybe its feedback rules have no rounds?"));
    }

    /**
     * Settles the interval that was cleared last. Linear in agents and trades, but for the ledger's proof of work.
     *
     * @param meters readings of all agents, in agent order
     * @throws IllegalArgumentException if a reading is missing, or is of another agent or interval
     */
    public Settlement settle(MeterReadings meters) {
        long interval = meters.interval();
        if (interval != settled + 1 || clearing.interval() != interval) {
            throw outOfOrder("settled", interval);
        }
        List<MeterReading> readings = meters.readings();
        checkAgents(readings);
        OperatorAccount account = settleImbalance(readings);
        settled = interval;
        operator.next(interval, account.gridCongestion());
        ledger.append(interval, clearing.trades());
        return new Settlement(
                interval,
                accounts.bookAgents(
                        matching.trades(), matching.book(), clearing.result(), readings, account.netExportKwh()),
                account,
                ledger.height(),
                ledger.last().hash());
    }

    /** 12.19: the operator takes what is spilled and serves what is unserved, to and from the slack bus (12.25). */
    private OperatorAccount settleImbalance(List<MeterReading> readings) {
        Arrays.fill(spilledByBus, 0);
        double spilled = 0;
        double unserved = 0;
        for (int i = 0; i < readings.size(); i++) {
            MeterReading reading = readings.get(i);
            spilled += reading.spilledKwh();
            unserved += reading.unservedKwh();
            spilledByBus[agents.bus(i)] += reading.spilledKwh() - reading.unservedKwh();
        }
        flows.transferToSlack(spilledByBus);
        return accounts.bookOperator(
                clearing.result(), spilled, unserved, flows.meanCongestion(), operator.congestionThreshold());
    }

    private void checkAgents(List<MeterReading> readings) {
        if (readings.size() != agents.count()) {
            throw new IllegalArgumentException("meter readings are " + readings.size() + ", allowed are "
                    + agents.count() + ", one an agent. Maybe market and prosumers read different scenarios?");
        }
        for (int i = 0; i < readings.size(); i++) {
            if (!readings.get(i).agentId().equals(agents.id(i))) {
                throw new IllegalArgumentException(
                        "meter reading " + i + " is of agent '"
                                + readings.get(i).agentId() + "', allowed is '" + agents.id(i)
                                + "', agents come in the scenario's order. Maybe market and prosumers read different scenarios?");
            }
        }
    }

    private IllegalStateException outOfOrder(String what, long interval) {
        return new IllegalStateException("interval " + interval + " cannot be " + what + ", last cleared is "
                + clearing.interval() + " and last settled is " + settled
                + "; each interval is cleared, then settled. Maybe a beat was lost?");
    }
}
