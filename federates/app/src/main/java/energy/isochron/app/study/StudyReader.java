package energy.isochron.app.study;

import energy.isochron.analytics.study.Study;
import energy.isochron.analytics.study.Variant;
import energy.isochron.app.config.BadConfiguration;
import energy.isochron.app.config.Binder;
import energy.isochron.app.config.Node;
import energy.isochron.app.config.Places;
import energy.isochron.app.config.Problems;
import energy.isochron.app.config.TreeReader;
import energy.isochron.app.scenario.ScenarioFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a study, and every scenario of its variants, and checks all of it before anything is played. */
public final class StudyReader {
    private StudyReader() {}

    /**
     * The study's file that a path means: the path itself, or the study in that folder.
     *
     * @return empty if it means none; a file that is not named {@code study.yaml} is one if it has factors
     */
    public static Optional<Path> studyAt(Path path) {
        if (Files.isDirectory(path)) {
            return Optional.of(path.resolve(StudyPlan.NAME)).filter(Files::isRegularFile);
        }
        boolean yaml = path.toString().endsWith(".yaml") || path.toString().endsWith(".yml");
        return Optional.of(path).filter(Files::isRegularFile).filter(file -> yaml && isStudy(file));
    }

    private static boolean isStudy(Path file) {
        return Path.of(StudyPlan.NAME).equals(file.getFileName())
                || TreeReader.read(file, new Problems())
                        .filter(tree -> new Places(tree).has("factors"))
                        .isPresent();
    }

    /**
     * Reads a study that is to be played.
     *
     * @param file its {@code study.yaml}
     * @throws BadConfiguration with all problems of the study and of its scenarios, if there are any
     */
    public static StudyPlan read(Path file) {
        Problems problems = new Problems();
        return read(file, problems).orElseThrow(() -> new BadConfiguration(problems));
    }

    /**
     * Reads a study and collects what is wrong with it and with its scenarios.
     *
     * @param file its {@code study.yaml}
     * @param problems gets all that is wrong
     * @return empty if anything is
     */
    public static Optional<StudyPlan> read(Path file, Problems problems) {
        Problems found = new Problems();
        Optional<StudyPlan> plan = TreeReader.read(file, found).flatMap(tree -> plan(file, tree, found));
        problems.addAll(found);
        return plan;
    }

    /**
     * Reads the study's own file alone, without its scenarios, for a list of studies.
     *
     * @return empty if anything is wrong with it
     */
    static Optional<StudySpec> outline(Path file) {
        Problems found = new Problems();
        return TreeReader.read(file, found).map(tree -> spec(tree, found)).filter(spec -> found.isEmpty());
    }

    private static StudySpec spec(Node tree, Problems found) {
        StudySpec spec = Binder.bind(StudySpec.class, tree, found);
        new StudyRules(spec, new Places(tree), found).check();
        return spec;
    }

    private static Optional<StudyPlan> plan(Path file, Node tree, Problems found) {
        StudySpec spec = spec(tree, found);
        Places places = new Places(tree);
        if (found.at("factors") || found.at("scenario")) {
            return Optional.empty();
        }
        List<Combination> combinations = Combination.all(spec);
        List<Optional<ScenarioFile>> scenarios = new ArrayList<>();
        VariantReader reader = new VariantReader(file, spec, places, found);
        combinations.forEach(combination -> scenarios.add(reader.read(combination)));
        reader.tell();
        if (found.isEmpty()) {
            new RewardsKept(spec, places, found).check(combinations, scenarios);
        }
        return found.isEmpty() ? Optional.of(plan(file, spec, combinations, scenarios)) : Optional.empty();
    }

    private static StudyPlan plan(
            Path file, StudySpec spec, List<Combination> combinations, List<Optional<ScenarioFile>> scenarios) {
        Study study = StudyModel.of(spec);
        List<VariantScenario> variants = new ArrayList<>();
        List<Variant> all = study.variants();
        for (int i = 0; i < all.size(); i++) {
            variants.add(VariantScenario.of(
                    all.get(i), combinations.get(i), scenarios.get(i).orElseThrow()));
        }
        return new StudyPlan(file, spec, study, variants);
    }
}
