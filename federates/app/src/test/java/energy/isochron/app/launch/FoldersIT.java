package energy.isochron.app.launch;

import static energy.isochron.app.launch.RunningCommand.DAY;
import static energy.isochron.app.launch.RunningCommand.isochron;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.app.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where results go. */
class FoldersIT {
    @TempDir
    Path folder;

    private RunningCommand local(String... more) throws IOException {
        String[] arguments = Stream.concat(Stream.of("run", DAY.toString(), "--over", "local"), Stream.of(more))
                .toArray(String[]::new);
        return isochron(folder, arguments);
    }

    @Test
    void runsAtTheSameTimeGetFoldersOfTheirOwn() throws Exception {
        try (RunningCommand one = local();
                RunningCommand two = local();
                RunningCommand three = local()) {
            one.expect(0);
            two.expect(0);
            three.expect(0);
        }
        try (Stream<Path> runs = Files.list(folder.resolve("runs"))) {
            assertEquals(
                    List.of("local-market-42-1", "local-market-42-2", "local-market-42-3"),
                    runs.map(run -> run.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void aFolderWithContentIsRefused() throws Exception {
        Files.createDirectories(folder.resolve("full"));
        Files.writeString(folder.resolve("full").resolve("precious.txt"), "keep me");
        try (RunningCommand run = local("--out", "full")) {
            assertTrue(run.expect(ExitCode.BAD_INPUT).contains("which is not empty"), run::output);
        }
        assertEquals("keep me", Files.readString(folder.resolve("full").resolve("precious.txt")));
    }

    @Test
    void nothingIsWrittenWithoutRecording() throws Exception {
        try (RunningCommand run = local("--no-record", "--quiet")) {
            assertEquals("", run.expect(0));
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertTrue(files.allMatch(file -> file.getFileName().toString().startsWith("output")));
        }
    }

    @Test
    void twoRunsIntoTheSameFolderNeverMix() throws Exception {
        try (RunningCommand one = local("--out", "same", "--set", "intervals=20000");
                RunningCommand two = local("--out", "same", "--set", "intervals=20000")) {
            int first = one.exitCode();
            int second = two.exitCode();
            assertEquals(ExitCode.OK, Math.min(first, second), () -> one.output() + two.output());
            assertTrue(Math.max(first, second) > 0, () -> one.output() + two.output());
        }
        assertTrue(Files.readString(folder.resolve("same").resolve("manifest.json"))
                .contains("\"complete\" : true"));
    }

    @Test
    void hostsThatNeedOthersOptionsSaySo() throws Exception {
        try (RunningCommand run = local("--without", "grid")) {
            assertTrue(run.expect(ExitCode.BAD_INPUT).contains("Maybe add --over helics?"), run::output);
        }
    }
}
