package energy.isochron.app.launch;

import static energy.isochron.app.launch.RunningCommand.DAY;
import static energy.isochron.app.launch.RunningCommand.isochron;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Another engine by a line of the scenario, in this process and over HELICS. */
class EveryEngineIT {
    /** What the grid's state enters; the market of this scenario does not use it. */
    private static final Set<String> OF_THE_GRID =
            Set.of("branches.parquet", "buses.parquet", "grid.parquet", "indicators.parquet", "rewards.parquet");

    /** What an engine has besides that keeps the phases apart. */
    private static final Set<String> OF_THE_PHASES = Set.of("phases.parquet", "unbalance.parquet");

    /** Ways of the JVM to hash objects: random numbers of one generator, and their address. */
    private static final int[] HASHES = {0, 4};

    @TempDir
    static Path runs;

    @BeforeAll
    static void playTheDayWithTheGraph() throws Exception {
        RunningCommand.needHelics();
        play("graph", "local");
    }

    private static void play(String engine, String host) throws Exception {
        try (RunningCommand run = isochron(runs, day(engine, host, engine + '-' + host))) {
            assertCloses(run);
        }
    }

    private static String[] day(String engine, String host, String out) {
        return new String[] {"run", DAY.toString(), "--over", host, "--set", "grid.engine=" + engine, "--out", out};
    }

    private static void assertCloses(RunningCommand run) throws Exception {
        String screen = run.expect(0);
        assertTrue(screen.contains("audit      closes"), screen);
    }

    private static Set<String> tables(String run) throws IOException {
        try (Stream<Path> files = Files.list(runs.resolve(run))) {
            Set<String> names = new TreeSet<>();
            files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".parquet"))
                    .forEach(names::add);
            return names;
        }
    }

    /** Names of the tables that differ in any byte. */
    private static Set<String> different(String one, String other) throws IOException {
        assertEquals(tables(one), tables(other));
        return differing(tables(one), one, other);
    }

    private static Set<String> differing(Set<String> names, String one, String other) throws IOException {
        Set<String> different = new TreeSet<>();
        for (String table : names) {
            if (Files.mismatch(
                            runs.resolve(one).resolve(table),
                            runs.resolve(other).resolve(table))
                    >= 0) {
                different.add(table);
            }
        }
        return different;
    }

    @ParameterizedTest
    @ValueSource(strings = {"sweep", "powsybl", "power-grid-model", "opendss"})
    void theDayIsTheSameOverAllHostsAndTheMarketIsThatOfTheGraph(String engine) throws Exception {
        play(engine, "local");
        play(engine, "embedded");
        play(engine, "helics");
        assertEquals(Set.of(), different(engine + "-local", engine + "-embedded"));
        assertEquals(Set.of(), different(engine + "-local", engine + "-helics"));
        assertEquals(OF_THE_GRID, differing(tables("graph-local"), "graph-local", engine + "-local"));
        Set<String> more = tables(engine + "-local");
        more.removeAll(tables("graph-local"));
        assertEquals(engine.equals("opendss") ? OF_THE_PHASES : Set.of(), more);
    }

    /** Objects, enums among them, hash anew in each process; a result that depends on it is one of chance. */
    @ParameterizedTest
    @ValueSource(strings = {"graph", "sweep", "powsybl", "power-grid-model", "opendss"})
    void theDayIsTheSameHoweverObjectsHash(String engine) throws Exception {
        for (int hashing : HASHES) {
            ProcessBuilder command =
                    new ProcessBuilder(JavaCommand.of(List.of(day(engine, "local", engine + "-hashed-" + hashing))));
            command.environment().put("JDK_JAVA_OPTIONS", "-XX:+UnlockExperimentalVMOptions -XX:hashCode=" + hashing);
            try (RunningCommand run = RunningCommand.start(command, runs)) {
                assertCloses(run);
            }
        }
        assertEquals(Set.of(), different(engine + "-hashed-0", engine + "-hashed-4"));
    }

    @Test
    void optionsOfAnEngineStandInTheScenario() throws Exception {
        try (RunningCommand run = isochron(
                runs,
                "run",
                DAY.toString(),
                "--over",
                "local",
                "--set",
                "grid.engine=sweep",
                "--set",
                "grid.options.max_iterations=1",
                "--out",
                "one-round")) {
            assertTrue(run.expect(0).contains("converge"), run::output);
        }
    }
}
