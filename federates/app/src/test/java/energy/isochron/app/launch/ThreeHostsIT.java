package energy.isochron.app.launch;

import static energy.isochron.app.launch.RunningCommand.DAY;
import static energy.isochron.app.launch.RunningCommand.isochron;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same scenario and seed over the three hosts: the same bytes. */
class ThreeHostsIT {
    @TempDir
    static Path runs;

    @BeforeAll
    static void playTheDayOverEachHost() throws Exception {
        RunningCommand.needHelics();
        for (Host host : Host.values()) {
            try (RunningCommand run = isochron(
                    runs,
                    "run",
                    DAY.toString(),
                    "--over",
                    host.toString(),
                    "--out",
                    runs.resolve(host.toString()).toString())) {
                String screen = run.expect(0);
                assertTrue(screen.contains("P2P share") && screen.contains("audit      closes"), screen);
                assertTrue(screen.contains("results    " + host), screen);
            }
        }
    }

    @Test
    void allTablesAreEqualToTheByte() throws IOException {
        List<Path> tables = tables(Host.LOCAL);
        assertEquals(14, tables.size(), tables::toString);
        for (Path table : tables) {
            byte[] expected = Files.readAllBytes(table);
            for (Host host : List.of(Host.EMBEDDED, Host.HELICS)) {
                Path other = runs.resolve(host.toString()).resolve(table.getFileName());
                assertArrayEquals(expected, Files.readAllBytes(other), other::toString);
            }
        }
    }

    private static List<Path> tables(Host host) throws IOException {
        try (Stream<Path> files = Files.list(runs.resolve(host.toString()))) {
            return files.filter(file -> file.toString().endsWith(".parquet")).toList();
        }
    }

    @Test
    void compareSaysThatTheyAreEquivalent() throws Exception {
        for (Host host : List.of(Host.EMBEDDED, Host.HELICS)) {
            try (RunningCommand compare = isochron(runs, "compare", "local", host.toString())) {
                assertTrue(compare.expect(0).startsWith("equivalent: "), compare::output);
            }
        }
    }

    @Test
    void compareNamesTheFirstDifferenceToAnotherSeed() throws Exception {
        try (RunningCommand run = isochron(
                runs, "run", DAY.toString(), "--over", "local", "--seed", "43", "--quiet", "--out", "other-seed")) {
            assertEquals("", run.expect(0));
        }
        try (RunningCommand compare = isochron(runs, "compare", "local", "other-seed")) {
            String text = compare.expect(1);
            assertTrue(text.contains("the first: interval -1, federate market") || text.contains("interval 0"), text);
        }
    }

    @Test
    void everyRunTellsItsHostAndTheTimeOfEachFederate() throws IOException {
        for (Host host : Host.values()) {
            String manifest = Files.readString(runs.resolve(host.toString()).resolve("manifest.json"));
            assertTrue(manifest.contains("\"host\" : \"" + host + "\""), manifest);
            for (String federate : List.of("market", "prosumers", "grid", "analytics")) {
                assertTrue(manifest.contains("\"federate\" : \"" + federate + "\""), manifest);
            }
        }
    }
}
