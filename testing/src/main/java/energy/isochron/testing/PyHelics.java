package energy.isochron.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Assumptions;

/**
 * A Python with pyhelics of its own, as a user has it who joins from Python: installed with pip into the project's cache on first use.
 * Where it cannot be had a test is called off with the reason, and with {@code CI=true} it fails.
 */
public final class PyHelics {
    private static final String REQUIREMENT = "helics==3.6.1";

    private final Path packages;

    private PyHelics(Path packages) {
        this.packages = packages;
    }

    /** The installation; the first call of a machine takes some seconds. */
    public static PyHelics orCallOff() {
        try {
            return new PyHelics(
                    PipPackages.installed("pyhelics-3.6.1", List.of(REQUIREMENT), Duration.ofMinutes(5), line -> {}));
        } catch (IOException e) {
            if (Objects.equals(System.getenv("CI"), "true")) {
                throw new UncheckedIOException(e);
            }
            Assumptions.abort("needs python3 with pip, to install " + REQUIREMENT + ": " + e.getMessage());
            throw new AssertionError(e);
        }
    }

    /**
     * A process of this Python.
     *
     * @param arguments script and its arguments
     * @return not started yet; output goes where the caller sends it
     */
    public ProcessBuilder python(String... arguments) {
        List<String> command = new ArrayList<>(List.of("python3"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("PYTHONPATH", packages.toString());
        builder.environment().put("PYTHONUNBUFFERED", "1");
        return builder;
    }

    /** HELICS' own launcher, {@code helics run --path=…}. */
    public ProcessBuilder helicsRun(Path runner) {
        return python(packages.resolve("bin").resolve("helics").toString(), "run", "--path=" + runner);
    }
}
