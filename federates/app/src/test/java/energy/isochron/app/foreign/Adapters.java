package energy.isochron.app.foreign;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Assumptions;

/** Foreign tools with all that they need, fetched on first use; without it a test is called off, but fails with {@code CI=true}. */
public final class Adapters {
    private Adapters() {}

    /** A tool that can be started. */
    public static ForeignTool orCallOff(String name) {
        ForeignTool tool = ForeignTools.byName(name).orElseThrow();
        try {
            tool.federate(Path.of("network.json"), System.err::println);
            return tool;
        } catch (MissingTool e) {
            throw calledOff(e);
        }
    }

    /**
     * A process of Python with the packages of a tool, and more.
     *
     * @param name of the tool
     * @param requirements as an {@code adapter.json} has them
     * @param arguments script and its arguments
     * @return not started yet; output goes where the caller sends it
     */
    public static ProcessBuilder pythonOrCallOff(String name, List<String> requirements, String... arguments) {
        ForeignProgram program = orCallOff(name).federate(Path.of("network.json"), System.err::println);
        try {
            PythonPackages more = PythonPackages.orFetch(requirements, "some 100 MB", name, System.err::println);
            List<String> command = new ArrayList<>(List.of(more.python()));
            command.addAll(List.of(arguments));
            ProcessBuilder builder = new ProcessBuilder(command);
            builder.environment().putAll(program.environment());
            more.folders().forEach(folder -> builder.environment()
                    .merge("PYTHONPATH", folder.toString(), (path, added) -> path + File.pathSeparator + added));
            return builder;
        } catch (MissingTool e) {
            throw calledOff(e);
        }
    }

    private static AssertionError calledOff(MissingTool e) {
        if (Objects.equals(System.getenv("CI"), "true")) {
            throw e;
        }
        Assumptions.abort(String.valueOf(e.getMessage()));
        return new AssertionError(e);
    }
}
