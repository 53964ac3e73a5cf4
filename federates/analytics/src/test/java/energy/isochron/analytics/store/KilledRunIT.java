package energy.isochron.analytics.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a recording process in the middle. */
class KilledRunIT {
    @TempDir
    Path temp;

    @Test
    void killedProcessLosesNoIntervalThatItHadRecorded() throws IOException, InterruptedException {
        Path out = temp.resolve("run");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        EndlessRun.class.getName(),
                        out.toString())
                .redirectErrorStream(true)
                .redirectOutput(temp.resolve("log").toFile())
                .start();
        try {
            waitForJournal(process, 200_000);
            assertThrows(StoreFailure.class, () -> RunFolder.at(out), "another run is writing there");
            Path partial = RunFolder.leftBehind(out).get(0);
            assertThrows(StoreFailure.class, () -> RunRecovery.finish(partial, "too early"));
        } finally {
            process.destroyForcibly().waitFor();
        }
        assertFalse(Files.exists(out));
        List<Path> left = RunFolder.leftBehind(out);
        assertEquals(1, left.size());
        long lines = wholeLines(left.get(0).resolve(RunJournal.FILE));

        assertEquals(out, RunRecovery.finish(left.get(0), "analytics was killed"));

        RunManifest manifest = RunManifest.read(out);
        assertEquals(lines - 1, manifest.intervals());
        assertFalse(manifest.complete());
        RunTables expected = new RunTables();
        new SampleRun(SampleRun.day(), SampleRun.into(expected)).play(Math.toIntExact(lines - 1));
        assertInstanceOf(Comparison.Equivalent.class, RunComparison.compare(StoredRun.read(out), expected));
    }

    private void waitForJournal(Process process, long bytes) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (true) {
            assertTrue(process.isAlive() && System.nanoTime() < end, () -> read(temp.resolve("log")));
            List<Path> partial = RunFolder.leftBehind(temp.resolve("run"));
            Path journal = partial.isEmpty() ? temp : partial.get(0).resolve(RunJournal.FILE);
            if (Files.isRegularFile(journal) && Files.size(journal) > bytes) {
                return;
            }
            Thread.sleep(10);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static long wholeLines(Path journal) throws IOException {
        long lines = 0;
        for (byte next : Files.readAllBytes(journal)) {
            lines += next == '\n' ? 1 : 0;
        }
        return lines;
    }
}
