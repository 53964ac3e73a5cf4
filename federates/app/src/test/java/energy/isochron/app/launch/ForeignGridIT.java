package energy.isochron.app.launch;

import static energy.isochron.app.launch.RunningCommand.DAY;
import static energy.isochron.app.launch.RunningCommand.HOME;
import static energy.isochron.app.launch.RunningCommand.isochron;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import energy.isochron.app.ExitCode;
import energy.isochron.app.Isochron;
import energy.isochron.app.foreign.Adapters;
import energy.isochron.testing.PyHelics;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Grids of other languages in place of the Java federate, by the scenario's engine alone. */
class ForeignGridIT {
    /** All tables but the grid's state and what holds figures of it: indicators and rewards. */
    private static final List<String> OF_THE_MARKET =
            List.of("accounts", "devices", "market", "operator", "orders", "rejections", "storage", "trades", "trips");

    private static final double VOLTAGE_PU = 1e-6;
    private static final double ANGLE_DEG = 1e-4;

    /** Intervals that are played before something breaks. */
    private static final int PLAYED = 3;

    @TempDir
    static Path shared;

    @TempDir
    Path folder;

    @BeforeAll
    static void playWithOurGrid() throws Exception {
        RunningCommand.needHelics();
        Adapters.orCallOff("pandapower");
        play("sweep");
    }

    private static void play(String ours) throws Exception {
        try (RunningCommand run = isochron(
                shared,
                "run",
                DAY.toString(),
                "--over",
                "local",
                "--quiet",
                "--set",
                "grid.engine=" + ours,
                "--out",
                ours)) {
            run.expect(0);
        }
    }

    /** Tables of a run with full precision, read by this process. */
    private static String tables(Path run, String... names) {
        StringWriter text = new StringWriter();
        List<String> arguments = new ArrayList<>(List.of("table", run.toString()));
        arguments.addAll(List.of(names));
        arguments.addAll(List.of("--format", "csv"));
        int code = Isochron.commandLine().setOut(new PrintWriter(text)).execute(arguments.toArray(String[]::new));
        assertEquals(ExitCode.OK, code);
        return text.toString();
    }

    /** Tools that keep the phases apart have another counterpart than the balanced ones. */
    @ParameterizedTest
    @CsvSource({"pandapower, sweep", "opendssdirect, opendss", "gridlabd, opendss"})
    void theMarketIsThatOfOurGridToTheByteAndVoltagesAreThoseOfItsCounterpart(String engine, String counterpart)
            throws Exception {
        Adapters.orCallOff(engine);
        if (Files.notExists(shared.resolve(counterpart))) {
            play(counterpart);
        }
        try (RunningCommand run = isochron(
                folder,
                "run",
                DAY.toString(),
                "--over",
                "helics",
                "--quiet",
                "--set",
                "grid.engine=" + engine,
                "--out",
                "run")) {
            run.expect(0);
        }
        Path played = folder.resolve("run");
        Path ours = shared.resolve(counterpart);
        String[] names = OF_THE_MARKET.toArray(String[]::new);
        assertEquals(tables(ours, names), tables(played, names));
        assertTrue(tables(played, "trades").lines().count() > 100);
        List<String> wanted = tables(ours, "buses").lines().toList();
        List<String> found = tables(played, "buses").lines().toList();
        assertEquals(24 * 34 + 1, found.size());
        int voltage = List.of(wanted.getFirst().split(",", -1)).indexOf("voltage_pu");
        for (int i = 1; i < found.size(); i++) {
            String[] one = wanted.get(i).split(",", -1);
            String[] other = found.get(i).split(",", -1);
            assertEquals(one[1], other[1]);
            assertEquals(
                    Double.parseDouble(one[voltage]), Double.parseDouble(other[voltage]), VOLTAGE_PU, found.get(i));
        }
        assertSamePhases(tables(ours, "phases"), tables(played, "phases"));
    }

