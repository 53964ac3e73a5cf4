package energy.isochron.analytics.study;

/**
 * What our runs say to a claim.
 *
 * @param claim the claim
 * @param outcome whether it is shown
 * @param sentence why, in plain English with the figures
 */
public record Verdict(Claim claim, Outcome outcome, String sentence) {
    /** Whether a claim is shown. */
    public enum Outcome {
        /** The test supports the expectation at 5 %, two-sided. */
        SHOWN("shown"),
        /** The opposite is significant at 5 %, two-sided. */
        CONTRADICTED("contradicted"),
        /** Neither: the runs do not tell. */
        NOT_SHOWN("not shown");

        private final String text;

        Outcome(String text) {
            this.text = text;
        }

        /** In words. */
        public String text() {
            return text;
        }
    }
}
