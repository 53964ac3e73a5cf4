package energy.isochron.app.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A federation of many processes that has more intervals than it lives to see, for tests that kill or stop one of them. */
final class LongRun implements AutoCloseable {
    static final int INTERVALS = 10_000;

    private final Path folder;
    private final RunningCommand command;
    private List<ProcessHandle> processes = List.of();

    private LongRun(Path folder, RunningCommand command) {
        this.folder = folder;
        this.command = command;
    }

    /** Starts the day of the repository in a folder, which gets its results as {@code run}. */
    static LongRun start(Path folder, String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("run", RunningCommand.DAY.toString(), "--over", "helics"));
        arguments.addAll(List.of("--set", "intervals=" + INTERVALS, "--out", "run"));
        arguments.addAll(List.of(more));
        return new LongRun(folder, RunningCommand.isochron(folder, arguments.toArray(String[]::new)));
    }

    /** A process of it whose command line contains a text. */
    ProcessHandle child(String text) throws InterruptedException {
        return command.child(text);
    }

    /** Waits until some intervals are in the journal; which processes there are then. */
    List<ProcessHandle> awaitIntervals(int count) throws InterruptedException {
        command.await(count + " intervals", () -> journaled() >= count);
        processes = command.descendants();
        return processes;
    }

    private long journaled() {
        try (Stream<Path> found = Files.walk(folder)) {
            long most = 0;
            for (Path file : found.filter(f -> f.toString().contains("journal")).toList()) {
                long intervals = Files.readAllLines(file).stream()
                        .filter(line -> line.startsWith("{\"clearing\""))
                        .count();
                most = Math.max(most, intervals);
            }
            return most;
        } catch (IOException | UncheckedIOException e) {
            return 0;
        }
    }

    /** Waits for its end; what it has printed. */
    String expect(int exitCode) throws InterruptedException {
        return command.expect(exitCode);
    }

    /** Asserts that none of the processes is left that there were. */
    void assertAllEnded() {
        assertEquals(
                List.of(), processes.stream().filter(ProcessHandle::isAlive).toList());
    }

    /** Waits for the end of the processes that there were. */
    void awaitAllEnded() throws Exception {
        for (ProcessHandle process : processes) {
            process.onExit().get(30, TimeUnit.SECONDS);
        }
    }

    /** What the manifest in a folder says of its results {@code run}. */
    static JsonNode manifest(Path folder) throws IOException {
        return new ObjectMapper()
                .readTree(folder.resolve("run").resolve("manifest.json").toFile());
    }

    @Override
    public void close() {
        command.close();
    }
}
