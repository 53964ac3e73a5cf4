package energy.isochron.app.study;

import energy.isochron.analytics.study.Study;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;

/**
 * A study that can be played.
 *
 * @param file the study's file
 * @param spec what it says
 * @param study what it asks
 * @param variants in the order of {@link Study#variants()}
 */
public record StudyPlan(Path file, StudySpec spec, Study study, List<VariantScenario> variants) {
    /** The file's usual name. */
    public static final String NAME = "study.yaml";

    public StudyPlan {
        variants = List.copyOf(variants);
    }

    /** The study's seeds: so many from a first one on. */
    public static List<Long> seeds(long first, int count) {
        return LongStream.range(first, first + count).boxed().toList();
    }
}
