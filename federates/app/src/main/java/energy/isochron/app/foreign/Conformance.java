package energy.isochron.app.foreign;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The test of grid federates, {@code grid-adapters/conformance}, as a program. */
public final class Conformance {
    private static final String PYHELICS = "helics==3.6.1";
    private static final String SIZE = "29 MB";

    private final List<String> options;

    /**
     * A test.
     *
     * @param options of the test itself: the files, loads and limits
     */
    public Conformance(List<String> options) {
        this.options = List.copyOf(options);
    }

    /**
     * The test of an adapter.
     *
     * @param progress hears a line when something is fetched
     * @throws MissingTool if what the adapter needs cannot be had
     */
    public ForeignProgram of(ForeignTool tool, Consumer<String> progress) {
        ForeignProgram federate = tool.federate(progress);
        return program(federate.command(), federate.environment().getOrDefault("PYTHONPATH", ""), progress);
    }

    /**
     * The test of any command.
     *
     * @param command starts the federate; has pyhelics and {@code isochron_grid} if it is Python
     * @param progress hears a line when something is fetched
     * @throws MissingTool if pyhelics cannot be had
     */
    public ForeignProgram of(List<String> command, Consumer<String> progress) {
        return program(command, adapters().resolve("python").toString(), progress);
    }

    private ForeignProgram program(List<String> command, String pythonPath, Consumer<String> progress) {
        PythonPackages packages = PythonPackages.orFetch(List.of(PYHELICS), SIZE, "conformance", progress);
        List<String> words = new ArrayList<>(
                List.of(packages.python(), adapters().resolve("conformance").toString()));
        words.addAll(options);
        words.add("--");
        words.addAll(command);
        String path = Stream.concat(
                        Stream.of(pythonPath), packages.folders().stream().map(Path::toString))
                .filter(folder -> !folder.isEmpty())
                .collect(Collectors.joining(File.pathSeparator));
        return new ForeignProgram(words, Map.of("PYTHONPATH", path));
    }

    private static Path adapters() {
        return ForeignTools.home()
                .map(home -> home.resolve("grid-adapters").toAbsolutePath().normalize())
                .orElseThrow(() -> new MissingTool(
                        "grid-adapters is not known, as -Disochron.home is not set. Maybe start it by ./isochron?"));
    }
}
