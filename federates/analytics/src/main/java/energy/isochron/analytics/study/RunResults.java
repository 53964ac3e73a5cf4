package energy.isochron.analytics.study;

import energy.isochron.analytics.RunSummary;
import energy.isochron.analytics.postrun.RunAnalytics;
import energy.isochron.analytics.postrun.RunHistory;
import java.util.Arrays;

/** What a study keeps of one run: its seed, all measures of the {@link MeasureCatalogue} and the figures of its intervals. */
public final class RunResults {
    private final long seed;
    private final double[] values;
    private final SeriesTable series;

    /**
     * Results of a run.
     *
     * @param seed its seed
     * @param values its measures, in the order of {@link MeasureCatalogue#ids()}, finite
     * @param series the figures of its intervals
     */
    public RunResults(long seed, double[] values, SeriesTable series) {
        if (values.length != MeasureCatalogue.ids().size()) {
            throw new IllegalArgumentException("a run has " + values.length + " measures, allowed are "
                    + MeasureCatalogue.ids().size() + ". Maybe it was kept by another release of this program?");
        }
        for (int i = 0; i < values.length; i++) {
            Names.requireFinite(MeasureCatalogue.ids().get(i) + " of seed " + seed, values[i]);
        }
        this.seed = seed;
        this.values = values.clone();
        this.series = series;
    }

    /** Takes all that is kept of a run. */
    public static RunResults of(long seed, RunHistory history, RunAnalytics analytics, RunSummary summary) {
        return new RunResults(seed, MeasureCatalogue.values(analytics, summary), SeriesTable.of(history));
    }

    /** Its seed. */
    public long seed() {
        return seed;
    }

    /** Its measures, in the order of {@link MeasureCatalogue#ids()}. */
    public double[] values() {
        return values.clone();
    }

    /** One of its measures, by its place in {@link MeasureCatalogue#ids()}. */
    public double value(int measure) {
        return values[measure];
    }

    /** The figures of its intervals. */
    public SeriesTable series() {
        return series;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RunResults run
                && seed == run.seed
                && Arrays.equals(values, run.values)
                && series.equals(run.series);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Long.hashCode(seed) + Arrays.hashCode(values)) + series.hashCode();
    }
}
