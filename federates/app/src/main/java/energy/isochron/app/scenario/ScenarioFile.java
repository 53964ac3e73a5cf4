package energy.isochron.app.scenario;

import energy.isochron.app.config.Places;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A scenario and the file that it was read from.
 *
 * @param path the file
 * @param scenario what it says, with the settings of the command line
 * @param places where its keys stand
 */
public record ScenarioFile(Path path, Scenario scenario, Places places) {
    /** The file's usual name. */
    public static final String NAME = "scenario.yaml";

    /** A file that the scenario names, such as a CSV file; relative names start at the scenario's folder. */
    public Path resolve(String name) {
        return path.resolveSibling(name);
    }

    /** The files that the scenario names, each once, in the order of their names. */
    public List<Path> inputs() {
        Set<Path> inputs = new TreeSet<>();
        for (AgentSpec agent : scenario.agents()) {
            add(agent.generation(), inputs);
            add(agent.demand(), inputs);
            add(agent.heat().profile(), inputs);
        }
        add(scenario.community().generation(), inputs);
        add(scenario.community().demand(), inputs);
        if (scenario.operator().tariffs() instanceof TariffSpec.Csv csv) {
            inputs.add(resolve(csv.file()));
        }
        if (scenario.network().kind() == NetworkSpec.Kind.CSV) {
            inputs.add(resolve(scenario.network().nodes()));
            inputs.add(resolve(scenario.network().edges()));
        }
        if (scenario.network().kind() == NetworkSpec.Kind.FILE) {
            inputs.addAll(files(resolve(scenario.network().file())));
        }
        return List.copyOf(inputs);
    }

    /** A file, or all files of a folder. */
    private static List<Path> files(Path path) {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> listed = Files.list(path)) {
            return listed.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(ProfileSpec profile, Set<Path> inputs) {
        if (profile instanceof ProfileSpec.Csv csv) {
            inputs.add(resolve(csv.file()));
        }
    }
}
