package energy.isochron.app.launch;

import static energy.isochron.app.launch.RunningCommand.DAY;
import static energy.isochron.app.launch.RunningCommand.isochron;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.app.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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

    /** A disk of 300 kB, in a mount of its own; where the machine lets nobody mount one, the test is called off. */
    @ParameterizedTest
    @EnumSource(Host.class)
    void aFullDiskIsSaidAndNothingThatLooksWholeIsLeft(Host host) throws Exception {
        if (host.needsHelics()) {
            RunningCommand.needHelics();
        }
        Path disk = Files.createDirectories(folder.resolve("disk"));
        List<String> run = JavaCommand.of(List.of(
                "run",
                DAY.toString(),
                "--over",
                host.toString(),
                "--out",
                disk.resolve("run").toString()));
        String script =
                "mount -t tmpfs -o size=300k none \"$1\" || exit 77; shift; \"$@\"; code=$?; ls -A \"$0\"; exit $code";
        List<String> command =
                new ArrayList<>(List.of("unshare", "--mount", "sh", "-c", script, disk.toString(), disk.toString()));
        command.addAll(run);
        try (RunningCommand full = RunningCommand.start(new ProcessBuilder(command), folder)) {
            int code = full.exitCode();
            Assumptions.assumeFalse(code == 77 || full.output().startsWith("unshare:"), full::output);
            assertEquals(ExitCode.BROKEN_OFF, code, full::output);
            assertTrue(full.output().contains("results cannot be written to " + disk), full::output);
            assertTrue(full.output().contains("Maybe"), full::output);
            assertTrue(full.output().lines().noneMatch("run"::equals), full::output);
        }
    }
}
