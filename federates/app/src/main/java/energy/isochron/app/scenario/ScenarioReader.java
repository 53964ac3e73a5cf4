package energy.isochron.app.scenario;

import energy.isochron.app.config.BadConfiguration;
import energy.isochron.app.config.Binder;
import energy.isochron.app.config.Node;
import energy.isochron.app.config.Overrides;
import energy.isochron.app.config.Places;
import energy.isochron.app.config.Problems;
import energy.isochron.app.config.TreeReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads a scenario and checks all of it before anything is made of it. */
public final class ScenarioReader {
    private ScenarioReader() {}

    /**
     * Reads a scenario that is to be played.
     *
     * @param path the file
     * @param settings values of the command line that take the place of the file's, each {@code key=value}
     * @throws BadConfiguration with all problems, if there are any
     */
    public static ScenarioFile read(Path path, List<String> settings) {
        Problems problems = new Problems();
        Optional<ScenarioFile> file = read(path, settings, problems);
        if (file.isEmpty() || !problems.isEmpty()) {
            throw new BadConfiguration(problems);
        }
        return file.get();
    }

    /**
     * Reads a scenario and collects what is wrong with it.
     *
     * @param path the file
     * @param settings values of the command line
     * @param problems gets all that is wrong
     * @return good to play only if there is no problem; empty if the file cannot be read at all
     */
    public static Optional<ScenarioFile> read(Path path, List<String> settings, Problems problems) {
        return TreeReader.read(path, problems).map(tree -> read(path, tree, settings, problems));
    }

    /**
     * Makes a scenario of a file that was read already, such as one of several that differ in their settings.
     *
     * @param path the file
     * @param tree what it says
     * @param settings values that take the place of the file's
     * @param problems gets all that is wrong
     * @return good to play only if there is no problem
     */
    public static ScenarioFile read(Path path, Node tree, List<String> settings, Problems problems) {
        Problems found = new Problems();
        Node effective = Overrides.apply(tree, settings, found);
        Scenario scenario = Binder.bind(Scenario.class, effective, found);
        ScenarioFile file = new ScenarioFile(path, scenario, new Places(effective));
        new ScenarioRules(file, found).check();
        problems.addAll(found);
        return file;
    }

    /**
     * Reads a scenario from a text instead of a file.
     *
     * @param text YAML
     * @param path the file that it stands for, next to which the files that it names are
     */
    public static ScenarioFile parse(String text, Path path) {
        Problems problems = new Problems();
        Optional<ScenarioFile> file =
                TreeReader.yaml(text, path.toString(), problems).map(tree -> read(path, tree, List.of(), problems));
        if (file.isEmpty() || !problems.isEmpty()) {
            throw new BadConfiguration(problems);
        }
        return file.get();
    }
}
