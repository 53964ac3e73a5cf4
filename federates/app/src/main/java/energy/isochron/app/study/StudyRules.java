package energy.isochron.app.study;

import energy.isochron.analytics.study.MeasureCatalogue;
import energy.isochron.app.config.Places;
import energy.isochron.app.config.Problem;
import energy.isochron.app.config.Problems;
import energy.isochron.app.config.Suggestion;
import energy.isochron.app.study.StudySpec.FactorSpec;
import energy.isochron.app.study.StudySpec.LevelSpec;
import energy.isochron.app.study.StudySpec.PublishedSpec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Rules that take more than one key of a study to break. A rule is silent where one of its keys is wrong by itself. */
final class StudyRules {
    private static final int MOST_VARIANTS = 1000;

    private final StudySpec spec;
    private final Places places;
    private final Problems problems;

    /**
     * @param problems what is wrong with single keys; gets what is wrong with several
     */
    StudyRules(StudySpec spec, Places places, Problems problems) {
        this.spec = spec;
        this.places = places;
        this.problems = problems;
    }

    void check() {
        if (!problems.at("factors")) {
            checkFactors();
        }
        measures();
        if (problems.at("factors")) {
            return;
        }
        List<String> variants =
                Combination.all(spec).stream().map(Combination::id).toList();
        if (!spec.baseline().isEmpty()) {
            variant("baseline", spec.baseline(), variants);
        }
        for (int i = 0; i < spec.published().size(); i++) {
            PublishedSpec published = spec.published().get(i);
            measure("published[" + i + "].measure", published.measure());
            variant("published[" + i + "].variant", published.variant(), variants);
        }
        new ClaimRules(this, spec).check(variants);
    }

    private void checkFactors() {
        if (spec.factors().isEmpty()) {
            add("factors", "is empty", "one factor or more", "");
        }
        once("factors", spec.factors().stream().map(FactorSpec::id).toList());
        List<String> withScenarios = new ArrayList<>();
        for (int f = 0; f < spec.factors().size(); f++) {
            List<LevelSpec> levels = spec.factors().get(f).levels();
            String key = "factors[" + f + "].levels";
            if (levels.isEmpty()) {
                add(key, "is empty", "one level or more", "");
            }
            once(key, levels.stream().map(LevelSpec::id).toList());
            if (levels.stream().anyMatch(level -> !level.scenario().isEmpty())) {
                withScenarios.add(key);
            }
        }
        for (String key : withScenarios.subList(Math.min(1, withScenarios.size()), withScenarios.size())) {
            add(
                    key,
                    "names scenarios, as the levels of " + withScenarios.getFirst() + " do",
                    "one such factor",
                    "settings");
        }
        if (Combination.count(spec, MOST_VARIANTS + 1L) > MOST_VARIANTS) {
            add("factors", "makes more than " + MOST_VARIANTS + " variants", "up to " + MOST_VARIANTS, "");
        }
    }

    private void measures() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < spec.measures().size(); i++) {
            String key = "measures[" + i + ']';
            String measure = spec.measures().get(i);
            if (!seen.add(measure)) {
                add(key, "is '" + measure + "', which stands there before", "each measure once", "");
            }
            measure(key, measure);
        }
    }

    /** A name that must be that of a measure. */
    void measure(String key, String name) {
        if (!problems.at(key) && !MeasureCatalogue.has(name)) {
            add(
                    key,
                    "is '" + name + "'",
                    "a measure of federates/analytics/README.md",
                    Suggestion.quoted(name, MeasureCatalogue.ids()));
        }
    }

    /** A name that must be that of a variant. */
    void variant(String key, String name, List<String> variants) {
        if (!problems.at(key) && !variants.contains(name)) {
            add(key, "is '" + name + "'", "a variant: " + some(variants), Suggestion.quoted(name, variants));
        }
    }

    private static String some(List<String> ids) {
        int most = 6;
        return ids.size() <= most
                ? String.join(", ", ids)
                : String.join(", ", ids.subList(0, most)) + ", … (" + ids.size() + " in all)";
    }

    /** Ids of a list, each of which may stand once. */
    void once(String list, List<String> ids) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < ids.size(); i++) {
            String key = list + '[' + i + "].id";
            if (!problems.at(key) && !seen.add(ids.get(i))) {
                add(key, "is '" + ids.get(i) + "', which another one has", "each id once", "");
            }
        }
    }

    /** Whether a key is wrong by itself. */
    boolean isWrong(String key) {
        return problems.at(key);
    }

    void add(String key, String finding, String allowed, String maybe) {
        problems.add(new Problem(places.of(key), key, finding, allowed, maybe));
    }
}
