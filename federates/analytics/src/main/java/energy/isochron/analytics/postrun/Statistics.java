package energy.isochron.analytics.postrun;

import java.util.Arrays;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.regression.SimpleRegression;

/** Statistics with what they give where they are not defined. All are linear in the number of values. */
final class Statistics {
    /** A deviation below this share of the greatest magnitude is rounding. */
    private static final double ROUNDING = 1e-12;

    private Statistics() {}

    /** Mean; 0 of nothing. */
    static double mean(double... values) {
        return values.length == 0 ? 0 : StatUtils.mean(values);
    }

    /** Mean of the magnitudes; 0 of nothing. */
    static double meanMagnitude(double... values) {
        return mean(Arrays.stream(values).map(Math::abs).toArray());
    }

    static double sum(double... values) {
        return StatUtils.sum(values);
    }

    /** Greatest value; 0 of nothing. */
    static double highest(double... values) {
        return values.length == 0 ? 0 : StatUtils.max(values);
    }

    /** Least value; 0 of nothing. */
    static double lowest(double... values) {
        return values.length == 0 ? 0 : StatUtils.min(values);
    }

    /** Median, of an even number of values the mean of the two in the middle; 0 of nothing. */
    static double median(double... values) {
        return values.length == 0 ? 0 : StatUtils.percentile(values, 50);
    }

    /** Population standard deviation σ, 0 or more; exactly 0 of fewer than two values, and of values that differ by rounding only. */
    static double deviation(double... values) {
        if (values.length < 2) {
            return 0;
        }
        double deviation = Math.sqrt(Math.max(0, StatUtils.populationVariance(values)));
        double magnitude = Math.max(Math.abs(highest(values)), Math.abs(lowest(values)));
        return deviation <= ROUNDING * magnitude ? 0 : deviation;
    }

    /** Coefficient of variation σ/|μ|, 0 or more; infinite where the mean is 0. */
    static double variation(double... values) {
        double mean = Math.abs(mean(values));
        return mean > 0 ? deviation(values) / mean : Double.POSITIVE_INFINITY;
    }

    /** max(0, 1 − σ/|μ|), 0..1; 0 where the mean is 0. */
    static double steadiness(double... values) {
        return Math.max(0, 1 - variation(values));
    }

    /** Correlation of Pearson, −1..1; 0 of fewer than two values, and if one of the two does not vary. */
    static double correlation(double[] one, double[] other) {
        if (deviation(one) == 0 || deviation(other) == 0) {
            return 0;
        }
        double correlation = new PearsonsCorrelation().correlation(one, other);
        return Double.isNaN(correlation) ? 0 : clip(correlation, -1, 1);
    }

    /** Slope of the least squares line over 0, 1, … times its correlation: 0 or more, in the unit of the values; 0 if they do not vary. */
    static double trend(double... values) {
        if (deviation(values) == 0) {
            return 0;
        }
        SimpleRegression line = lineThrough(values);
        double slope = line.getSlope();
        return slope == 0 ? 0 : slope * clip(line.getR(), -1, 1);
    }

    /** Slope of the least squares line over 0, 1, …, below 0 where values fall, in the unit of the values; 0 if they do not vary. */
    static double slope(double... values) {
        return deviation(values) == 0 ? 0 : lineThrough(values).getSlope();
    }

    private static SimpleRegression lineThrough(double... values) {
        SimpleRegression line = new SimpleRegression();
        for (int i = 0; i < values.length; i++) {
            line.addData(i, values[i]);
        }
        return line;
    }

    /** Mean by maximum, 0..1 of values that are 0 or more; 0 if all are. */
    static double loadFactor(double... values) {
        double highest = highest(values);
        return highest > 0 ? Math.min(1, mean(values) / highest) : 0;
    }

    /** Differences of neighbours, one fewer than values. */
    static double[] differences(double... values) {
        double[] differences = new double[Math.max(0, values.length - 1)];
        for (int i = 0; i < differences.length; i++) {
            differences[i] = values[i + 1] - values[i];
        }
        return differences;
    }

    /** A part of a whole; 0 if the whole is. */
    static double ratio(double part, double whole) {
        return whole > 0 ? part / whole : 0;
    }

    static double clip(double value, double low, double high) {
        return Math.max(low, Math.min(high, value));
    }
}
