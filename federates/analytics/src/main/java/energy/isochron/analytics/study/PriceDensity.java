package energy.isochron.analytics.study;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * How the clearing prices of all traded intervals and seeds of a variant are spread, one curve a variant over the same prices (paper,
 * figure 4). Points × prices.
 */
final class PriceDensity {
    private static final int POINTS = 160;
    private static final int BINS = 40;

    /** A kernel is as good as 0 this many widths away. */
    private static final double KERNEL_REACH = 3;

    private final List<double[]> prices;
    private final double leastWidth;
    private final double low;
    private final double high;

    /** Of the variants of a study. */
    PriceDensity(List<VariantResults> variants) {
        prices = variants.stream().map(PriceDensity::traded).toList();
        double least = prices.stream().flatMapToDouble(Arrays::stream).min().orElse(0);
        double greatest = prices.stream().flatMapToDouble(Arrays::stream).max().orElse(1);
        leastWidth = Math.max(1e-6, (greatest - least) / POINTS);
        double widest = prices.stream().mapToDouble(this::width).max().orElse(leastWidth);
        low = least - KERNEL_REACH * widest;
        high = greatest + KERNEL_REACH * widest;
    }

    /** Ascending. */
    private static double[] traded(VariantResults variant) {
        return variant.runs().stream()
                .map(RunResults::series)
                .flatMapToDouble(PriceDensity::traded)
                .sorted()
                .toArray();
    }

    private static DoubleStream traded(SeriesTable series) {
        return IntStream.range(0, series.intervals())
                .filter(k -> series.figure(SeriesQuantity.VOLUME, k) > 0)
                .mapToDouble(k -> series.figure(SeriesQuantity.CLEARING_PRICE, k));
    }

    /** Prices at which the curves are known, $/MWh, ascending. */
    double[] points() {
        double[] points = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            points[i] = low + (high - low) * i / (POINTS - 1);
        }
        return points;
    }

    /** Number of prices of a variant. */
    int count(int variant) {
        return prices.get(variant).length;
    }

    /**
     * Density of the prices of a variant by Gaussian kernels, per $/MWh, 1 under the curve. The width is Silverman's (1986):
     * 0.9·min(σ, interquartile range / 1.34)·n^(−1/5). All 0 where nothing was traded.
     */
    double[] kernels(int variant) {
        double[] sample = prices.get(variant);
        double[] density = new double[POINTS];
        double width = width(sample);
        double[] points = points();
        for (int i = 0; i < POINTS && sample.length > 0; i++) {
            double sum = 0;
            for (double price : sample) {
                double z = (points[i] - price) / width;
                sum += Math.exp(-z * z / 2);
            }
            density[i] = sum / (sample.length * width * Math.sqrt(2 * Math.PI));
        }
        return density;
    }

    private double width(double... sample) {
        if (sample.length < 2) {
            return leastWidth;
        }
        SampleSummary summary = SampleSummary.of(sample);
        double range = (summary.q75() - summary.q25()) / 1.34;
        double spread = range > 0 ? Math.min(summary.sd(), range) : summary.sd();
        return Math.max(leastWidth, 0.9 * spread * Math.pow(sample.length, -0.2));
    }

    /** Edges of the bins of {@link #shares}, $/MWh, ascending, one more than bins. */
    double[] edges() {
        double[] edges = new double[BINS + 1];
        for (int i = 0; i <= BINS; i++) {
            edges[i] = low + (high - low) * i / BINS;
        }
        return edges;
    }

    /** Share of the prices of a variant in each bin, 0..1, 1 together; all 0 where nothing was traded. */
    double[] shares(int variant) {
        double[] shares = new double[BINS];
        double[] sample = prices.get(variant);
        for (double price : sample) {
            int bin = (int) ((price - low) / (high - low) * BINS);
            shares[Math.max(0, Math.min(BINS - 1, bin))] += 1.0 / sample.length;
        }
        return shares;
    }

    /** Share of the prices of a variant at or below each of {@link #points()}, 0..1. */
    double[] cumulative(int variant) {
        double[] sample = prices.get(variant);
        double[] points = points();
        double[] shares = new double[POINTS];
        int below = 0;
        for (int i = 0; i < POINTS && sample.length > 0; i++) {
            while (below < sample.length && sample[below] <= points[i]) {
                below++;
            }
            shares[i] = (double) below / sample.length;
        }
        return shares;
    }
}
