package energy.isochron.market;

/**
 * The operator's prices in one interval.
 *
 * @param feedInUsdPerMwh at which it buys, $/MWh
 * @param utilityUsdPerMwh at which it sells, $/MWh
 */
public record Tariff(double feedInUsdPerMwh, double utilityUsdPerMwh) {
    /** The middle of the two, $/MWh. */
    public double midpoint() {
        return (feedInUsdPerMwh + utilityUsdPerMwh) / 2;
    }

    /** Whether at this price both sides of a trade do better than with the operator: feed-in tariff &lt; price &lt; utility price. */
    boolean paysBothSides(double priceUsdPerMwh) {
        return priceUsdPerMwh > feedInUsdPerMwh && priceUsdPerMwh < utilityUsdPerMwh;
    }
}
