package energy.isochron.analytics.postrun;

import java.util.function.ToDoubleFunction;

/**
 * A measure and what it takes to read it.
 *
 * @param <H> what it is taken of
 * @param name its name in results; its end is the unit, none for a ratio
 * @param unit its unit, {@code 1} for a ratio
 * @param range where it lies
 * @param formula how it is made, in the signs of this package
 * @param function the function itself
 */
record Measure<H>(String name, String unit, Range range, String formula, ToDoubleFunction<H> function) {
    /**
     * Where a measure lies, both ends included.
     *
     * @param low the least
     * @param high the greatest
     */
    record Range(double low, double high) {
        static final Range SHARE = new Range(0, 1);
        static final Range NOT_NEGATIVE = new Range(0, Double.POSITIVE_INFINITY);
        static final Range ANY = new Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

        String text() {
            if (low == Double.NEGATIVE_INFINITY) {
                return "any";
            }
            return high == Double.POSITIVE_INFINITY
                    ? "≥ " + Math.round(low)
                    : Math.round(low) + " … " + Math.round(high);
        }
    }

    /** A share, 0..1. */
    static <H> Measure<H> share(String name, String formula, ToDoubleFunction<H> function) {
        return new Measure<>(name, "1", Range.SHARE, formula, function);
    }

    /** The slope of a share, which falls or rises by 1 an interval at most. */
    static <H> Measure<H> slopeOfShare(String name, String formula, ToDoubleFunction<H> function) {
        return new Measure<>(name, "1", new Range(-1, 1), formula, function);
    }

    /** An amount, 0 or more. */
    static <H> Measure<H> amount(String name, String unit, String formula, ToDoubleFunction<H> function) {
        return new Measure<>(name, unit, Range.NOT_NEGATIVE, formula, function);
    }

    /** A figure of any sign. */
    static <H> Measure<H> signed(String name, String unit, String formula, ToDoubleFunction<H> function) {
        return new Measure<>(name, unit, Range.ANY, formula, function);
    }
}
