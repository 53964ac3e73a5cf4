package energy.isochron.market;

/**
 * How the system operator intervenes when the grid is loaded (case study 3, 12.45). The threshold from which on it does is
 * {@link GridFees#congestionThreshold}.
 *
 * @param penaltyMultiplier what the fees for congestion, heating and imbalance are multiplied by, their caps included, 0 or more;
 *     default 1
 * @param priceAdjustment share by which utility price less feed-in tariff is widened in an interval that follows one whose grid
 *     congestion was above the threshold, 0 or more; default 0
 * @param adaptive whether the threshold follows the grid: C_thr,t = threshold − 0.1·(C̄_{t−1} − 0.5), within 0 to 1, C̄ being the
 *     grid congestion; default false
 */
public record Intervention(double penaltyMultiplier, double priceAdjustment, boolean adaptive) {
    /** No intervention, the default. */
    public static final Intervention NONE = new Intervention(1, 0, false);

    private static final double RESPONSE = 0.1;
    private static final double NEUTRAL_CONGESTION = 0.5;

    public Intervention {
        new RuleCheck()
                .atLeast("penalty_multiplier", penaltyMultiplier, 0, "the sign is reversed?")
                .atLeast("price_adjustment", priceAdjustment, 0, "the sign is reversed?")
                .orThrow();
    }

    /**
     * The congestion threshold of an interval.
     *
     * @param threshold the operator's own, 0..1
     * @param congestionBefore grid congestion of the interval before, 0..1
     * @return 0..1
     */
    public double threshold(double threshold, double congestionBefore) {
        return adaptive ? Math.clamp(threshold - RESPONSE * (congestionBefore - NEUTRAL_CONGESTION), 0, 1) : threshold;
    }

    /**
     * A tariff widened by {@link #priceAdjustment}, half on each side. It does not leave the market's price bounds, unless it lies
     * outside already, nor does the feed-in tariff fall below 0; it is never narrower than before.
     *
     * @param tariff with the feed-in tariff not above the utility price
     */
    public Tariff widened(Tariff tariff, MarketBounds bounds) {
        double feedIn = tariff.feedInUsdPerMwh();
        double utility = tariff.utilityUsdPerMwh();
        double share = priceAdjustment * (utility - feedIn) / 2;
        double lowest = Math.min(feedIn, Math.max(0, bounds.minPriceUsdPerMwh()));
        double highest = Math.max(utility, bounds.maxPriceUsdPerMwh());
        return new Tariff(Math.max(feedIn - share, lowest), Math.min(utility + share, highest));
    }
}
