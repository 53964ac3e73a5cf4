package energy.isochron.app.launch;

import static energy.isochron.app.launch.RunningCommand.DAY;
import static energy.isochron.app.launch.RunningCommand.isochron;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import energy.isochron.app.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Federations that break off: bounded, said by whom, and nothing of the intervals that were complete is lost. */
class BrokenOffIT {
    /** More than any of these federations lives to see. */
    private static final int INTERVALS = 10_000;

    @TempDir
    static Path whole;

    @TempDir
    Path folder;

    @BeforeAll
    static void playUndisturbed() throws Exception {
        RunningCommand.needHelics();
        try (RunningCommand run = isochron(
                whole,
                "run",
                DAY.toString(),
                "--over",
                "local",
                "--quiet",
                "--set",
                "intervals=" + INTERVALS,
                "--out",
                "whole")) {
            run.expect(0);
        }
    }

    private RunningCommand longRun() throws IOException {
        return isochron(
                folder,
                "run",
                DAY.toString(),
                "--over",
                "helics",
                "--set",
                "intervals=" + INTERVALS,
                "--grant-timeout",
                "3",
                "--out",
                "run");
    }

    /** Waits until some intervals are in the journal. */
    private void awaitIntervals(RunningCommand run) throws InterruptedException {
        run.await("five intervals", () -> {
            try (Stream<Path> found = Files.walk(folder)) {
                for (Path file :
                        found.filter(f -> f.toString().contains("journal")).toList()) {
                    long intervals = Files.readAllLines(file).stream()
                            .filter(line -> line.startsWith("{\"clearing\""))
                            .count();
                    if (intervals >= 5) {
                        return true;
                    }
                }
                return false;
            } catch (IOException | java.io.UncheckedIOException e) {
                return false;
            }
        });
    }

    private JsonNode manifest() throws IOException {
        JsonNode manifest = new ObjectMapper()
                .readTree(folder.resolve("run").resolve("manifest.json").toFile());
        assertFalse(manifest.path("complete").asBoolean(true));
        assertTrue(manifest.path("intervals").asLong() >= 5, manifest::toString);
        return manifest;
    }

    private static void assertAllEnded(List<ProcessHandle> processes) {
        assertEquals(
                List.of(), processes.stream().filter(ProcessHandle::isAlive).toList());
    }

    private String killed(String victim) throws Exception {
        try (RunningCommand run = longRun()) {
            ProcessHandle process = run.child(victim);
            awaitIntervals(run);
            List<ProcessHandle> all = run.descendants();
            RunningCommand.signal("KILL", process);
            String screen = run.expect(ExitCode.BROKEN_OFF);
            assertAllEnded(all);
            assertTrue(screen.contains("results    run"), screen);
            return screen;
        }
    }

    @Test
    void aKilledGridIsNamedWithItsLastInterval() throws Exception {
        String screen = killed("federate grid");
        assertTrue(screen.contains("federate 'grid' was killed by signal 9, last heard of at interval"), screen);
        assertTrue(manifest().path("reason").asText().contains("'grid'"), manifest()::toString);
        assertKeptIntervalsAreThoseOfAWholeRun();
    }

    @Test
    void whatKilledAnalyticsHadRecordedIsSaved() throws Exception {
        String screen = killed("federate analytics");
        assertTrue(screen.contains("federate 'analytics' was killed by signal 9"), screen);
        assertKeptIntervalsAreThoseOfAWholeRun();
    }

    /**
     * The first difference to a run that nobody disturbed is the first interval that was not played, or the rewards of the one before,
     * which are told as the next one begins.
     */
    private void assertKeptIntervalsAreThoseOfAWholeRun() throws Exception {
        try (RunningCommand compare =
                isochron(folder, "compare", "run", whole.resolve("whole").toString())) {
            String text = compare.expect(ExitCode.DIFFERENT);
            long intervals = manifest().path("intervals").asLong();
            String next = "the first: interval " + intervals + ",";
            String rewards = "the first: interval " + (intervals - 1) + ", federate prosumers, rewards.";
            assertTrue(text.contains(next) || text.contains(rewards), () -> "not '" + rewards + "': " + text);
        }
    }

    @Test
    void aKilledBrokerIsNamed() throws Exception {
        String screen = killed("helics_broker");
        assertTrue(screen.contains("the broker ended with code 137"), screen);
        assertTrue(manifest().path("reason").asText().contains("broker"), manifest()::toString);
    }

    @Test
    void aFederateThatHangsIsNamedWithinTheGrantTimeout() throws Exception {
        try (RunningCommand run = longRun()) {
            ProcessHandle grid = run.child("federate grid");
            awaitIntervals(run);
            List<ProcessHandle> all = run.descendants();
            RunningCommand.signal("STOP", grid);
            String screen = run.expect(ExitCode.BROKEN_OFF);
            assertTrue(screen.contains("waited 3 s for federate 'grid'"), screen);
            assertAllEnded(all);
            manifest();
        }
    }

    @Test
    void federatesEndWhenTheirLauncherIsKilled() throws Exception {
        try (RunningCommand run = longRun()) {
            ProcessHandle grid = run.child("federate grid");
            awaitIntervals(run);
            List<ProcessHandle> all = run.descendants();
            RunningCommand.signal("KILL", grid.parent().orElseThrow());
            run.expect(137);
            for (ProcessHandle federate : all) {
                federate.onExit().get(30, java.util.concurrent.TimeUnit.SECONDS);
            }
            assertAllEnded(all);
        }
    }
}
