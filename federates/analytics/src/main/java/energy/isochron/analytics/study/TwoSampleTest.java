package energy.isochron.analytics.study;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How two independent samples of a measure differ.
 *
 * <p>Where Welch's test is not defined: of one seed p is 1 and there is no interval; if neither sample varies, the interval is the
 * difference alone and p is 1 if that is rounding, otherwise 0.
 *
 * @param difference the first mean less the second
 * @param interval 95 % confidence interval of the difference, Welch and Satterthwaite; none if a sample has one value
 * @param welch two-sided p-value of Welch's t-test, 0..1
 * @param mannWhitney two-sided p-value of {@link RankSum}, 0..1
 * @param cliffsDelta share of pairs in which the first is greater less that in which it is less, −1..1
 * @param hedgesG the difference by the pooled deviation, corrected for small samples (Hedges and Olkin, 1985); none if a sample has one
 *     value, or if neither varies and the means differ
 */
public record TwoSampleTest(
        double difference,
        Optional<Interval> interval,
        double welch,
        double mannWhitney,
        double cliffsDelta,
        OptionalDouble hedgesG) {
    /** Below this p-value a difference is significant. */
    public static final double LEVEL = 1 - Interval.CONFIDENCE;

    /** Compares two samples of finite values, one or more each. n·log n. */
    public static TwoSampleTest of(double[] sample, double[] against) {
        return of(SampleSummary.of(sample), SampleSummary.of(against), new RankSum(sample, against));
    }

    /** The same of samples that are summed up already. */
    static TwoSampleTest of(SampleSummary a, SampleSummary b, RankSum ranks) {
        double difference = a.mean() - b.mean();
        double error = Math.sqrt(a.squaredError() + b.squaredError());
        boolean tooFew = a.n() < 2 || b.n() < 2;
        Optional<Interval> interval = Optional.empty();
        double p = 1;
        if (!tooFew && error == 0) {
            interval = Optional.of(Interval.around(difference, 0));
            p = a.sameMean(b) ? 1 : 0;
        } else if (!tooFew) {
            double freedom = degreesOfFreedom(a, b);
            interval = Optional.of(Interval.around(difference, Student.reach(freedom) * error));
            p = Student.pValue(difference / error, freedom);
        }
        return new TwoSampleTest(difference, interval, p, ranks.pValue(), ranks.delta(), hedges(a, b));
    }

    /** Degrees of freedom of Welch and Satterthwaite, above 0. */
    static double degreesOfFreedom(SampleSummary a, SampleSummary b) {
        return degreesOfFreedom(a.squaredError(), a.n(), b.squaredError(), b.n());
    }

    /** The same of squared errors that are not both 0. */
    static double degreesOfFreedom(double error, int n, double otherError, int otherN) {
        double share = error / (error + otherError);
        double otherShare = otherError / (error + otherError);
        return 1 / (share * share / (n - 1) + otherShare * otherShare / (otherN - 1));
    }

    private static OptionalDouble hedges(SampleSummary a, SampleSummary b) {
        double freedom = a.n() + b.n() - 2.0;
        if (a.n() < 2 || b.n() < 2) {
            return OptionalDouble.empty();
        }
        double pooled = pooledDeviation(a, b);
        if (pooled == 0) {
            return a.sameMean(b) ? OptionalDouble.of(0) : OptionalDouble.empty();
        }
        return OptionalDouble.of((a.mean() - b.mean()) / pooled * (1 - 3 / (4 * freedom - 1)));
    }

    /** Deviation of both together, each around its mean, 0 or more; 0 of one value each. */
    static double pooledDeviation(SampleSummary a, SampleSummary b) {
        double freedom = a.n() + b.n() - 2.0;
        return freedom > 0 ? Math.sqrt(((a.n() - 1) * a.sd() * a.sd() + (b.n() - 1) * b.sd() * b.sd()) / freedom) : 0;
    }

    /** Whether Welch's test tells the means apart at 5 %. */
    public boolean isSignificant() {
        return welch < LEVEL;
    }

    /** The same with the samples exchanged. */
    TwoSampleTest reversed() {
        OptionalDouble g = hedgesG.isPresent() ? OptionalDouble.of(0.0 - hedgesG.getAsDouble()) : hedgesG;
        return new TwoSampleTest(
                0.0 - difference, interval.map(Interval::negated), welch, mannWhitney, 0.0 - cliffsDelta, g);
    }
}
