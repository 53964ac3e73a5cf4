package energy.isochron.helics.interop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/** A process of a federation: a role in Java or Python, or one of HELICS' programs. What it prints is kept; it is killed in the end. */
final class Member implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final String name;
    private final Process process;
    private final Path output;

    private Member(String name, Process process, Path output) {
        this.name = name;
        this.process = process;
        this.output = output;
    }

    /** Starts it in a folder, where its output goes into {@code NAME.out}. */
    static Member start(String name, ProcessBuilder command, Path folder) {
        Path output = folder.resolve(name + ".out");
        try {
            Process process = command.directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            return new Member(name, process, output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for a text in a file that it writes; returns at once if it has ended, for what it left to be judged. */
    void awaitIn(Path file, String text, Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (process.isAlive() && !content(file).contains(text)) {
            if (System.nanoTime() - deadline > 0) {
                throw new AssertionError(
                        name + " did not write '" + text + "' within " + atMost + ", but " + content(file) + this);
            }
            Thread.sleep(PAUSE);
        }
    }

    /** Waits for its end; the exit code, or empty if it still runs then. */
    OptionalInt exitCode(Duration atMost) throws InterruptedException {
        boolean ended = process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS);
        return ended ? OptionalInt.of(process.exitValue()) : OptionalInt.empty();
    }

    /** What it printed. */
    String output() {
        return content(output);
    }

    @Override
    public String toString() {
        return name + ", which printed [" + output() + "]";
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            process.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String content(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
