package energy.isochron.analytics.study;

import java.util.Arrays;

/** How a quantity runs over the intervals of a variant: its mean over the seeds and the 95 % confidence interval of that. Intervals × seeds. */
final class Profile {
    private final double[] mean;
    private final double[] low;
    private final double[] high;

    private Profile(int intervals) {
        mean = nothing(intervals);
        low = nothing(intervals);
        high = nothing(intervals);
    }

    /** Means, one an interval, NaN where no seed has a figure. */
    double[] mean() {
        return mean.clone();
    }

    /** Lower ends of the intervals, NaN where less than two seeds have a figure. */
    double[] low() {
        return low.clone();
    }

    /** Upper ends, alike. */
    double[] high() {
        return high.clone();
    }

    static Profile of(VariantResults variant, SeriesQuantity quantity) {
        int intervals = variant.runs().stream()
                .mapToInt(run -> run.series().intervals())
                .max()
                .orElse(0);
        Profile profile = new Profile(intervals);
        for (int k = 0; k < intervals; k++) {
            profile.set(k, figures(variant, quantity, k));
        }
        return profile;
    }

    private static double[] nothing(int intervals) {
        double[] nothing = new double[intervals];
        Arrays.fill(nothing, Double.NaN);
        return nothing;
    }

    private static double[] figures(VariantResults variant, SeriesQuantity quantity, int interval) {
        return variant.runs().stream()
                .map(RunResults::series)
                .filter(series -> interval < series.intervals())
                .mapToDouble(series -> series.figure(quantity, interval))
                .filter(figure -> !Double.isNaN(figure))
                .toArray();
    }

    private void set(int interval, double... figures) {
        if (figures.length == 0) {
            return;
        }
        SampleSummary summary = SampleSummary.of(figures);
        mean[interval] = summary.mean();
        low[interval] = summary.interval().map(Interval::low).orElse(Double.NaN);
        high[interval] = summary.interval().map(Interval::high).orElse(Double.NaN);
    }
}
