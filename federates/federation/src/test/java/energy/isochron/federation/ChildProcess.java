package energy.isochron.federation;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A Java program of the tests in a process of its own, killed at the latest when it is closed. */
final class ChildProcess implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 60;

    private final Process process;
    private final Thread reader;
    private final List<String> lines = new ArrayList<>();

    private ChildProcess(Process process) {
        this.process = process;
        this.reader = Thread.ofVirtual().start(this::read);
    }

    static ChildProcess start(Class<?> program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx200m",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-Dhelics.cache=" + System.getProperty("helics.cache"),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                program.getName()));
        command.addAll(List.of(arguments));
        return new ChildProcess(
                new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    private void read() {
        try (BufferedReader output = process.inputReader()) {
            String line = output.readLine();
            while (line != null) {
                synchronized (lines) {
                    lines.add(line);
                    lines.notifyAll();
                }
                line = output.readLine();
            }
        } catch (IOException e) {
            synchronized (lines) {
                lines.add(e.toString());
            }
        }
    }

    /** Waits for a line that begins so. */
    String awaitLine(String beginning) throws InterruptedException, TimeoutException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        synchronized (lines) {
            while (System.nanoTime() < end) {
                for (String line : lines) {
                    if (line.startsWith(beginning)) {
                        return line;
                    }
                }
                lines.wait(100);
            }
        }
        throw new TimeoutException("no line '" + beginning + "' in " + output());
    }

    int awaitExit() throws InterruptedException, TimeoutException {
        return awaitExit(System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS));
    }

    /** Waits for its end, up to a moment of {@link System#nanoTime}. */
    int awaitExit(long deadlineNanos) throws InterruptedException, TimeoutException {
        if (!process.waitFor(deadlineNanos - System.nanoTime(), TimeUnit.NANOSECONDS)) {
            throw new TimeoutException("the process has not ended: " + output());
        }
        reader.join();
        return process.exitValue();
    }

    String output() {
        synchronized (lines) {
            return String.join("\n", lines);
        }
    }

    /** Sends a signal by its name, such as {@code STOP}. */
    void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    void kill() {
        process.destroyForcibly();
    }

    @Override
    public void close() {
        kill();
    }
}
