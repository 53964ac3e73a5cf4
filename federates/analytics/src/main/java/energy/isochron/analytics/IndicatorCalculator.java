package energy.isochron.analytics;

import energy.isochron.exchange.Indicators;
import energy.isochron.exchange.Order;
import energy.isochron.exchange.Trade;
import java.util.ArrayList;
import java.util.List;

/**
 * The indicators of each interval (local-market specification, 12.31; equations 15 to 23), one snapshot after the grid was solved. It
 * remembers the last clearing prices and volumes; intervals are given in order, each once. Linear in orders, trades, agents and
 * branches.
 */
public final class IndicatorCalculator {
    private static final int VOLUME_WINDOW = 3;

    private final double capacityKwh;
    private final IdIndex agents;
    private final double[] limitPrices;
    private final History prices;
    private final History volumes = new History(VOLUME_WINDOW);

    /** Starts with empty histories. */
    public IndicatorCalculator(AnalyticsSettings settings) {
        capacityKwh = settings.gridCapacityKwh();
        List<String> ids = new ArrayList<>();
        settings.agents().forEach(agent -> ids.add(agent.agentId()));
        agents = new IdIndex(ids);
        limitPrices = new double[ids.size()];
        prices = new History(settings.priceWindow());
    }

    /**
     * Evaluates the next interval.
     *
     * @param interval an interval of which the agents are those of the settings
     * @return the indicators; {@code gridCongestion} is NaN if the grid federate gave no loading at all
     */
    public Indicators evaluate(MarketInterval interval) {
        List<Trade> trades = interval.clearing().trades();
        List<Order> orders = interval.clearing().orders();
        prices.add(interval.clearing().result().clearingPriceUsdPerMwh());
        volumes.add(interval.clearing().result().clearingVolumeKwh());
        rememberLimits(orders);
        double liquidity = IndicatorFormulas.liquidityKwh(trades);
        double p2p = IndicatorFormulas.p2pVolumeKwh(trades);
        double imbalance = IndicatorFormulas.supplyDemandImbalance(orders, capacityKwh);
        return new Indicators(
                interval.interval(),
                IndicatorFormulas.socialWelfareUsd(trades),
                IndicatorFormulas.tradeSurplusUsd(trades, agents, limitPrices),
                liquidity,
                IndicatorFormulas.bidAskSpreadUsdPerMwh(orders),
                prices.deviation(),
                imbalance,
                IndicatorFormulas.gridCongestion(interval.grid().branches()),
                IndicatorFormulas.gridBalanceKwh(interval.readings().readings()),
                IndicatorFormulas.selfConsumption(p2p, liquidity),
                IndicatorFormulas.flexibilityUtilization(
                        p2p, interval.readings().readings()),
                1 - imbalance,
                IndicatorFormulas.coordinationConvergence(volumes));
    }

    private void rememberLimits(List<Order> orders) {
        for (Order order : orders) {
            limitPrices[agents.of(order.agentId())] = order.priceUsdPerMwh();
        }
    }
}
