package energy.isochron.analytics.store;

import energy.isochron.analytics.AnalyticsSettings;
import energy.isochron.analytics.AuditResult;
import energy.isochron.analytics.MarketInterval;
import energy.isochron.analytics.Recorder;
import energy.isochron.analytics.RunSummary;
import energy.isochron.analytics.postrun.Quantity;
import energy.isochron.analytics.postrun.RunAnalytics;
import energy.isochron.analytics.postrun.RunHistory;
import energy.isochron.analytics.postrun.RunHistory.FinalFlows;
import energy.isochron.exchange.BranchState;
import energy.isochron.exchange.Clearing;
import energy.isochron.exchange.Indicators;
import energy.isochron.exchange.MarketResult;
import energy.isochron.exchange.OperatorAccount;
import energy.isochron.exchange.Order;
import energy.isochron.exchange.Reward;
import energy.isochron.exchange.Rewards;
import energy.isochron.exchange.Settlement;
import energy.isochron.exchange.Trade;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps in memory what the measures of a run are taken of, and nothing else: no table, no file. Of 10 000 agents and 24 intervals these
 * are the trades and the rewards. The measures are those of the same run in a {@link ResultsStore}, to the bit. For one run and one
 * thread; read it when the run has ended.
 */
public final class HistoryRecorder implements Recorder {
    private final AnalyticsSettings settings;
    private final double[] branchCapacitiesKw;
    private final Map<Quantity, DoubleStream.Builder> series = new EnumMap<>(Quantity.class);
    private final Map<String, DoubleStream.Builder> rewards = new LinkedHashMap<>();
    private final LimitedTrades trades = new LimitedTrades();
    private List<BranchState> lastBranches = List.of();
    private @Nullable End end;

    private record End(RunSummary summary, RunHistory history) {}

    /**
     * A recorder before the opening accounts.
     *
     * @param settings what analytics knows of the community and feeder
     * @param branchCapacitiesKw capacity of each of its branches, kW, in their order
     */
    public HistoryRecorder(AnalyticsSettings settings, double[] branchCapacitiesKw) {
        if (branchCapacitiesKw.length != settings.branches().size()) {
            throw new IllegalArgumentException("branchCapacitiesKw has " + branchCapacitiesKw.length
                    + " capacities, allowed is one for each of the "
                    + settings.branches().size() + " branches. Maybe it is of another feeder?");
        }
        this.settings = settings;
        this.branchCapacitiesKw = branchCapacitiesKw.clone();
        for (Quantity quantity : Quantity.values()) {
            series.put(quantity, DoubleStream.builder());
        }
    }

    @Override
    public void open(Settlement opening) {}

    @Override
    public void record(MarketInterval interval, Indicators indicators, AuditResult audit) {
        clear(interval.clearing());
        OperatorAccount operator = interval.settlement().operator();
        figure(Quantity.OPERATOR_PROFIT, operator.marginUsd() + operator.feesUsd());
        figure(Quantity.NET_EXPORT, operator.netExportKwh());
        boolean found = !Double.isNaN(indicators.gridCongestion());
        figure(Quantity.CONGESTION, found ? indicators.gridCongestion() : operator.gridCongestion());
        lastBranches = interval.grid().branches();
    }

    private void clear(Clearing clearing) {
        for (Order order : clearing.orders()) {
            trades.order(order.agentId(), order.priceUsdPerMwh());
        }
        for (Trade trade : clearing.trades()) {
            trades.trade(trade.buyerId(), trade.sellerId(), trade.priceUsdPerMwh(), trade.quantityKwh());
        }
        trades.endInterval();
        MarketResult result = clearing.result();
        figure(Quantity.CLEARING_PRICE, result.clearingPriceUsdPerMwh());
        figure(Quantity.P2P_VOLUME, result.p2pVolumeKwh());
        figure(Quantity.DSO_BUY_VOLUME, result.dsoBuyVolumeKwh());
        figure(Quantity.DSO_SELL_VOLUME, result.dsoSellVolumeKwh());
        figure(Quantity.FEED_IN_TARIFF, result.dsoBuyPriceUsdPerMwh());
        figure(Quantity.UTILITY_PRICE, result.dsoSellPriceUsdPerMwh());
        figure(Quantity.LOCAL_PRICE, result.localPriceAvgUsdPerMwh());
        figure(Quantity.LOCAL_PRICE_ADVANTAGE, result.localPriceAdvantageUsdPerMwh());
        figure(Quantity.LOSSES, result.lossesKwh());
    }

    private void figure(Quantity quantity, double value) {
        series.computeIfAbsent(quantity, key -> DoubleStream.builder()).add(value);
    }

    @Override
    public void reward(Rewards rewarded) {
        for (Reward reward : rewarded.rewards()) {
            rewards.computeIfAbsent(reward.agentId(), agent -> DoubleStream.builder())
                    .add(reward.total());
        }
    }

    @Override
    public void finish(RunSummary summary) {
        end = new End(summary, gathered());
    }

    private RunHistory gathered() {
        Map<Quantity, double[]> figures = new EnumMap<>(Quantity.class);
        series.forEach(
                (quantity, values) -> figures.put(quantity, values.build().toArray()));
        Map<String, double[]> rewarded = new LinkedHashMap<>();
        rewards.forEach((agent, values) -> rewarded.put(agent, values.build().toArray()));
        return new RunHistory(settings.gridCapacityKwh(), figures, trades.all(), rewarded, finalFlows());
    }

    private FinalFlows finalFlows() {
        double flow = 0;
        double capacity = 0;
        for (int e = 0; e < lastBranches.size(); e++) {
            double flowKw = lastBranches.get(e).flowKw();
            if (!Double.isNaN(flowKw)) {
                flow += Math.abs(flowKw);
                capacity += branchCapacitiesKw[e];
            }
        }
        return new FinalFlows(flow, capacity);
    }

    private End end() {
        if (end == null) {
            throw new IllegalStateException("the run has not ended, so that its history is not whole. Maybe it was read"
                    + " before the federation left?");
        }
        return end;
    }

    /**
     * What the measures are taken of.
     *
     * @throws IllegalStateException before the run's end
     */
    public RunHistory history() {
        return end().history();
    }

    /**
     * The run on one screen.
     *
     * @throws IllegalStateException before the run's end
     */
    public RunSummary summary() {
        return end().summary();
    }

    /**
     * All measures of the run; taken anew at each call. Linear in intervals and trades, and in intervals × agents² if there are rewards.
     *
     * @throws IllegalStateException before the run's end
     */
    public RunAnalytics analytics() {
        List<String> agents = settings.agents().stream()
                .map(AnalyticsSettings.Placement::agentId)
                .toList();
        return RunAnalytics.of(history(), agents);
    }
}
