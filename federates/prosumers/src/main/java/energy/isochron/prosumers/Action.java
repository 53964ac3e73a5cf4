package energy.isochron.prosumers;

/**
 * What a strategy decides for one interval (equation 1), before it is cut to what is feasible and allowed. Any finite numbers are
 * allowed; a quantity of 0 or less is no order.
 *
 * @param priceUsdPerMwh limit price, $/MWh
 * @param quantityKwh kWh
 * @param alpha side: buy if more than 0.5, else sell
 * @param partner preferred counterparty: 0 … N−1 an agent by index, N the operator, N+1 nobody, for a community of N agents; the
 *     agent's own index is nobody. Ignored if the community's rule chooses partners
 */
public record Action(double priceUsdPerMwh, double quantityKwh, double alpha, int partner) {
    private static final String MAYBE = "a division by zero in the strategy";

    public Action {
        Require.finite("priceUsdPerMwh", priceUsdPerMwh, MAYBE);
        Require.finite("quantityKwh", quantityKwh, MAYBE);
        Require.finite("alpha", alpha, MAYBE);
        Require.that(partner >= 0, "partner", partner, "0 or more", MAYBE);
    }

    /** Whether it buys (12.4). */
    public boolean isBuy() {
        return alpha > 0.5;
    }

    /**
     * The partner of a continuous action, each of the N+2 choices with equal width (12.6).
     *
     * @param x in [0, N+1]
     * @param agents N, 1 or more
     * @return 0 … N+1
     */
    public static int partnerOf(double x, int agents) {
        Require.that(x >= 0 && x <= agents + 1, "partner", x, "0 to " + (agents + 1), "it is not scaled to the box");
        return Math.min((int) (x * (agents + 2) / (agents + 1)), agents + 1);
    }

    /** The partner that is nobody, in a community of {@code agents} agents. */
    public static int nobody(int agents) {
        return agents + 1;
    }
}
