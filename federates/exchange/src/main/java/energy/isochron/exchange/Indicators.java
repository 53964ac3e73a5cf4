package energy.isochron.exchange;

/**
 * The indicators of one interval that feed back to the agents (local-market specification, 12.31; equations 15 to 23).
 *
 * @param interval 0-based
 * @param socialWelfareUsd turnover, Σ price × quantity / 1000 (17)
 * @param tradeSurplusUsd Σ (bid − ask) × quantity / 1000 of the trades between agents
 * @param liquidityKwh traded volume (18)
 * @param avgBidAskSpreadUsdPerMwh mean ask less mean bid of the submitted orders, 0 if a side is empty (19)
 * @param priceVolatilityUsdPerMwh population standard deviation of the last 24 clearing prices, 0 if fewer than two
 * @param supplyDemandImbalance |Σ buy − Σ sell| of the submitted orders by the grid's capacity, 0..1 (20)
 * @param gridCongestion mean loading of all branches, each at most 1 (15)
 * @param gridBalanceKwh Σ agent balance (16)
 * @param derSelfConsumption share of the volume traded between agents, 0..1 (21)
 * @param flexibilityUtilization volume between agents by what all could have offered, 0..1 (22)
 * @param coordinationScore 1 − supplyDemandImbalance (23)
 * @param coordinationConvergence 1 − variation of the last three volumes, 0..1
 */
public record Indicators(
        long interval,
        double socialWelfareUsd,
        double tradeSurplusUsd,
        double liquidityKwh,
        double avgBidAskSpreadUsdPerMwh,
        double priceVolatilityUsdPerMwh,
        double supplyDemandImbalance,
        double gridCongestion,
        double gridBalanceKwh,
        double derSelfConsumption,
        double flexibilityUtilization,
        double coordinationScore,
        double coordinationConvergence) {
    public Indicators {
        Check.interval(interval);
    }
}
