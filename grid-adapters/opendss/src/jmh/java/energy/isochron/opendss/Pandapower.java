package energy.isochron.opendss;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * A Python process with pandapower and its European low-voltage feeder, of one thread. It is installed with pip into the project's cache on
 * first use, where the comparison of power-grid-model has it, too.
 */
final class Pandapower implements AutoCloseable {
    private static final List<String> REQUIREMENTS = List.of("pandapower==3.5.6", "numba==0.68.1");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Process process;
    private final BufferedReader answers;
    private final BufferedWriter commands;
    private final String version;
    private final List<PhaseLoad> loads = new ArrayList<>();

    /** A load of one phase: 0 is A. */
    record PhaseLoad(String bus, int phase, double kw, double kvar) {}

    Pandapower(Path home) throws IOException, InterruptedException {
        Path packages = home.resolve(".cache").resolve("pandapower-3.5.6");
        if (!Files.isDirectory(packages)) {
            install(packages);
        }
        Path script = home.resolve("grid-adapters/opendss/src/jmh/python/pandapower_european_lv.py");
        ProcessBuilder python = new ProcessBuilder("python3", script.toString());
        python.environment().put("PYTHONPATH", packages.toString());
        List.of("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "NUMBA_NUM_THREADS")
                .forEach(name -> python.environment().put(name, "1"));
        process = python.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        answers = process.inputReader(StandardCharsets.UTF_8);
        commands = process.outputWriter(StandardCharsets.UTF_8);
        JsonNode told = answer();
        version = told.path("version").asText();
        told.path("loads")
                .forEach(load -> loads.add(new PhaseLoad(
                        load.path("bus").asText(),
                        load.path("phase").asInt(),
                        load.path("kw").asDouble(),
                        load.path("kvar").asDouble())));
    }

    private static void install(Path packages) throws IOException, InterruptedException {
        Files.createDirectories(packages.getParent());
        Path partial = Files.createTempDirectory(packages.getParent(), "pandapower-partial");
        List<String> command =
                new ArrayList<>(List.of("python3", "-m", "pip", "install", "-q", "--target", partial.toString()));
        command.addAll(REQUIREMENTS);
        System.out.println("Installing " + String.join(" ", REQUIREMENTS) + " (500 MB) ...");
        if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
            throw new IOException("pip install " + String.join(" ", REQUIREMENTS) + " failed");
        }
        Files.move(partial, packages, StandardCopyOption.ATOMIC_MOVE);
    }

    String version() {
        return version;
    }

    /** What its feeder has. */
    List<PhaseLoad> loads() {
        return List.copyOf(loads);
    }

    /** Solves a day; tells {@code ms}, the processor time that it took, and {@code u}, by bus, the last voltages in pu. */
    JsonNode day(int steps) throws IOException {
        commands.write(String.valueOf(steps));
        commands.newLine();
        commands.flush();
        return answer();
    }

    private JsonNode answer() throws IOException {
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
