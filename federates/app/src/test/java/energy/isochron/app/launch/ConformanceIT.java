package energy.isochron.app.launch;

import static energy.isochron.app.launch.RunningCommand.HOME;
import static energy.isochron.app.launch.RunningCommand.isochron;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.app.foreign.Adapters;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The test of grid federates: good ones pass, and of broken ones it says what is wrong. */
class ConformanceIT {
    @TempDir
    Path folder;

    @BeforeAll
    static void needPython() {
        Adapters.orCallOff("opendssdirect");
    }

    private RunningCommand conformance(String... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of("grid", "conformance"));
        all.addAll(List.of(arguments));
        return isochron(folder, all.toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource({"pandapower, ieee33, 19", "opendssdirect, ieee34, 20", "gridlabd, ieee13, 20"})
    void eachAdapterPassesAndThoseWithPhasesGiveThem(String engine, String network, int questions) throws Exception {
        Adapters.orCallOff(engine);
        try (RunningCommand test = conformance("--engine", engine, "--network", network)) {
            assertTrue(test.expect(0).contains(questions + " passed, 0 failed, 0 skipped"), test::output);
        }
    }

    @Test
    void theExampleOfALinearGridPassesWithoutWhatIsOptional() throws Exception {
        String grid = HOME.resolve("examples/join/linear_grid.py").toString();
        try (RunningCommand test = conformance("--", "python3", grid, "{interfaces}")) {
            String text = test.expect(0);
            assertTrue(text.contains("15 passed, 0 failed, 4 skipped"), text);
            assertTrue(text.contains("flow is not published, it is optional"), text);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "unit | grid/1/voltage, grid/2/voltage, grid/3/voltage and 30 more in 'V', allowed is 'pu' | 1",
                "missing | grid/losses is missing | 1",
                "early | grid/1/voltage came before +3 s of interval 0 (no load) | 1",
                "silent | grid/1/voltage had no new value by +3.5 s of interval 0 (no load) | 1",
                "crash | it ended with code 1 in interval 2 (double load) | 1",
                "sign | voltage of bus 17 is 1, 1.03715 and 1.0743 pu with no, single and double load | 3",
                "unflagged | grid/converged is 1 for a load of | 1",
                "lingering | are still there | 1",
            })
    void aBrokenFederateIsToldWhatIsWrong(String fault, String words, int failed) throws Exception {
        Path script = Path.of(Objects.requireNonNull(getClass().getResource("/tools/broken_grid.py"))
                .toURI());
        try (RunningCommand test = conformance("--", "python3", script.toString(), fault, "{network}")) {
            String text = test.expect(1);
            assertTrue(text.contains(words), text);
            assertTrue(text.contains(" passed, " + failed + " failed, "), text);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "no-such-program"})
    void aFederateThatDoesNotStartIsNamed(String command) throws Exception {
        try (RunningCommand test = conformance("--", command)) {
            String text = test.expect(1);
            assertTrue(text.contains("FAIL  joins"), text);
            assertTrue(
                    text.contains("ended with code 1 before it had joined") || text.contains("cannot be started"),
                    text);
        }
    }

    @Test
    void aFederateThatNeverJoinsIsGivenUpAndEnded() throws Exception {
        try (RunningCommand test = conformance("--timeout", "2", "--", "sleep", "600")) {
            List<ProcessHandle> before = test.descendants();
            String text = test.expect(1);
            assertTrue(text.contains("nothing was heard of it for 2 s before it had joined"), text);
            assertEquals(
                    List.of(), before.stream().filter(ProcessHandle::isAlive).toList());
        }
    }

    @Test
    void aCommandIsNeeded() throws Exception {
        try (RunningCommand test = conformance()) {
            assertTrue(test.expect(2).contains("either --engine or COMMAND is needed"), test::output);
        }
        try (RunningCommand test = conformance("--engine", "pandapowr")) {
            assertTrue(test.expect(2).contains("Maybe 'pandapower'?"), test::output);
        }
    }
}
