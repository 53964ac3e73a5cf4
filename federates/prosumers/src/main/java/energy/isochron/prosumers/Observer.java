package energy.isochron.prosumers;

import energy.isochron.exchange.MarketResult;
import energy.isochron.prosumers.reward.NormalisedIndicators;
import java.util.Arrays;
import java.util.Optional;

/**
 * Writes observations (12.39): what all agents share once an interval, then each agent's own. Constant time an agent, but for the
 * copy of the reputations.
 */
final class Observer {
    private static final int OWN = 16;
    private static final int OWN_END = 32;

    private final OrderRules orders;
    private final int agents;
    private final double capacityKwh;
    private final long intervals;
    private final long intervalsOfDay;
    private final double[] shared;

    /**
     * An observer.
     *
     * @param agents number of agents
     */
    Observer(CommunityRules rules, LearningRules learning, int agents) {
        orders = rules.orders();
        this.agents = agents;
        capacityKwh = learning.gridCapacityKw() * rules.hours();
        intervals = learning.intervals();
        intervalsOfDay = Math.min(intervals, Math.max(1, 86_400 / rules.intervalSeconds()));
        shared = new double[ObservationSpace.OWN_SLOTS + (rules.partnerPreference() ? agents : 0)];
    }

    /** Length of an observation. */
    int size() {
        return shared.length;
    }

    /**
     * Begins an interval.
     *
     * @param reputations of all agents, 0..1
     */
    void begin(CommunityState state, double[] reputations) {
        shared[0] = share((double) state.interval(), (double) intervals);
        shared[1] = share((double) (state.interval() % intervalsOfDay), (double) intervalsOfDay);
        market(state.last(), (state.feedInTariffUsdPerMwh() + state.utilityPriceUsdPerMwh()) / 2);
        shared[4] = signed(state.gridBalanceKwh(), capacityKwh);
        shared[11] = price(state.feedInTariffUsdPerMwh());
        shared[12] = price(state.utilityPriceUsdPerMwh());
        shared[14] = share(state.utilityPriceUsdPerMwh() - state.feedInTariffUsdPerMwh(), range());
        indicators(state.indicators());
        for (int i = ObservationSpace.OWN_SLOTS; i < shared.length; i++) {
            shared[i] = share(reputations[i - ObservationSpace.OWN_SLOTS], 1);
        }
    }

    private void market(Optional<MarketResult> last, double midpoint) {
        double volume = orders.maxQuantityKwh() * agents;
        if (last.isEmpty()) {
            Arrays.fill(shared, 3, 11, 0);
            shared[2] = price(midpoint);
            shared[13] = 0;
            shared[15] = 0;
            return;
        }
        MarketResult result = last.get();
        shared[2] = price(result.clearingPriceUsdPerMwh());
        shared[3] = share(result.clearingVolumeKwh(), volume);
        shared[5] = share(result.dsoBuyVolumeKwh(), volume);
        shared[6] = share(result.dsoSellVolumeKwh(), volume);
        shared[7] = share(result.dsoTotalVolumeKwh(), 2 * volume);
        shared[8] = share(result.p2pVolumeKwh(), volume);
        shared[9] = share(result.dsoTradeRatio(), 1);
        shared[10] = signed(result.dsoGridImportKwh(), capacityKwh);
        shared[13] = result.p2pVolumeKwh() > 0 ? price(result.localPriceAvgUsdPerMwh()) : 0;
        shared[15] = signed(result.localPriceAdvantageUsdPerMwh(), range());
    }

    private void indicators(NormalisedIndicators indicators) {
        shared[32] = indicators.socialWelfare();
        shared[33] = indicators.liquidity();
        shared[34] = indicators.avgBidAskSpread();
        shared[35] = indicators.priceVolatility();
        shared[36] = indicators.supplyDemandImbalance();
        shared[37] = indicators.gridCongestion();
        shared[38] = indicators.coordinationScore();
        shared[39] = indicators.coordinationConvergence();
        shared[40] = indicators.derSelfConsumption();
        shared[41] = indicators.flexibilityUtilization();
    }

    /** Writes one agent's observation, {@link #size()} numbers from {@code offset}. */
    void write(AgentState own, double[] out, int offset) {
        System.arraycopy(shared, 0, out, offset, OWN);
        System.arraycopy(shared, OWN_END, out, offset + OWN_END, shared.length - OWN_END);
        out[offset + 16] = share(own.generationKwh(), orders.maxQuantityKwh());
        out[offset + 17] = share(own.demandKwh(), orders.maxQuantityKwh());
        fulfilment(own.demand(), out, offset + 18);
        fulfilment(own.supply(), out, offset + 21);
        double mostUsd = orders.maxPriceUsdPerMwh() * orders.maxQuantityKwh() * intervals / 1000;
        out[offset + 24] = signed(own.profitUsd(), mostUsd);
        out[offset + 25] = share(own.reputation(), 1);
        battery(own.battery(), out, offset + 26);
    }

    private static void fulfilment(Fulfilment energy, double[] out, int at) {
        out[at] = share(energy.satisfied(), energy.total());
        out[at + 1] = share(energy.deferred(), energy.total());
        out[at + 2] = share(energy.remaining(), energy.total());
    }

    private void battery(BatteryState battery, double[] out, int at) {
        double nominal = battery.nominalKwh();
        out[at] = share(battery.levelKwh(), nominal);
        out[at + 1] = out[at];
        out[at + 2] = share(battery.roomKwh(), nominal);
        out[at + 3] = share(battery.availableKwh(), nominal);
        out[at + 4] = share(battery.cumulativeChargeKwh(), nominal * intervals);
        out[at + 5] = share(battery.cumulativeDischargeKwh(), nominal * intervals);
    }

    private double range() {
        return orders.maxPriceUsdPerMwh() - orders.minPriceUsdPerMwh();
    }

    private double price(double usdPerMwh) {
        return Math.clamp((usdPerMwh - orders.minPriceUsdPerMwh()) / range(), 0.0, 1.0);
    }

    private static double share(double value, double most) {
        return most > 0 ? Math.clamp(value / most, 0.0, 1.0) : 0;
    }

    private static double signed(double value, double most) {
        return most > 0 ? Math.clamp(value / most, -1.0, 1.0) : 0;
    }
}
