package energy.isochron.analytics.study;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.apache.commons.math3.stat.descriptive.rank.Percentile.EstimationType;

/**
 * A measure of a variant over all seeds.
 *
 * @param n number of seeds, 1 or more
 * @param mean arithmetic mean
 * @param sd standard deviation of the sample (divisor n − 1); 0 of one seed, and where the values differ by rounding only
 * @param interval 95 % confidence interval of the mean, Student's t with n − 1 degrees of freedom; the mean alone where sd is 0; none of
 *     one seed
 * @param median median
 * @param q25 lower quartile, linear between values (type 7 of Hyndman and Fan)
 * @param q75 upper quartile, alike
 * @param min least value
 * @param max greatest value
 */
public record SampleSummary(
        int n,
        double mean,
        double sd,
        Optional<Interval> interval,
        double median,
        double q25,
        double q75,
        double min,
        double max) {
    /** A deviation below this share of the greatest magnitude is rounding. */
    private static final double ROUNDING = 1e-12;

    /**
     * Sums up a sample. n·log n.
     *
     * @param sample finite values, one or more
     */
    public static SampleSummary of(double... sample) {
        double mean = StatUtils.mean(sample);
        double sd = deviation(sample);
        Optional<Interval> interval = sample.length < 2
                ? Optional.empty()
                : Optional.of(Interval.around(
                        mean, sd == 0 ? 0 : Student.reach(sample.length - 1.0) * sd / Math.sqrt(sample.length)));
        Percentile percentile = new Percentile().withEstimationType(EstimationType.R_7);
        percentile.setData(sample);
        return new SampleSummary(
                sample.length,
                mean,
                sd,
                interval,
                percentile.evaluate(50),
                percentile.evaluate(25),
                percentile.evaluate(75),
                StatUtils.min(sample),
                StatUtils.max(sample));
    }

    private static double deviation(double... sample) {
        if (sample.length < 2) {
            return 0;
        }
        double deviation = Math.sqrt(StatUtils.variance(sample));
        return deviation <= ROUNDING * magnitude(sample) ? 0 : deviation;
    }

    private static double magnitude(double... sample) {
        return Arrays.stream(sample).map(Math::abs).max().orElse(0);
    }

    /** Whether the means of two differ by rounding only. */
    boolean sameMean(SampleSummary other) {
        return Math.abs(mean - other.mean) <= ROUNDING * Math.max(Math.abs(mean), Math.abs(other.mean));
    }

    /** Variance of the mean: sd²/n, 0 or more. */
    double squaredError() {
        return sd * sd / n;
    }
}
