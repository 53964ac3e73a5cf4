package energy.isochron.market;

/**
 * How the state of the grid takes part in the market.
 *
 * @param lastInterval whether fees and admissibility see the loading and the voltages of the last interval; default false
 * @param rounds most times that the trades of an interval are curtailed after a check of the grid, 0 to 20; 0 for never, the default
 * @param minVoltagePu lowest voltage that is allowed, pu, above 0; default 0.95
 * @param maxVoltagePu highest voltage that is allowed, pu, above the lowest; default 1.05
 * @param loadingLimit highest loading of a branch that is allowed, 1 is the rating, above 0; default 1
 */
public record GridFeedbackRules(
        boolean lastInterval, int rounds, double minVoltagePu, double maxVoltagePu, double loadingLimit) {
    /** The grid's state has no part in the market, the default. */
    public static final GridFeedbackRules NONE = new GridFeedbackRules(false, 0, 0.95, 1.05, 1);

    private static final int MOST_ROUNDS = 20;
    /** Differences up to this are none. */
    private static final double TOLERANCE = 1e-6;

    public GridFeedbackRules {
        new RuleCheck()
                .within("rounds", rounds, 0, MOST_ROUNDS, "a number of intervals was given?")
                .rule("min_voltage_pu", minVoltagePu, minVoltagePu > 0, "above 0", "it was given in percent?")
                .rule(
                        "max_voltage_pu",
                        maxVoltagePu,
                        maxVoltagePu > minVoltagePu && maxVoltagePu < Double.POSITIVE_INFINITY,
                        "above min_voltage_pu (" + minVoltagePu + "), finite",
                        "the two were swapped?")
                .rule(
                        "loading_limit",
                        loadingLimit,
                        loadingLimit > 0 && loadingLimit < Double.POSITIVE_INFINITY,
                        "above 0, finite",
                        "it was given in percent?")
                .orThrow();
    }

    /** How far a voltage is above its band, or negative below it, pu; 0 within and if it is not known. */
    double outside(double voltagePu) {
        if (voltagePu > maxVoltagePu + TOLERANCE) {
            return voltagePu - maxVoltagePu;
        }
        return voltagePu < minVoltagePu - TOLERANCE ? voltagePu - minVoltagePu : 0;
    }

    /** Whether a branch carries more than it may; not if it is not known. */
    boolean overloads(double loading) {
        return loading > loadingLimit + TOLERANCE;
    }
}
