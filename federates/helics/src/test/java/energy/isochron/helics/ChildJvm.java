package energy.isochron.helics;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Another JVM with the same class path that runs a main class, is watched line by line, and is killed in the end. */
public final class ChildJvm implements AutoCloseable {
    private final Process process;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final Thread reader;

    private ChildJvm(ProcessBuilder builder) {
        try {
            process = builder.redirectErrorStream(true).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        reader = Thread.ofPlatform().daemon().start(this::read);
    }

    /** Starts it: the class with the main method, and its arguments. */
    public static ChildJvm start(Class<?> main, String... arguments) {
        return start(Map.of(), main, arguments);
    }

    /** Starts it with variables added to its environment. */
    public static ChildJvm start(Map<String, String> environment, Class<?> main, String... arguments) {
        ProcessBuilder builder = command(main, arguments);
        builder.environment().putAll(environment);
        return new ChildJvm(builder);
    }

    /** The command for such a JVM, not started yet. */
    public static ProcessBuilder command(Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx256m",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=/dev/null",
                "-Dhelics.cache=" + System.getProperty("helics.cache"),
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }

    /** The process, to signal it. */
    public Process process() {
        return process;
    }

    /** The next line that contains a text, within a time. */
    public String await(String text, Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        List<String> seen = new ArrayList<>();
        while (true) {
            String line = lines.poll(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
            if (line == null) {
                throw new AssertionError("no line with '" + text + "' within " + atMost + " after " + seen);
            }
            if (line.contains(text)) {
                return line;
            }
            seen.add(line);
        }
    }

    /** Waits for its end; the exit code. */
    public int exitCode(Duration atMost) throws InterruptedException {
        if (!process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new AssertionError("the JVM still runs after " + atMost + ", output " + List.copyOf(lines));
        }
        reader.join(Duration.ofSeconds(5));
        return process.exitValue();
    }

    /** What was printed and not yet awaited. */
    public String output() {
        return String.join("\n", lines);
    }

    private void read() {
        try (BufferedReader from = process.inputReader()) {
            for (String line = from.readLine(); line != null; line = from.readLine()) {
                lines.add(line);
            }
        } catch (IOException e) {
            lines.add("(output broken off: " + e.getMessage() + ")");
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
