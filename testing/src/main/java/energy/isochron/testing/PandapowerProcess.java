package energy.isochron.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/**
 * A Python process of one thread with pandapower that benchmarks compare with: a script that takes a line and answers with a line of JSON.
 * What it needs, 500 MB, is installed with pip into the project's cache on first use.
 */
public final class PandapowerProcess implements AutoCloseable {
    private static final List<String> REQUIREMENTS = List.of("pandapower==3.5.6", "numba==0.68.1");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Process process;
    private final BufferedReader answers;
    private final BufferedWriter commands;

    /**
     * Starts a script.
     *
     * @param script its path below the project's folder
     * @throws IOException if it, or what it needs, cannot be had
     */
    public PandapowerProcess(String script) throws IOException {
        String packages = PipPackages.installed(
                        "pandapower-3.5.6", REQUIREMENTS, Duration.ofMinutes(30), System.out::println)
                .toString();
        ProcessBuilder python =
                new ProcessBuilder("python3", PipPackages.home().resolve(script).toString());
        python.environment().put("PYTHONPATH", packages);
        List.of("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "NUMBA_NUM_THREADS")
                .forEach(name -> python.environment().put(name, "1"));
        process = python.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        answers = process.inputReader(StandardCharsets.UTF_8);
        commands = process.outputWriter(StandardCharsets.UTF_8);
    }

    /** Sends a line and waits for the answer. */
    public JsonNode ask(String line) throws IOException {
        commands.write(line);
        commands.newLine();
        commands.flush();
        return answer();
    }

    /** Waits for a line that it prints unasked. */
    public JsonNode answer() throws IOException {
        String answer = answers.readLine();
        if (answer == null) {
            throw new IOException("pandapower's process ended. Maybe its error is above?");
        }
        return JSON.readTree(answer);
    }

    @Override
    public void close() {
        process.destroy();
    }
}
