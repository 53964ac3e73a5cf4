package energy.isochron.app.foreign;

import energy.isochron.app.config.BadConfiguration;
import energy.isochron.app.config.Binder;
import energy.isochron.app.config.Location;
import energy.isochron.app.config.Problem;
import energy.isochron.app.config.Problems;
import energy.isochron.app.config.TreeReader;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A grid tool in a process of its own: a folder with an {@code adapter.json}. */
public final class ForeignTool {
    /** The descriptor's name. */
    static final String DESCRIPTOR = "adapter.json";

    private static final String PYTHON = "{python}";

    private final Path folder;
    private final AdapterSpec spec;

    private ForeignTool(Path folder, AdapterSpec spec) {
        this.folder = folder;
        this.spec = spec;
    }

    /**
     * Reads a descriptor.
     *
     * @param folder the adapter's
     * @throws BadConfiguration with all that is wrong with it
     */
    static ForeignTool read(Path folder) {
        Problems problems = new Problems();
        Path file = folder.resolve(DESCRIPTOR);
        AdapterSpec spec = TreeReader.read(file, problems)
                .map(tree -> Binder.bind(AdapterSpec.class, tree, problems))
                .orElseThrow(() -> new BadConfiguration(problems));
        if (problems.isEmpty()) {
            check(folder, spec, problems);
        }
        if (!problems.isEmpty()) {
            throw new BadConfiguration(problems);
        }
        return new ForeignTool(folder.toAbsolutePath().normalize(), spec);
    }

    private static void check(Path folder, AdapterSpec spec, Problems problems) {
        Location file = Location.of(folder.resolve(DESCRIPTOR).toString());
        String name = String.valueOf(folder.getFileName());
        if (!spec.name().equals(name)) {
            problems.add(new Problem(file, "name", "is '" + spec.name() + '\'', '\'' + name + "', that of the folder"));
        }
        if (spec.command().isEmpty()) {
            problems.add(new Problem(file, "command", "is empty", "a program and its arguments"));
        }
        for (String path : spec.pythonPath()) {
            if (!Files.isDirectory(folder.resolve(path))) {
                problems.add(new Problem(file, "python_path", "names '" + path + "', which is no folder", "folders"));
            }
        }
    }

    /** The name that stands in a scenario's {@code grid: engine:}. */
    public String name() {
        return spec.name();
    }

    /** What it is, in a line. */
    public String description() {
        return spec.description();
    }

    /** Whether it keeps the phases apart, and publishes their voltages. */
    public boolean keepsPhases() {
        return spec.phases();
    }

    /** Whether it solves a network without a federation, too. */
    public boolean solvesOnce() {
        return !spec.solve().isEmpty();
    }

    /**
     * The program that joins a federation as its grid; what it needs is fetched if it is missing.
     *
     * @param network the file that {@code isochron grid export} writes
     * @param progress hears a line when something is fetched
     * @throws MissingTool if something is missing and cannot be had
     */
    public ForeignProgram federate(Path network, Consumer<String> progress) {
        return program(spec.command(), Map.of("{network}", absolute(network)), progress);
    }

    /**
     * The program that joins a federation as its grid, where its network is filled in later.
     *
     * @param progress hears a line when something is fetched
     * @throws MissingTool if something is missing and cannot be had
     */
    ForeignProgram federate(Consumer<String> progress) {
        return program(spec.command(), Map.of(), progress);
    }

    /**
     * The program that solves a network once.
     *
     * @param network the file that {@code isochron grid export} writes
     * @param injections JSON file of what is injected
     * @param out gets the state as JSON
     * @param progress hears a line when something is fetched
     * @throws MissingTool if something is missing and cannot be had, or it solves in federations only
     */
    public ForeignProgram solve(Path network, Path injections, Path out, Consumer<String> progress) {
        if (!solvesOnce()) {
            throw new MissingTool("engine " + name() + " has no 'solve' in " + folder.resolve(DESCRIPTOR)
                    + ", so it plays in federations only. Maybe compare other engines?");
        }
        return program(
                spec.solve(),
                Map.of(
                        "{network}", absolute(network),
                        "{injections}", absolute(injections),
                        "{out}", absolute(out)),
                progress);
    }

    private ForeignProgram program(List<String> command, Map<String, String> files, Consumer<String> progress) {
        Map<String, String> words = new HashMap<>(files);
        words.put("{folder}", folder.toString());
        Map<String, String> environment = new HashMap<>();
        if (usesPython()) {
            PythonPackages packages = PythonPackages.orFetch(spec.requirements(), spec.size(), name(), progress);
            words.put(PYTHON, packages.python());
            environment.put("PYTHONPATH", String.join(File.pathSeparator, pythonPath(packages)));
            environment.put("PYTHONUNBUFFERED", "1");
        }
        return new ForeignProgram(
                command.stream().map(word -> filled(word, words)).toList(), environment);
    }

    private boolean usesPython() {
        return spec.command().contains(PYTHON)
                || !spec.requirements().isEmpty()
                || !spec.pythonPath().isEmpty();
    }

    private List<String> pythonPath(PythonPackages packages) {
        return Stream.concat(
                        spec.pythonPath().stream()
                                .map(path -> folder.resolve(path).normalize().toString()),
                        packages.folders().stream().map(Path::toString))
                .toList();
    }

    private static String filled(String word, Map<String, String> words) {
        String result = word;
        for (Map.Entry<String, String> entry : words.entrySet()) {
            result = result.replace(entry.getKey(), entry.getValue());
        }
        return result;
    }

    private static String absolute(Path file) {
        return file.toAbsolutePath().normalize().toString();
    }
}
