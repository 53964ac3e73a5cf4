package energy.isochron.app.launch;

import static energy.isochron.app.launch.RunningCommand.DAY;
import static energy.isochron.app.launch.RunningCommand.HOME;
import static energy.isochron.app.launch.RunningCommand.isochron;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.testing.PyHelics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** HELICS' own launcher plays the day with the committed runner, and the result is the same. */
class HelicsRunIT {
    @TempDir
    Path folder;

    @BeforeAll
    static void needHelics() {
        RunningCommand.needHelics();
    }

    @Test
    void helicsRunPlaysTheSameDay() throws Exception {
        Path copy = folder.resolve("federation-configs").resolve("local-market");
        Files.createDirectories(copy);
        try (Stream<Path> files = Files.list(DAY)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, copy.resolve(file.getFileName().toString()));
            }
        }
        Files.createSymbolicLink(folder.resolve("isochron"), HOME.resolve("isochron"));
        try (RunningCommand run = RunningCommand.start(
                PyHelics.orCallOff().helicsRun(copy.resolve("local-market_runner.json")), folder)) {
            assertTrue(run.expect(0).contains("Done."), () -> run.output() + logs(copy));
        }
        try (RunningCommand local =
                isochron(folder, "run", DAY.toString(), "--over", "local", "--quiet", "--out", "local")) {
            local.expect(0);
        }
        Path results = copy.resolve("runs").resolve("local-market-42-1");
        try (RunningCommand compare = isochron(folder, "compare", "local", results.toString())) {
            compare.expect(0);
        }
    }

    private static String logs(Path copy) {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.list(copy)) {
            for (Path log :
                    files.filter(file -> file.toString().endsWith(".log")).toList()) {
                text.append(log).append('\n').append(Files.readString(log));
            }
        } catch (IOException e) {
            text.append(e);
        }
        return text.toString();
    }
}