    private static void assertSamePhases(String ours, String theirs) {
        List<String> wanted = ours.lines().toList();
        List<String> found = theirs.lines().toList();
        assertEquals(wanted.size(), found.size());
        for (int i = 1; i < found.size(); i++) {
            List<String> one = List.of(wanted.get(i).split(",", -1));
            List<String> other = List.of(found.get(i).split(",", -1));
            assertEquals(one.subList(0, 3), other.subList(0, 3));
            for (int column = 3; column < 5; column++) {
                double tolerance = column == 3 ? VOLTAGE_PU : ANGLE_DEG;
                assertEquals(
                        Double.parseDouble(one.get(column)),
                        Double.parseDouble(other.get(column)),
                        tolerance,
                        found.get(i));
            }
        }
    }

    private LongRun longRun() throws IOException {
        return LongRun.start(folder, "--set", "grid.engine=pandapower", "--grant-timeout", "5");
    }

    private JsonNode manifest() throws IOException {
        return LongRun.manifest(folder);
    }

    @Test
    void noJavaGridExistsAndAKilledToolIsNamedWithWhatWasPlayed() throws Exception {
        try (LongRun run = longRun()) {
            ProcessHandle tool = run.child("isochron_grid.federate");
            List<ProcessHandle> all = run.awaitIntervals(PLAYED);
            List<String> lines = all.stream().map(RunningCommand::commandLine).toList();
            assertEquals(5, all.size(), lines::toString);
            assertEquals(
                    3,
                    lines.stream()
                            .filter(line -> line.contains("Isochron federate "))
                            .count(),
                    lines::toString);
            assertTrue(lines.stream().noneMatch(line -> line.contains("federate grid")), lines::toString);
            assertEquals(
                    1,
                    lines.stream()
                            .filter(line -> line.contains("pandapower_grid.py"))
                            .count(),
                    lines::toString);
            RunningCommand.signal("KILL", tool);
            String screen = run.expect(ExitCode.BROKEN_OFF);
            run.awaitAllEnded();
            assertTrue(screen.contains("federate 'grid' was killed by signal 9, last heard of at interval"), screen);
            assertTrue(screen.contains("results    run"), screen);
        }
        assertTrue(!manifest().path("complete").asBoolean(true), manifest()::toString);
        assertTrue(manifest().path("intervals").asLong() >= PLAYED, manifest()::toString);
    }

    @Test
    void aToolThatHangsIsNamedWithinTheGrantTimeout() throws Exception {
        try (LongRun run = longRun()) {
            ProcessHandle tool = run.child("isochron_grid.federate");
            run.awaitIntervals(PLAYED);
            RunningCommand.signal("STOP", tool);
            String screen = run.expect(ExitCode.BROKEN_OFF);
            assertTrue(screen.contains("waited 5 s for federate 'grid'"), screen);
            run.awaitAllEnded();
        }
    }

    @Test
    void aToolEndsWhenItsLauncherIsKilled() throws Exception {
        try (LongRun run = longRun()) {
            ProcessHandle tool = run.child("isochron_grid.federate");
            run.awaitIntervals(PLAYED);
            RunningCommand.signal("KILL", tool.parent().orElseThrow());
            run.expect(137);
            run.awaitAllEnded();
        }
    }

    /** A home with the repository's caches and one more adapter, written here: that it is found and played takes no Java. */
    private RunningCommand withAdapter(String tool, String... arguments) throws IOException {
        Path home = Files.createDirectories(folder.resolve("home"));
        Files.createSymbolicLink(home.resolve(".cache"), HOME.resolve(".cache"));
        Path adapter = Files.createDirectories(home.resolve("grid-adapters").resolve("mine"));
        Files.createSymbolicLink(
                home.resolve("grid-adapters").resolve("python"),
                HOME.resolve("grid-adapters").resolve("python"));
        Files.writeString(adapter.resolve("mine.py"), tool);
        Files.writeString(adapter.resolve("adapter.json"), """
                {"name": "mine", "description": "of a test",
                 "command": ["{python}", "-m", "isochron_grid.federate", "--tool", "{folder}/mine.py:Mine", "--network", "{network}"],
                 "python_path": ["../python"], "requirements": ["helics==3.6.1"]}
                """);
        List<String> command = new ArrayList<>(JavaCommand.of(List.of(arguments)));
        command.replaceAll(word -> word.startsWith("-Disochron.home=") ? "-Disochron.home=" + home : word);
        return RunningCommand.start(new ProcessBuilder(command), folder);
    }

