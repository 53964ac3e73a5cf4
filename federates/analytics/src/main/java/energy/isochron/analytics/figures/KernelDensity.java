package energy.isochron.analytics.figures;

import java.util.Arrays;
import org.apache.commons.math3.stat.StatUtils;

/**
 * A density estimated with Gaussian kernels (Rosenblatt 1956, Parzen 1962), its bandwidth by Silverman's rule of thumb:
 * h = 0.9·min(σ, IQR/1.34)·n^(−1/5) (Silverman, Density Estimation, 1986, equation 3.31). Where values cannot fall below a bound, the
 * part of a kernel that would lie there is mirrored, so that the whole stays 1.
 *
 * <p>A sample of more than {@value #MOST_POINTS} values is replaced by as many of its quantiles: the estimate costs the same for any n.
 */
public final class KernelDensity {
    private static final int MOST_POINTS = 1000;
    private static final double NORMAL_IQR = 1.34;
    private static final double TAIL = 3;

    private final double[] points;
    private final double bound;
    private final double bandwidth;
    private final double low;
    private final double high;

    private KernelDensity(double[] points, double bound, double bandwidth, double low, double high) {
        this.points = points;
        this.bound = bound;
        this.bandwidth = bandwidth;
        this.low = low;
        this.high = high;
    }

    /**
     * The density of a sample.
     *
     * @param sorted ascending, finite
     * @param bound what no value can be below; −∞ if there is no such bound
     * @return a density; one of no width, {@link #exists} false, if fewer than two values differ
     */
    public static KernelDensity of(double[] sorted, double bound) {
        double n = sorted.length;
        double deviation = n < 2 ? 0 : Math.sqrt(StatUtils.variance(sorted));
        double iqr = n < 2 ? 0 : Distribution.quantile(sorted, 0.75) - Distribution.quantile(sorted, 0.25);
        double spread = iqr > 0 ? Math.min(deviation, iqr / NORMAL_IQR) : deviation;
        double magnitude = n == 0 ? 0 : Math.max(Math.abs(sorted[0]), Math.abs(sorted[sorted.length - 1]));
        double bandwidth = deviation > 1e-9 * magnitude ? 0.9 * spread * Math.pow(n, -0.2) : 0;
        double low = n == 0 ? 0 : Math.max(bound, sorted[0] - TAIL * bandwidth);
        double high = n == 0 ? 0 : sorted[sorted.length - 1] + TAIL * bandwidth;
        return new KernelDensity(thinned(sorted), bound, bandwidth, low, high);
    }

    private static double[] thinned(double[] sorted) {
        if (sorted.length <= MOST_POINTS) {
            return sorted.clone();
        }
        double[] quantiles = new double[MOST_POINTS];
        Arrays.setAll(quantiles, i -> Distribution.quantile(sorted, (i + 0.5) / MOST_POINTS));
        return quantiles;
    }

    /** Whether there is a density: whether values differ. */
    public boolean exists() {
        return bandwidth > 0;
    }

    /** The bandwidth h, in the unit of the values. */
    public double bandwidth() {
        return bandwidth;
    }

    /** Where the drawn curve begins: three bandwidths below the least value, or the bound. */
    public double low() {
        return low;
    }

    /** Where it ends: three bandwidths above the greatest value. */
    public double high() {
        return high;
    }

    /** The density at a place, 0 or more, per unit of the values; O(values). */
    public double at(double x) {
        if (!exists() || x < bound) {
            return 0;
        }
        double sum = 0;
        for (double point : points) {
            sum += kernel((x - point) / bandwidth);
            if (bound > Double.NEGATIVE_INFINITY) {
                sum += kernel((x - (2 * bound - point)) / bandwidth);
            }
        }
        return sum / (points.length * bandwidth * Math.sqrt(2 * Math.PI));
    }

    /** {@code n} points of the curve at equal distances from {@link #low} to {@link #high}, each {place, density}; none without a density. */
    public double[][] curve(int n) {
        double[][] curve = new double[exists() ? n : 0][];
        for (int i = 0; i < curve.length; i++) {
            double x = low + (high - low) * i / (n - 1);
            curve[i] = new double[] {x, at(x)};
        }
        return curve;
    }

    private static double kernel(double z) {
        return Math.exp(-z * z / 2);
    }
}
