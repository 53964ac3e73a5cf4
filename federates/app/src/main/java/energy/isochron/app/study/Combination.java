package energy.isochron.app.study;

import energy.isochron.app.study.StudySpec.FactorSpec;
import energy.isochron.app.study.StudySpec.LevelSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One level of each factor of a study: what a variant is made of.
 *
 * @param levels in the order of the factors
 */
record Combination(List<LevelSpec> levels) {
    Combination {
        levels = List.copyOf(levels);
    }

    /** The number of combinations of a study, counted up to a limit. */
    static long count(StudySpec spec, long limit) {
        long count = 1;
        for (FactorSpec factor : spec.factors()) {
            count = Math.min(limit, count * factor.levels().size());
        }
        return count;
    }

    /** All combinations of a study in matrix order: the first factor changes last. */
    static List<Combination> all(StudySpec spec) {
        List<Combination> combinations = List.of(new Combination(List.of()));
        for (FactorSpec factor : spec.factors()) {
            List<Combination> longer = new ArrayList<>();
            for (Combination begun : combinations) {
                factor.levels().forEach(level -> longer.add(begun.with(level)));
            }
            combinations = longer;
        }
        return combinations;
    }

    private Combination with(LevelSpec level) {
        List<LevelSpec> more = new ArrayList<>(levels);
        more.add(level);
        return new Combination(more);
    }

    /** Its levels' ids, joined. */
    String id() {
        return levels.stream().map(LevelSpec::id).collect(Collectors.joining("+"));
    }

    /** Values that take the place of the scenario's, in the order of the factors. */
    List<String> settings() {
        return levels.stream().flatMap(level -> level.settings().stream()).toList();
    }

    /** The factor whose level names a scenario of its own; −1 if none does. */
    int factorWithScenario() {
        for (int f = 0; f < levels.size(); f++) {
            if (!levels.get(f).scenario().isEmpty()) {
                return f;
            }
        }
        return -1;
    }
}
