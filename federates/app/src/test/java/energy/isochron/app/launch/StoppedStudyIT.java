package energy.isochron.app.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.app.ExitCode;
import energy.isochron.app.Home;
import energy.isochron.app.study.SampleStudy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A study whose process is stopped goes on where it was, to the same bytes as one that was left in peace. */
class StoppedStudyIT {
    private static final int RUNS = 4 * 60;
    private static final String JOURNAL = ".runs.journal";

    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void write() throws IOException {
        Path study = SampleStudy.in(folder.resolve("sample"));
        Home.replace(study.resolveSibling("scenario.yaml"), "intervals: 6", "intervals: 120");
        Home.replace(study, "seeds: 3", "seeds: 60");
    }

    private RunningCommand study(String out, int jobs) throws IOException {
        return RunningCommand.isochron(folder, "study", "sample", "--out", out, "--jobs", Integer.toString(jobs));
    }

    private long kept(String out) {
        Path journal = folder.resolve(out).resolve(JOURNAL);
        try (Stream<String> lines = Files.lines(journal)) {
            return lines.count() - 1;
        } catch (IOException e) {
            return 0;
        }
    }

    private Map<String, String> results(String out) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder.resolve(out))) {
            for (Path file : files.filter(each -> !each.endsWith(JOURNAL)).toList()) {
                texts.put(String.valueOf(file.getFileName()), Files.readString(file));
            }
        }
        return texts;
    }

    /** Stops a study after some runs, and gives what it has said and its exit code. */
    private Map.Entry<String, Integer> stopped(String signal, long after) throws IOException, InterruptedException {
        try (RunningCommand study = study("stopped", 2)) {
            study.await(after + " runs", () -> kept("stopped") >= after);
            study.signal(signal);
            int code = study.exitCode();
            return Map.entry(study.output(), code);
        }
    }

    @Test
    void killedTwiceAndEndedOnceItGivesTheSameBytes() throws IOException, InterruptedException {
        assertEquals(137, stopped("KILL", 10).getValue());
        long first = kept("stopped");
        assertEquals(137, stopped("KILL", first + 10).getValue());
        Map.Entry<String, Integer> ended = stopped("TERM", first + 30);
        assertEquals(143, ended.getValue(), ended::getKey);
        assertTrue(
                ended.getKey()
                        .lines()
                        .anyMatch(
                                line -> line.matches(
                                        "isochron: stopped\\. \\d+ of 240 runs are kept; the same command goes on from there\\.")),
                ended::getKey);
        long kept = kept("stopped");
        assertTrue(kept < RUNS, "all runs had ended before the last signal, so that nothing was tested");
        try (RunningCommand again = study("stopped", 1);
                RunningCommand whole = study("whole", 4)) {
            assertTrue(
                    again.expect(ExitCode.OK).matches("(?s).*sample: \\d+ of 240 runs are there already.*"),
                    again::output);
            whole.expect(ExitCode.OK);
        }
        assertEquals(results("whole"), results("stopped"));
        assertEquals(RUNS, kept("stopped"));
    }
}
