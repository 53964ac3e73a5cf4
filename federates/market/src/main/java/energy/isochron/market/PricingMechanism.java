package energy.isochron.market;

/** How two matched agents share the difference of their limit prices (2.5, equations 5 to 7, 12.13). */
public enum PricingMechanism {
    /** The middle of bid and ask (equation 5). */
    AVERAGE,
    /** The seller's price: the ask ("pay-as-bid" in the paper). */
    SELLER,
    /** The buyer's price: the bid ("pay-as-offer" in the paper). */
    BUYER,
    /** The ask plus a fixed share of the spread. */
    BID_ASK_SPREAD,
    /** Nash's bargaining solution with equal power (equation 6): the middle. */
    NASH_BARGAINING,
    /** The spread shared in proportion to each side's surplus over the reference price (equation 7). */
    PROPORTIONAL_SURPLUS;

    /**
     * The price of a trade, all in $/MWh; between ask and bid if bid ≥ ask.
     *
     * @param bid the buyer's limit price
     * @param ask the seller's limit price
     * @param reference clearing price of the previous interval; only {@link #PROPORTIONAL_SURPLUS} looks at it
     * @param spreadFactor share of the spread that goes to the seller, 0..1; only {@link #BID_ASK_SPREAD} looks at it
     */
    public double price(double bid, double ask, double reference, double spreadFactor) {
        return switch (this) {
            case AVERAGE -> (bid + ask) / 2;
            case SELLER -> ask;
            case BUYER -> bid;
            case BID_ASK_SPREAD -> ask + spreadFactor * (bid - ask);
            case NASH_BARGAINING -> bid <= ask ? (bid + ask) / 2 : ask + (bid - ask) / 2;
            case PROPORTIONAL_SURPLUS -> proportionalSurplus(bid, ask, reference);
        };
    }

    private static double proportionalSurplus(double bid, double ask, double reference) {
        double buyerSurplus = Math.max(0, bid - reference);
        double sellerSurplus = Math.max(0, reference - ask);
        double surplus = buyerSurplus + sellerSurplus;
        if (surplus == 0 || bid <= ask) {
            return (bid + ask) / 2;
        }
        return ask + buyerSurplus / surplus * (bid - ask);
    }
}
