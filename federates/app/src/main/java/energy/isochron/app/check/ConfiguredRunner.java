package energy.isochron.app.check;

import energy.isochron.app.config.Binder;
import energy.isochron.app.config.Places;
import energy.isochron.app.config.Problem;
import energy.isochron.app.config.Problems;
import energy.isochron.app.config.Suggestion;
import energy.isochron.app.config.TreeReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A runner and the file it was read from.
 *
 * @param file the file
 * @param runner what it says
 * @param places where its keys stand
 */
public record ConfiguredRunner(Path file, Runner runner, Places places) {
    /** How a runner's file name ends. */
    public static final String SUFFIX = "_runner.json";

    /** Reads a runner; empty if it cannot be read at all. */
    static Optional<ConfiguredRunner> read(Path file, Problems problems) {
        return TreeReader.read(file, problems)
                .map(tree -> new ConfiguredRunner(file, Binder.bind(Runner.class, tree, problems), new Places(tree)));
    }

    /**
     * Checks names, directories and commands against the files of the federates.
     *
     * @param configs the configuration file of each of our federates, by name
     * @param without federates that need not be started, as other tools take their place
     */
    void check(Map<String, Path> configs, Set<String> without, Problems problems) {
        Set<String> names = new LinkedHashSet<>();
        for (int i = 0; i < runner.federates().size(); i++) {
            Runner.Entry entry = runner.federates().get(i);
            String path = "federates[" + i + ']';
            if (!names.add(entry.name())) {
                add(problems, path + ".name", "is '" + entry.name() + "' for the second time", "each name once", "");
            }
            entry(path, entry, configs, problems);
        }
        for (String name : configs.keySet()) {
            boolean misspelt = names.stream()
                    .filter(other -> !configs.containsKey(other))
                    .anyMatch(other -> Suggestion.closest(other, Set.of(name)).isPresent());
            if (!names.contains(name)
                    && !without.contains(name)
                    && !misspelt
                    && !runner.federates().isEmpty()) {
                add(problems, "federates", "lacks '" + name + '\'', "one entry a federate", "");
            }
        }
    }

    private void entry(String path, Runner.Entry entry, Map<String, Path> configs, Problems problems) {
        Path directory = file.resolveSibling(entry.directory()).normalize();
        if (!Files.isDirectory(directory)) {
            String finding = "is '" + entry.directory() + "', but " + directory + " is no folder";
            add(problems, path + ".directory", finding, "a folder, relative to the runner", "");
            return;
        }
        program(path, entry, directory, problems);
        Path expected = configs.get(entry.name());
        String config = entry.config().orElse("");
        if (!config.isEmpty() && !Files.isRegularFile(directory.resolve(config))) {
            add(problems, path + ".exec", "names " + config + ", which is missing", "a federate's file", "");
        } else if (expected != null && !isSame(directory.resolve(config), expected)) {
            String finding = "has " + (config.isEmpty() ? "no --config" : "--config " + config);
            add(problems, path + ".exec", finding, "--config " + expected.getFileName(), "");
        }
        if (expected == null && !config.isEmpty()) {
            String guess = Suggestion.quoted(entry.name(), configs.keySet());
            add(problems, path + ".name", "is '" + entry.name() + '\'', String.join(", ", configs.keySet()), guess);
        }
    }

    private static boolean isSame(Path one, Path other) {
        return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
    }

    /** A program or script with a path must be there; one without is looked for by the system when it is started. */
    private void program(String path, Runner.Entry entry, Path directory, Problems problems) {
        if (entry.exec().isBlank()) {
            add(problems, path + ".exec", "is empty", "a command", "");
        }
        Optional<String> program = entry.words().stream()
                .limit(2)
                .filter(word -> word.indexOf('/') >= 0)
                .findFirst();
        if (program.isPresent() && !Files.isRegularFile(directory.resolve(program.get()))) {
            Path missing = directory.resolve(program.get()).normalize();
            String finding = "starts " + program.get() + ", but " + missing + " is missing";
            add(problems, path + ".exec", finding, "a program, relative to directory", "");
        }
    }

    private void add(Problems problems, String key, String finding, String allowed, String maybe) {
        problems.add(new Problem(places.of(key), key, finding, allowed, maybe));
    }
}
