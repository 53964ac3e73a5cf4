package energy.isochron.app.study;

import energy.isochron.app.config.Location;
import energy.isochron.app.config.Node;
import energy.isochron.app.config.Places;
import energy.isochron.app.config.Problem;
import energy.isochron.app.config.Problems;
import energy.isochron.app.config.TreeReader;
import energy.isochron.app.scenario.ScenarioFile;
import energy.isochron.app.scenario.ScenarioReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the scenario of each variant as for a run. A problem that several variants share is told once, with the first of them; one that
 * comes from a level's settings stands where they do.
 */
final class VariantReader {
    private static final String SETTING = "--set ";

    private final Path file;
    private final StudySpec spec;
    private final Places places;
    private final Problems problems;
    private final Map<Path, Optional<Node>> trees = new HashMap<>();
    private final Map<Problem, List<String>> shared = new LinkedHashMap<>();

    VariantReader(Path file, StudySpec spec, Places places, Problems problems) {
        this.file = file;
        this.spec = spec;
        this.places = places;
        this.problems = problems;
    }

    /** The scenario of a variant; empty if it cannot be read at all. */
    Optional<ScenarioFile> read(Combination combination) {
        int factor = combination.factorWithScenario();
        String key = factor < 0 ? "scenario" : key(factor, combination) + ".scenario";
        String name =
                factor < 0 ? spec.scenario() : combination.levels().get(factor).scenario();
        Path path = file.resolveSibling(name);
        if (!Files.isRegularFile(path)) {
            Problem missing = TreeReader.missing(path);
            String finding = "names " + path + ", which " + missing.finding();
            problems.add(new Problem(places.of(key), key, finding, "", missing.maybe()));
            return Optional.empty();
        }
        return tree(path).map(tree -> bind(path, tree, combination));
    }

    private Optional<Node> tree(Path path) {
        return trees.computeIfAbsent(path, wanted -> TreeReader.read(wanted, problems));
    }

    private ScenarioFile bind(Path path, Node tree, Combination combination) {
        Problems found = new Problems();
        ScenarioFile scenario = ScenarioReader.read(path, tree, combination.settings(), found);
        if (scenario.scenario().grid().foreign().isPresent()) {
            String engine = scenario.scenario().grid().engine();
            String finding = "is '" + engine + "', which plays over HELICS as a process of its own";
            found.add(new Problem(
                    scenario.places().of("grid.engine"),
                    "grid.engine",
                    finding,
                    "an engine of ours in a study",
                    "sweep"));
        }
        for (Problem problem : found.sorted()) {
            shared.computeIfAbsent(atSetting(problem, combination), first -> new ArrayList<>())
                    .add(combination.id());
        }
        return scenario;
    }

    /** Tells the problems of all scenarios that were read. */
    void tell() {
        shared.forEach((problem, ids) -> problems.add(told(problem, ids)));
    }

    private String key(int factor, Combination combination) {
        int position =
                spec.factors().get(factor).levels().indexOf(combination.levels().get(factor));
        return "factors[" + factor + "].levels[" + position + ']';
    }

    /** A problem of a setting stands in the study's file, not on a command line. */
    private Problem atSetting(Problem problem, Combination combination) {
        String where = problem.where().file();
        if (!where.startsWith(SETTING)) {
            return problem;
        }
        String setting = where.substring(SETTING.length());
        for (int f = 0; f < spec.factors().size(); f++) {
            int position = combination.levels().get(f).settings().lastIndexOf(setting);
            if (position >= 0) {
                Location place = places.of(key(f, combination) + ".settings[" + position + ']');
                return new Problem(place, problem.key(), problem.finding(), problem.allowed(), problem.maybe());
            }
        }
        return problem;
    }

    private static Problem told(Problem problem, List<String> ids) {
        String more = ids.size() == 1 ? "" : " and " + (ids.size() - 1) + " more";
        String key = "variant " + ids.getFirst() + more + ": " + problem.key();
        return new Problem(problem.where(), key.strip(), problem.finding(), problem.allowed(), problem.maybe());
    }
}