    private RunningCommand withAdapter(String tool) throws IOException {
        return withAdapter(
                tool, "run", DAY.toString(), "--over", "helics", "--set", "grid.engine=mine", "--out", "run");
    }

    private static String tool(String name) throws Exception {
        return Files.readString(Path.of(Objects.requireNonNull(ForeignGridIT.class.getResource("/tools/" + name))
                .toURI()));
    }

    @Test
    void anAdapterOfThirtyLinesIsPlayedWithoutAnyJava() throws Exception {
        String smallest = Files.readAllLines(HOME.resolve("grid-adapters").resolve("README.md")).stream()
                .dropWhile(line -> !line.equals("```python"))
                .skip(1)
                .takeWhile(line -> !line.equals("```"))
                .reduce("", (text, line) -> text + line + '\n');
        assertTrue(smallest.lines().count() <= 30, smallest);
        try (RunningCommand run = withAdapter(smallest)) {
            String screen = run.expect(0);
            assertTrue(screen.contains("voltage    lowest 0.99"), screen);
        }
    }

    @Test
    void whatAToolThrowsIsShownWithItsLastInterval() throws Exception {
        try (RunningCommand run = withAdapter(tool("raises.py"))) {
            String screen = run.expect(ExitCode.BROKEN_OFF);
            assertTrue(
                    screen.contains("federate 'grid' ended with code 1, last heard of at interval 2, beat solve"),
                    screen);
            assertTrue(screen.contains("RuntimeError: the tool broke at its fourth solve"), screen);
        }
        assertEquals(3, manifest().path("intervals").asLong(), manifest()::toString);
    }

    @Test
    void aNetworkThatAToolRefusesIsToldInItsWords() throws Exception {
        try (RunningCommand run = withAdapter(tool("refuses.py"))) {
            String screen = run.expect(ExitCode.BROKEN_OFF);
            assertTrue(screen.contains("federate 'grid' ended with code 2, before its first beat"), screen);
            assertTrue(
                    screen.contains("cannot open the network: 34 nodes are too many. Maybe take a smaller one?"),
                    screen);
        }
    }

    @Test
    void helicsOwnLauncherPlaysTheReadyFolder() throws Exception {
        Path copy = folder.resolve("federation-configs").resolve("local-market-pandapower");
        Files.createDirectories(copy);
        try (Stream<Path> files = Files.list(HOME.resolve("federation-configs").resolve("local-market-pandapower"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, copy.resolve(String.valueOf(file.getFileName())));
            }
        }
        Files.createSymbolicLink(folder.resolve("isochron"), HOME.resolve("isochron"));
        Files.createSymbolicLink(folder.resolve("grid-adapters"), HOME.resolve("grid-adapters"));
        Path runner = copy.resolve("local-market-pandapower_runner.json");
        try (RunningCommand run = RunningCommand.start(PyHelics.orCallOff().helicsRun(runner), folder)) {
            String text = run.expect(0);
            assertTrue(text.contains("Done."), text);
        }
        assertTrue(Files.readString(copy.resolve("grid.log")).contains("PandapowerGrid has played 24 intervals"));
        JsonNode summary = new ObjectMapper()
                .readTree(copy.resolve("runs/local-market-pandapower-42-1/summary.json")
                        .toFile());
        assertEquals(24, summary.path("intervals").asInt());
        assertEquals(0, summary.path("grid").path("not_converged").asInt(-1), summary::toString);
    }
}
