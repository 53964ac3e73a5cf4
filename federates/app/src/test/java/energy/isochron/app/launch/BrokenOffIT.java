package energy.isochron.app.launch;

import static energy.isochron.app.launch.RunningCommand.DAY;
import static energy.isochron.app.launch.RunningCommand.isochron;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import energy.isochron.app.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Federations that break off: bounded, said by whom, and nothing of the intervals that were complete is lost. */
class BrokenOffIT {
    /** Intervals that are played before something breaks. */
    private static final int PLAYED = 5;

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
                "intervals=" + LongRun.INTERVALS,
                "--out",
                "whole")) {
            run.expect(0);
        }
    }

    private LongRun longRun() throws IOException {
        return LongRun.start(folder, "--grant-timeout", "3");
    }

    private JsonNode manifest() throws IOException {
        JsonNode manifest = LongRun.manifest(folder);
        assertFalse(manifest.path("complete").asBoolean(true));
        assertTrue(manifest.path("intervals").asLong() >= PLAYED, manifest::toString);
        return manifest;
    }

    private String killed(String victim) throws Exception {
        try (LongRun run = longRun()) {
            ProcessHandle process = run.child(victim);
            run.awaitIntervals(PLAYED);
            RunningCommand.signal("KILL", process);
            String screen = run.expect(ExitCode.BROKEN_OFF);
            run.assertAllEnded();
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
        try (LongRun run = longRun()) {
            ProcessHandle grid = run.child("federate grid");
            run.awaitIntervals(PLAYED);
            RunningCommand.signal("STOP", grid);
            String screen = run.expect(ExitCode.BROKEN_OFF);
            assertTrue(screen.contains("waited 3 s for federate 'grid'"), screen);
            run.assertAllEnded();
            manifest();
        }
    }

    @Test
    void federatesEndWhenTheirLauncherIsKilled() throws Exception {
        try (LongRun run = longRun()) {
            ProcessHandle grid = run.child("federate grid");
            run.awaitIntervals(PLAYED);
            RunningCommand.signal("KILL", grid.parent().orElseThrow());
            run.expect(137);
            run.awaitAllEnded();
        }
    }
}
