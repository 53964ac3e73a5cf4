package energy.isochron.analytics.study;

import org.apache.commons.math3.distribution.TDistribution;

/** Student's t distribution, as intervals and tests of means ask for it. */
final class Student {
    private static final double UPPER = 1 - (1 - Interval.CONFIDENCE) / 2;

    private Student() {}

    /** How many standard errors an interval reaches to each side, above 0. */
    static double reach(double degreesOfFreedom) {
        return distribution(degreesOfFreedom).inverseCumulativeProbability(UPPER);
    }

    /** Two-sided p-value of a statistic, 0..1. */
    static double pValue(double statistic, double degreesOfFreedom) {
        return Math.min(1, 2 * distribution(degreesOfFreedom).cumulativeProbability(-Math.abs(statistic)));
    }

    /** Without a source of random numbers: nothing is drawn of it. */
    @SuppressWarnings("NullAway")
    private static TDistribution distribution(double degreesOfFreedom) {
        return new TDistribution(null, degreesOfFreedom);
    }
}
