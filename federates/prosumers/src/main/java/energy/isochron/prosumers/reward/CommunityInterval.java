package energy.isochron.prosumers.reward;

/**
 * What one interval meant for the whole community, as far as the reward asks.
 *
 * @param netExportKwh X, B in the reward: what the community gave the operator less what it took, imbalance included, kWh
 * @param capacityKwh C, energy that the grid carries in an interval, kWh, above 0
 * @param clearingPriceUsdPerMwh p_c, $/MWh
 * @param feedInTariffUsdPerMwh what the operator paid, $/MWh
 * @param utilityPriceUsdPerMwh what the operator asked, $/MWh
 * @param minPriceUsdPerMwh lowest price of an order, $/MWh
 * @param maxPriceUsdPerMwh highest price of an order, $/MWh
 * @param cooperation f_coop, 0..1
 */
public record CommunityInterval(
        double netExportKwh,
        double capacityKwh,
        double clearingPriceUsdPerMwh,
        double feedInTariffUsdPerMwh,
        double utilityPriceUsdPerMwh,
        double minPriceUsdPerMwh,
        double maxPriceUsdPerMwh,
        double cooperation) {
    /** An imbalance up to this counts as 0 wherever its sign decides (12.2), kWh. */
    private static final double DEAD_BAND_KWH = 1e-6;

    public CommunityInterval {
        if (!(capacityKwh > 0 && capacityKwh < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "capacityKwh is " + capacityKwh + ", allowed is above 0, finite. Maybe the grid has no capacity?");
        }
    }

    /** Whether the community is in balance, but for rounding. */
    boolean isBalanced() {
        return Math.abs(netExportKwh) <= DEAD_BAND_KWH;
    }
}
