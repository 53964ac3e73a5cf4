package energy.isochron.app.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.helics.HelicsLibrary;
import energy.isochron.helics.HelicsUnavailableException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Assumptions;

/** A command of this program in a process of its own, as a user starts it; ended with all that it started when it is closed. */
final class RunningCommand implements AutoCloseable {
    static final Path HOME = Path.of(Objects.requireNonNull(System.getProperty("isochron.home")));
    static final Path DAY = HOME.resolve("federation-configs").resolve("local-market");

    private static final long LIMIT_SECONDS = 120;

    private final Process process;
    private final Path output;

    private RunningCommand(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Starts the isochron command in a folder. */
    static RunningCommand isochron(Path folder, String... arguments) throws IOException {
        return start(new ProcessBuilder(JavaCommand.of(List.of(arguments))), folder);
    }

    /** Starts any command in a folder, with a broker in its environment. */
    static RunningCommand joining(ProcessBuilder command, Path folder, BrokerAddress broker) throws IOException {
        broker.tell(command.environment());
        return launch(command, folder);
    }

    /** Starts any command in a folder. */
    static RunningCommand start(ProcessBuilder command, Path folder) throws IOException {
        command.environment().remove(BrokerAddress.ADDRESS_VARIABLE);
        command.environment().remove(BrokerAddress.KEY_VARIABLE);
        return launch(command, folder);
    }

    private static RunningCommand launch(ProcessBuilder command, Path folder) throws IOException {
        Path output = Files.createTempFile(folder, "output", ".txt");
        command.directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(output.toFile());
        return new RunningCommand(command.start(), output);
    }

    /** HELICS or the end of the test: without it a test is called off, but fails with {@code CI=true}. */
    static void needHelics() {
        try {
            HelicsLibrary library = HelicsOnHand.orFetch(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
            assertTrue(library.brokerExecutable().isPresent(), "helics_broker comes with the library");
        } catch (HelicsUnavailableException e) {
            if (Objects.equals(System.getenv("CI"), "true")) {
                throw e;
            }
            Assumptions.abort(String.valueOf(e.getMessage()));
        }
    }

    /** What it has printed so far. */
    String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for its end. */
    int exitCode() throws InterruptedException {
        assertTrue(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS), () -> "still running: " + output());
        return process.exitValue();
    }

    /** Waits for its end; its output says why, if the code is another one. */
    String expect(int exitCode) throws InterruptedException {
        boolean ended = process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS);
        assertTrue(ended, () -> "still running after " + LIMIT_SECONDS + " s: " + output());
        assertEquals(exitCode, process.exitValue(), this::output);
        return output();
    }

    /** Waits until something is so. */
    void await(String what, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (!condition.getAsBoolean()) {
            assertTrue(process.isAlive(), () -> "ended before " + what + ": " + output());
            assertTrue(System.nanoTime() < end, () -> "no " + what + " within " + LIMIT_SECONDS + " s: " + output());
            Thread.sleep(50);
        }
    }

    /** A process that it has started and whose command line contains a text. */
    ProcessHandle child(String text) throws InterruptedException {
        List<ProcessHandle> found = new ArrayList<>();
        await("process '" + text + "'", () -> {
            process.descendants()
                    .filter(child -> commandLine(child).contains(text))
                    .forEach(found::add);
            return !found.isEmpty();
        });
        return found.getFirst();
    }

    /** The program and arguments of a process; empty if it has ended. */
    static String commandLine(ProcessHandle child) {
        try {
            byte[] line = Files.readAllBytes(Path.of("/proc", Long.toString(child.pid()), "cmdline"));
            return new String(line, StandardCharsets.UTF_8).replace('\0', ' ');
        } catch (IOException e) {
            return "";
        }
    }

    /** Sends it a signal by name. */
    void signal(String name) throws IOException, InterruptedException {
        signal(name, process.toHandle());
    }

    /** Sends a signal by name, as {@code kill} does. */
    static void signal(String name, ProcessHandle process) throws IOException, InterruptedException {
        Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start();
        assertEquals(0, kill.waitFor());
    }

    /** Whether any of its descendants lives; to be asked before it ends, as orphans have another parent. */
    List<ProcessHandle> descendants() {
        return process.descendants().toList();
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
