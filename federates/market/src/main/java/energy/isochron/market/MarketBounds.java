package energy.isochron.market;

/**
 * What an order may ask for.
 *
 * @param minPriceUsdPerMwh lowest limit price, $/MWh; default 0
 * @param maxPriceUsdPerMwh highest limit price, $/MWh, above the lowest; default 1000
 * @param minQuantityKwh smallest quantity, kWh, 0 or more; default 0
 * @param maxQuantityKwh largest quantity, kWh, above the smallest; default 1000
 */
public record MarketBounds(
        double minPriceUsdPerMwh, double maxPriceUsdPerMwh, double minQuantityKwh, double maxQuantityKwh) {
    /** The defaults of the specification (1.3). */
    public static final MarketBounds DEFAULT = new MarketBounds(0, 1000, 0, 1000);

    public MarketBounds {
        new RuleCheck()
                .finite("min_price_usd_per_mwh", minPriceUsdPerMwh)
                .rule(
                        "max_price_usd_per_mwh",
                        maxPriceUsdPerMwh,
                        maxPriceUsdPerMwh > minPriceUsdPerMwh && Double.isFinite(maxPriceUsdPerMwh),
                        "more than min_price_usd_per_mwh (" + minPriceUsdPerMwh + "), finite",
                        "the two are exchanged?")
                .atLeast("min_quantity_kwh", minQuantityKwh, 0, "the sign is reversed?")
                .rule(
                        "max_quantity_kwh",
                        maxQuantityKwh,
                        maxQuantityKwh > minQuantityKwh && Double.isFinite(maxQuantityKwh),
                        "more than min_quantity_kwh (" + minQuantityKwh + "), finite",
                        "the two are exchanged?")
                .orThrow();
    }

    /** Width of the price range R, $/MWh. */
    public double priceRange() {
        return maxPriceUsdPerMwh - minPriceUsdPerMwh;
    }
}
