package energy.isochron.analytics.study;

import java.util.Locale;

/** What a claim expects of a measure. {@link Judge} says when it counts as shown. */
public sealed interface Expectation {
    /** Expectations that need no figure. */
    enum Outcome implements Expectation {
        /** The variant's mean is lower than the other's. */
        LOWER,
        /** The variant's mean is higher than the other's. */
        HIGHER,
        /** The variant's mean is above 0. */
        POSITIVE,
        /** The variant's mean is below 0. */
        NEGATIVE,
        /** The other's mean is below 0 and the variant's above. */
        SIGN_CHANGE,
        /** The two do not differ by what would matter. */
        NONE;

        @Override
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The variant's mean lies in a range.
     *
     * @param low its least value
     * @param high its greatest value
     */
    record Within(double low, double high) implements Expectation {
        /** The key in study.yaml. */
        public static final String KEY = "within";

        public Within {
            requireRange(low, high);
        }

        @Override
        public String key() {
            return KEY;
        }
    }

    /**
     * The variant's mean by the other's lies in a range.
     *
     * @param low its least value
     * @param high its greatest value
     */
    record RatioWithin(double low, double high) implements Expectation {
        /** The key in study.yaml. */
        public static final String KEY = "ratio_within";

        public RatioWithin {
            requireRange(low, high);
        }

        @Override
        public String key() {
            return KEY;
        }
    }

    /** Its key in study.yaml and in results. */
    String key();

    private static void requireRange(double low, double high) {
        if (!(low <= high) || !Double.isFinite(low) || !Double.isFinite(high)) {
            throw new IllegalArgumentException("range is " + low + " to " + high
                    + ", allowed are two finite numbers, the lower first. Maybe they are exchanged?");
        }
    }
}
