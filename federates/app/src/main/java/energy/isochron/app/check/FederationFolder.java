package energy.isochron.app.check;

import energy.isochron.app.config.BadConfiguration;
import energy.isochron.app.config.Location;
import energy.isochron.app.config.Problem;
import energy.isochron.app.config.Problems;
import energy.isochron.app.config.Suggestion;
import energy.isochron.app.scenario.Assembly;
import energy.isochron.app.scenario.ScenarioFile;
import energy.isochron.app.scenario.ScenarioReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The files of one federation, checked.
 *
 * @param scenario the scenario
 * @param federates the configuration of each of our federates by name, in the order of {@link Assembly#FEDERATES}; none if the folder
 *     has none
 * @param runner the runner, if the folder has one
 */
public record FederationFolder(
        ScenarioFile scenario, Map<String, ConfiguredFederate> federates, List<ConfiguredRunner> runner) {
    public FederationFolder {
        federates = Collections.unmodifiableMap(new LinkedHashMap<>(federates));
        runner = List.copyOf(runner);
    }

    /**
     * Reads a federation that is to be played.
     *
     * @param path its folder, its scenario or its runner
     * @param settings values of the command line that take the place of the scenario's, each {@code key=value}
     * @param without federates that other tools take the place of
     * @throws BadConfiguration with all problems of all files, if there are any
     */
    public static FederationFolder read(Path path, List<String> settings, Set<String> without) {
        Problems problems = new Problems();
        Optional<FederationFolder> folder = check(path, settings, without, problems);
        if (folder.isEmpty() || !problems.isEmpty()) {
            throw new BadConfiguration(problems);
        }
        return folder.get();
    }

    /**
     * Checks all files of a federation.
     *
     * @param problems gets all that is wrong
     * @return good to play only if there is no problem; empty if there is no scenario to be read
     */
    public static Optional<FederationFolder> check(
            Path path, List<String> settings, Set<String> without, Problems problems) {
        checkNames(without, problems);
        if (!Files.exists(path)) {
            problems.add(new Problem(Location.of(path.toString()), "", "is missing", "a federation's folder", ""));
            return Optional.empty();
        }
        Path scenarioPath = scenarioOf(path);
        Optional<ScenarioFile> scenario = ScenarioReader.read(scenarioPath, settings, problems);
        Optional<ScenarioFile> played = problems.isEmpty() ? scenario : Optional.empty();
        Map<String, Path> files = files(folder(path));
        Map<String, ConfiguredFederate> federates = new LinkedHashMap<>();
        for (Map.Entry<String, Path> file : files.entrySet()) {
            if (!without.contains(file.getKey())) {
                federate(file.getKey(), file.getValue(), scenarioPath, played, problems)
                        .ifPresent(federate -> federates.put(file.getKey(), federate));
            }
        }
        new CrossCheck(federates, without, problems).check();
        List<ConfiguredRunner> runner = runner(folder(path), files, without, problems);
        return scenario.map(file -> new FederationFolder(file, federates, runner));
    }

    private static Optional<ConfiguredFederate> federate(
            String name, Path file, Path scenarioPath, Optional<ScenarioFile> scenario, Problems problems) {
        Problems found = new Problems();
        Optional<ConfiguredFederate> federate = ConfiguredFederate.read(file, found);
        federate.ifPresent(read -> new FederateCheck(read, name, scenarioPath, found).check(scenario));
        problems.addAll(found);
        return federate;
    }

    private static void checkNames(Set<String> without, Problems problems) {
        for (String name : without) {
            if (!Assembly.FEDERATES.contains(name)) {
                problems.add(new Problem(
                        Location.of("--without " + name),
                        "",
                        "is not a federate of ours",
                        String.join(", ", Assembly.FEDERATES),
                        Suggestion.quoted(name, Assembly.FEDERATES)));
            }
        }
    }

    /** The scenario of a federation that is named by its folder, its scenario or its runner. */
    public static Path scenarioOf(Path path) {
        return isScenario(path) ? path : folder(path).resolve(ScenarioFile.NAME);
    }

    private static boolean isScenario(Path path) {
        return path.toString().endsWith(".yaml") || path.toString().endsWith(".yml");
    }

    private static Path folder(Path path) {
        if (Files.isDirectory(path)) {
            return path;
        }
        Path parent = path.getParent();
        return parent == null ? Path.of("") : parent;
    }

    /** The federates' files by name; all of them if there is any or a runner, so that a folder may hold a scenario alone. */
    private static Map<String, Path> files(Path folder) {
        Map<String, Path> files = new LinkedHashMap<>();
        Assembly.FEDERATES.forEach(name -> files.put(name, folder.resolve(name + ".json")));
        boolean any = files.values().stream().anyMatch(Files::exists)
                || !runners(folder).isEmpty();
        return any ? files : Map.of();
    }

    private static List<ConfiguredRunner> runner(
            Path folder, Map<String, Path> files, Set<String> without, Problems problems) {
        List<ConfiguredRunner> read = new ArrayList<>();
        for (Path file : runners(folder)) {
            Problems found = new Problems();
            ConfiguredRunner.read(file, found).ifPresent(runner -> {
                runner.check(files, without, found);
                read.add(runner);
            });
            problems.addAll(found);
        }
        return read;
    }

    private static List<Path> runners(Path folder) {
        Path listed = folder.toString().isEmpty() ? Path.of(".") : folder;
        try (Stream<Path> files = Files.list(listed)) {
            return files.filter(file -> file.toString().endsWith(ConfiguredRunner.SUFFIX))
                    .map(file -> folder.resolve(String.valueOf(file.getFileName())))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
