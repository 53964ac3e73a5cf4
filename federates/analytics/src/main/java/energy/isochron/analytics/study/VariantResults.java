package energy.isochron.analytics.study;

import java.util.List;
import java.util.Optional;

/**
 * A variant and its runs.
 *
 * @param variant the variant
 * @param runs one for each seed, in order of seeds
 * @param cost what a run of it took, if that was asked for
 */
public record VariantResults(Variant variant, List<RunResults> runs, Optional<Cost> cost) {
    public VariantResults {
        runs = List.copyOf(runs);
    }

    /** The variant's id. */
    public String id() {
        return variant.id();
    }

    /** The variant's name for readers. */
    public String title() {
        return variant.title();
    }

    /**
     * A measure of each run, in order of seeds.
     *
     * @param measure its id
     */
    public double[] sample(String measure) {
        int place = MeasureCatalogue.place(measure);
        return runs.stream().mapToDouble(run -> run.value(place)).toArray();
    }
}
