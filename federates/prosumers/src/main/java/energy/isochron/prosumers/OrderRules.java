package energy.isochron.prosumers;

/**
 * The market's bounds as its participants know them (12.4).
 *
 * @param minPriceUsdPerMwh lowest price of an order, $/MWh
 * @param maxPriceUsdPerMwh highest price of an order, $/MWh, more than the lowest
 * @param minQuantityKwh an order below it is no order, kWh, 0 or more
 * @param maxQuantityKwh an order is cut to it, kWh, more than the least
 * @param thresholdKwh a quantity up to it counts as none, kWh, 0 or more; the market's matching threshold
 */
public record OrderRules(
        double minPriceUsdPerMwh,
        double maxPriceUsdPerMwh,
        double minQuantityKwh,
        double maxQuantityKwh,
        double thresholdKwh) {
    public OrderRules {
        Require.finite("minPriceUsdPerMwh", minPriceUsdPerMwh, "it was not set");
        Require.that(
                maxPriceUsdPerMwh > minPriceUsdPerMwh && maxPriceUsdPerMwh < Double.POSITIVE_INFINITY,
                "maxPriceUsdPerMwh",
                maxPriceUsdPerMwh,
                "more than " + minPriceUsdPerMwh + ", finite",
                "the two bounds are swapped");
        Require.notNegative("minQuantityKwh", minQuantityKwh, "the sign is reversed");
        Require.that(
                maxQuantityKwh > minQuantityKwh && maxQuantityKwh < Double.POSITIVE_INFINITY,
                "maxQuantityKwh",
                maxQuantityKwh,
                "more than " + minQuantityKwh + ", finite",
                "the two bounds are swapped");
        Require.notNegative("thresholdKwh", thresholdKwh, "the sign is reversed");
    }

    /** The price cut to the bounds, $/MWh. */
    public double price(double priceUsdPerMwh) {
        return Math.clamp(priceUsdPerMwh, minPriceUsdPerMwh, maxPriceUsdPerMwh);
    }
}
