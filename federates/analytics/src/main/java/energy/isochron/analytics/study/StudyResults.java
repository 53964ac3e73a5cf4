package energy.isochron.analytics.study;

import java.util.List;

/**
 * All runs of a study.
 *
 * @param study what it asks
 * @param seeds the seeds, one or more, each once; every variant was played with each
 * @param variants the variants, in the order of {@link Study#variants()}
 */
public record StudyResults(Study study, List<Long> seeds, List<VariantResults> variants) {
    public StudyResults {
        seeds = List.copyOf(seeds);
        variants = List.copyOf(variants);
        if (seeds.isEmpty() || seeds.stream().distinct().count() != seeds.size()) {
            throw new IllegalArgumentException(
                    "seeds are " + seeds + ", allowed are one or more, each once. Maybe --seeds is 0?");
        }
        List<Variant> given = variants.stream().map(VariantResults::variant).toList();
        if (!given.equals(study.variants())) {
            throw new IllegalArgumentException("variants are "
                    + given.stream().map(Variant::id).toList() + ", allowed are "
                    + study.variants().stream().map(Variant::id).toList() + ". Maybe one was not played?");
        }
        for (VariantResults variant : variants) {
            List<Long> played = variant.runs().stream().map(RunResults::seed).toList();
            if (!played.equals(seeds)) {
                throw new IllegalArgumentException("seeds of variant '" + variant.id() + "' are " + played
                        + ", allowed are " + seeds + ". Maybe a run is missing or out of order?");
            }
        }
    }

    /** The results of a variant. */
    public VariantResults variant(String id) {
        return variants.stream()
                .filter(variant -> variant.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no variant '" + id + "', allowed are "
                        + variants.stream().map(VariantResults::id).toList()
                        + ". Maybe its levels stand in another order?"));
    }
}
