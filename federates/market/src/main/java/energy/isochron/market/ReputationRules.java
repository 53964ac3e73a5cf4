package energy.isochron.market;

/**
 * How conduct becomes reputation (equation 8, 12.38).
 *
 * @param decay share of the old reputation that is kept, 0 to 1; default 0.7
 * @param reliabilityWeight weight of the share of the order that was traded with agents; default 0.3
 * @param fairnessWeight weight of prices near the clearing price; default 0.2
 * @param gridWeight weight of what the trades did for the community's balance; default 0.5. The three weights sum to 1
 */
public record ReputationRules(double decay, double reliabilityWeight, double fairnessWeight, double gridWeight) {
    /** The defaults of the specification. */
    public static final ReputationRules DEFAULT = new ReputationRules(0.7, 0.3, 0.2, 0.5);

    private static final double TOLERANCE = 1e-9;

    public ReputationRules {
        String percent = "it was given in percent?";
        double sum = reliabilityWeight + fairnessWeight + gridWeight;
        new RuleCheck()
                .within("decay", decay, 0, 1, percent)
                .within("reliability_weight", reliabilityWeight, 0, 1, percent)
                .within("fairness_weight", fairnessWeight, 0, 1, percent)
                .within("grid_weight", gridWeight, 0, 1, percent)
                .rule(
                        "reliability_weight + fairness_weight + grid_weight",
                        sum,
                        Math.abs(sum - 1) <= TOLERANCE,
                        "1",
                        "one weight was changed alone?")
                .orThrow();
    }
}
