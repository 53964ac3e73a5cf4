package energy.isochron.analytics.figures;

import java.util.Arrays;
import org.apache.commons.math3.stat.StatUtils;

/**
 * How a sample is distributed. All but sorting is linear in the number of values or less.
 *
 * <p>Quantiles are interpolated between order statistics (type 7 of Hyndman and Fan 1996, the default of R and NumPy). The whiskers of
 * the box reach to the farthest values within 1.5 interquartile ranges of it (Tukey 1977); what lies beyond are outliers.
 */
public final class Distribution {
    private static final double REACH = 1.5;

    private final double[] sorted;
    private final KernelDensity density;

    /**
     * A box with its whiskers.
     *
     * @param lowWhisker the least value that is no outlier
     * @param firstQuartile a quarter of the values is below
     * @param median half of the values is below
     * @param thirdQuartile three quarters of the values are below
     * @param highWhisker the greatest value that is no outlier
     */
    public record Box(
            double lowWhisker, double firstQuartile, double median, double thirdQuartile, double highWhisker) {}

    /**
     * The distribution of a sample.
     *
     * @param sample in any order; NaN is left out
     * @param bound what no value can be below; −∞ if there is no such bound
     */
    public Distribution(double[] sample, double bound) {
        sorted = Arrays.stream(sample)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        density = KernelDensity.of(sorted, bound);
    }

    /** Number of values. */
    public int count() {
        return sorted.length;
    }

    /** Mean, NaN of nothing. */
    public double mean() {
        return StatUtils.mean(sorted);
    }

    /** Standard deviation of the sample (n − 1), 0 of one value, NaN of nothing. */
    public double deviation() {
        return Math.sqrt(StatUtils.variance(sorted));
    }

    /** The least value, NaN of nothing. */
    public double lowest() {
        return StatUtils.min(sorted);
    }

    /** The greatest value, NaN of nothing. */
    public double highest() {
        return StatUtils.max(sorted);
    }

    /** The value below which a share of the values lies, 0..1; NaN of nothing. */
    public double quantile(double share) {
        return quantile(sorted, share);
    }

    /** The density. */
    public KernelDensity density() {
        return density;
    }

    /** The box and its whiskers; of NaN, if there is no value. */
    public Box box() {
        double first = quantile(0.25);
        double third = quantile(0.75);
        double reach = REACH * (third - first);
        double low = Arrays.stream(sorted)
                .filter(value -> value >= first - reach)
                .findFirst()
                .orElse(Double.NaN);
        double high =
                Arrays.stream(sorted).filter(value -> value <= third + reach).reduce(low, Math::max);
        return new Box(low, first, quantile(0.5), third, high);
    }

    /** Values beyond the whiskers, ascending; of more than {@code most} those at equal steps of rank. */
    public double[] outliers(int most) {
        Box box = box();
        return thinned(
                Arrays.stream(sorted)
                        .filter(value -> value < box.lowWhisker() || value > box.highWhisker())
                        .toArray(),
                most);
    }

    /**
     * The cumulative share as steps, ascending, each {value, share of the values that are not above it}; of more than {@code most} values
     * those at equal steps of rank, the last included.
     */
    public double[][] cumulative(int most) {
        int steps = Math.min(most, sorted.length);
        double[][] curve = new double[steps][];
        for (int i = 0; i < steps; i++) {
            int rank = (int) ((i + 1L) * sorted.length / steps);
            curve[i] = new double[] {sorted[rank - 1], (double) rank / sorted.length};
        }
        return curve;
    }

    /** Number of values in each class of a histogram; the upper bound of the last class belongs to it. */
    public long[] counts(Classes classes) {
        long[] counts = new long[classes.count()];
        for (double value : sorted) {
            counts[classes.of(value)]++;
        }
        return counts;
    }

    /** A copy of the values, ascending. */
    public double[] values() {
        return sorted.clone();
    }

    /** Quantile of type 7. */
    static double quantile(double[] sorted, double share) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    private static double[] thinned(double[] values, int most) {
        if (values.length <= most) {
            return values;
        }
        double[] chosen = new double[most];
        Arrays.setAll(chosen, i -> values[(int) ((long) i * (values.length - 1) / (most - 1))]);
        return chosen;
    }
}
