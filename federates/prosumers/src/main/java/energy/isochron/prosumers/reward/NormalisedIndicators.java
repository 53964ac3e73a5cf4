package energy.isochron.prosumers.reward;

import energy.isochron.exchange.Indicators;

/**
 * The indicators on the scale on which agents observe them and the reward weighs them (12.32). What lies beyond its scale is cut. A
 * congestion that nobody knows, as the power flow gave no solution, counts as 1.
 *
 * @param socialWelfare turnover by the largest one possible, 0..1
 * @param liquidity volume by the largest one possible, 0..1
 * @param avgBidAskSpread spread by the price range, −1..1
 * @param priceVolatility volatility by the price range, 0..1
 * @param supplyDemandImbalance 0..1
 * @param gridCongestion 0..1
 * @param coordinationScore 0..1
 * @param coordinationConvergence 0..1
 * @param derSelfConsumption 0..1
 * @param flexibilityUtilization 0..1
 */
public record NormalisedIndicators(
        double socialWelfare,
        double liquidity,
        double avgBidAskSpread,
        double priceVolatility,
        double supplyDemandImbalance,
        double gridCongestion,
        double coordinationScore,
        double coordinationConvergence,
        double derSelfConsumption,
        double flexibilityUtilization) {
    /** Before the first interval: nothing happened, and nothing was out of balance (12.39). */
    public static final NormalisedIndicators AT_RESET = new NormalisedIndicators(0, 0, 0, 0, 0, 0, 1, 0, 0, 0);

    private static final double SUM_OF_WEIGHTS = 56;

    /**
     * The bounds of the market.
     *
     * @param minPriceUsdPerMwh lowest price, $/MWh
     * @param maxPriceUsdPerMwh highest price, $/MWh, above the lowest
     * @param maxQuantityKwh largest quantity of one order, kWh, above 0
     * @param agents number of agents, 1 or more
     */
    public record Bounds(double minPriceUsdPerMwh, double maxPriceUsdPerMwh, double maxQuantityKwh, int agents) {
        public Bounds {
            if (!(maxPriceUsdPerMwh > minPriceUsdPerMwh && maxQuantityKwh > 0 && agents > 0)) {
                throw new IllegalArgumentException("prices are " + minPriceUsdPerMwh + " to " + maxPriceUsdPerMwh
                        + " $/MWh, maxQuantityKwh is " + maxQuantityKwh + ", agents is " + agents
                        + "; allowed are a highest price above the lowest, a quantity above 0 and 1 agent or more."
                        + " Maybe the two prices are swapped?");
            }
        }

        /** Q, the volume if each agent traded the largest quantity, kWh. */
        public double volumeKwh() {
            return maxQuantityKwh * agents;
        }

        /** R, highest less lowest price, $/MWh. */
        public double priceRange() {
            return maxPriceUsdPerMwh - minPriceUsdPerMwh;
        }
    }

    /** Normalises the indicators of one interval. */
    public static NormalisedIndicators of(Indicators raw, Bounds bounds) {
        double turnover = bounds.maxPriceUsdPerMwh() * bounds.volumeKwh() / 1000;
        return new NormalisedIndicators(
                turnover > 0 ? share(raw.socialWelfareUsd() / turnover) : 0,
                share(raw.liquidityKwh() / bounds.volumeKwh()),
                Math.clamp(raw.avgBidAskSpreadUsdPerMwh() / bounds.priceRange(), -1, 1),
                share(raw.priceVolatilityUsdPerMwh() / bounds.priceRange()),
                share(raw.supplyDemandImbalance()),
                Double.isNaN(raw.gridCongestion()) ? 1 : share(raw.gridCongestion()),
                share(raw.coordinationScore()),
                share(raw.coordinationConvergence()),
                share(raw.derSelfConsumption()),
                share(raw.flexibilityUtilization()));
    }

    private static double share(double value) {
        return Math.clamp(value, 0.0, 1.0);
    }

    /**
     * The cooperation factor f_coop of the reward: the weighted mean of the ten indicators, those of which less is better taken as
     * 1 − value; 0..1 (12.32, weights sum to 56).
     */
    public double cooperation() {
        double sum = 7 * socialWelfare
                + 1.5 * liquidity
                + 1.5 * (1 - Math.abs(avgBidAskSpread))
                + 3 * (1 - priceVolatility)
                + 10 * (1 - supplyDemandImbalance)
                + 9 * (1 - gridCongestion)
                + 5 * coordinationScore
                + 8 * coordinationConvergence
                + 5 * derSelfConsumption
                + 6 * flexibilityUtilization;
        return sum / SUM_OF_WEIGHTS;
    }
}
