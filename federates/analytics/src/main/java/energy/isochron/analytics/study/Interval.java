package energy.isochron.analytics.study;

/**
 * What a mean or a difference of means may be, with 95 % confidence; ends included.
 *
 * @param low its lower end
 * @param high its upper end, not below the lower
 */
public record Interval(double low, double high) {
    /** The confidence of all intervals of a study, 0..1. */
    public static final double CONFIDENCE = 0.95;

    public Interval {
        if (!(low <= high) || !Double.isFinite(low) || !Double.isFinite(high)) {
            throw new IllegalArgumentException("interval is " + low + " to " + high
                    + ", allowed are two finite ends, the lower first. Maybe they are exchanged?");
        }
    }

    /** One around a middle. */
    static Interval around(double middle, double halfWidth) {
        return new Interval(middle - halfWidth, middle + halfWidth);
    }

    /** Whether it lies above a value as a whole. */
    boolean isAbove(double value) {
        return low > value;
    }

    /** Whether it lies below a value as a whole. */
    boolean isBelow(double value) {
        return high < value;
    }

    /** Whether it lies inside two values as a whole. */
    boolean isInside(double least, double greatest) {
        return low >= least && high <= greatest;
    }

    /** This one with the other sign. */
    Interval negated() {
        return new Interval(-high, -low);
    }
}
