package energy.isochron.app.launch;

import static energy.isochron.app.launch.RunningCommand.isochron;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import energy.isochron.app.foreign.Adapters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the state of the grid does to the market is the same to the byte over the three hosts, with beats between whole seconds. */
class FeedbackHostsIT {
    private static final Path DAY = RunningCommand.HOME.resolve("examples/grid-feedback");

    @TempDir
    Path runs = Path.of("");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "last_interval                                    | 15 | held back",
                "{kind: curtail, rounds: 4, last_interval: true}  | 16 | curtailed"
            })
    void allTablesAreEqualToTheByte(String feedback, int tables, String told) throws Exception {
        RunningCommand.needHelics();
        for (Host host : Host.values()) {
            Path out = runs.resolve(host.toString());
            try (RunningCommand run = isochron(
                    runs,
                    "run",
                    DAY.toString(),
                    "--set",
                    "market.feedback=" + feedback,
                    "--over",
                    host.toString(),
                    "--out",
                    out.toString())) {
                String screen = run.expect(0);
                assertTrue(screen.contains(told) && screen.contains("audit      closes"), screen);
            }
        }
        List<Path> expected = tables(runs.resolve(Host.LOCAL.toString()));
        assertEquals(tables, expected.size(), expected::toString);
        for (Host host : List.of(Host.EMBEDDED, Host.HELICS)) {
            Path folder = runs.resolve(host.toString());
            assertEquals(expected.size(), tables(folder).size());
            for (Path table : expected) {
                Path other = folder.resolve(table.getFileName());
                assertArrayEquals(Files.readAllBytes(table), Files.readAllBytes(other), other::toString);
            }
        }
    }

    /** A foreign grid has the power flow of another solver, so that what it curtails agrees but for the last digits. */
    @Test
    void aForeignGridBoundsTheTradesAsOurOwnDoes() throws Exception {
        RunningCommand.needHelics();
        Adapters.orCallOff("pandapower");
        JsonNode ours = curtailed("sweep", Host.LOCAL);
        JsonNode foreign = curtailed("pandapower", Host.HELICS);
        assertTrue(ours.path("curtailed_kwh").asDouble() > 50, ours::toString);
        List<String> names = new ArrayList<>();
        ours.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            assertEquals(
                    ours.path(name).asDouble(), foreign.path(name).asDouble(Double.NaN), 1e-4, () -> name + foreign);
        }
    }

    private JsonNode curtailed(String engine, Host host) throws Exception {
        String feedback = "market.feedback={kind: curtail, rounds: 4}";
        String[] words = {"run", DAY.toString(), "--set", feedback, "--set", "grid.engine=" + engine};
        List<String> command = new ArrayList<>(List.of(words));
        command.addAll(List.of("--over", host.toString(), "--out", engine));
        try (RunningCommand run = isochron(runs, command.toArray(String[]::new))) {
            run.expect(0);
        }
        return new ObjectMapper()
                .readTree(runs.resolve(engine).resolve("summary.json").toFile())
                .path("feedback");
    }

    private static List<Path> tables(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".parquet")).toList();
        }
    }
}
