package energy.isochron.analytics.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import energy.isochron.analytics.RunSummary;
import energy.isochron.analytics.SampleDay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Phases in the folder of a run; the sample's slack is at 1 pu, its 34 buses have three phases but for every third, which has B. */
class PhaseResultsTest {
    private static final int INTERVALS = 2;
    private static final int THREE_PHASES = 23;
    private static final int ONE_PHASE = 11;

    @TempDir
    Path temp = Path.of("");

    private SampleRun begun(RunFolder folder, SampleDay day) {
        return new SampleRun(
                day, new ResultsStore(folder, SampleRun.description(day, INTERVALS), () -> SampleRun.WALL));
    }

    private Path play(SampleDay day) {
        RunFolder folder = RunFolder.reserve(temp, "day", 42);
        begun(folder, day).play(INTERVALS).finish();
        return folder.target();
    }

    @Test
    void voltagesOfEachPhaseThatABusHasReadBack() {
        RunTables tables = StoredRun.read(play(SampleRun.day().byPhase()));
        assertEquals(INTERVALS * (3 * THREE_PHASES + ONE_PHASE), tables.phases.rows());
        assertEquals(INTERVALS * THREE_PHASES, tables.unbalance.rows());
        assertEquals("A", tables.phases.texts("phase").get(0));
        assertEquals(1, tables.phases.doubles("voltage_pu").get(1));
        assertEquals(-120, tables.phases.doubles("angle_deg").get(1));
        assertEquals("B", tables.phases.texts("phase").get(6));
        assertEquals("C", tables.phases.texts("phase").get(9));
        assertEquals(0, tables.unbalance.doubles("unbalance_percent").get(0), 1e-12);
        assertTrue(tables.unbalance.doubles("unbalance_percent").get(1) > 0);
    }

    @Test
    void theSummaryTellsTheExtremesAndWhereTheyAre() {
        Path folder = play(SampleRun.day().byPhase());
        RunTables tables = StoredRun.read(folder);
        RunSummary.Phases phases = RunWriter.readSummary(folder).phases();
        Column.Doubles voltage = tables.phases.doubles("voltage_pu");
        int lowest = 0;
        for (int row = 1; row < tables.phases.rows(); row++) {
            lowest = voltage.get(row) < voltage.get(lowest) ? row : lowest;
        }
        assertEquals(
                new RunSummary.PhaseExtreme(
                        voltage.get(lowest),
                        tables.phases.texts("bus").get(lowest),
                        tables.phases.texts("phase").get(lowest),
                        tables.phases.interval(lowest)),
                phases.lowestVoltage());
        assertTrue(phases.highestVoltage().value() >= 1);
        assertEquals(
                IdFigures.of(tables.unbalance, "bus", "unbalance_percent")
                        .get(phases.highestUnbalancePercent().place())
                        .highest(),
                phases.highestUnbalancePercent().value());
    }

    @Test
    void ofAGridThatDoesNotKeepThemApartThereIsNothing() throws IOException {
        Path folder = play(SampleRun.day());
        assertFalse(Files.exists(folder.resolve("phases.parquet")));
        assertFalse(Files.exists(folder.resolve("unbalance.parquet")));
        assertFalse(Files.readString(folder.resolve("summary.json")).contains("\"phases\""));
        assertEquals(RunSummary.Phases.NONE, RunWriter.readSummary(folder).phases());
    }

    @Test
    void aKilledRunKeepsThem() throws IOException {
        RunFolder killed = RunFolder.reserve(temp, "day", 42);
        begun(killed, SampleRun.day().byPhase()).play(INTERVALS);
        Path left = Files.createDirectory(temp.resolve(".killed.partial-1"));
        for (String name : List.of(RunWriter.DESCRIPTION, RunJournal.FILE)) {
            Files.copy(killed.partial().resolve(name), left.resolve(name));
        }
        Path whole = play(SampleRun.day().byPhase());
        Path saved = RunRecovery.finish(left, "the process was killed");
        assertInstanceOf(Comparison.Equivalent.class, RunComparison.compare(whole, saved));
        assertEquals(
                RunWriter.readSummary(whole).phases(),
                RunWriter.readSummary(saved).phases());
    }

    @Test
    void aComparisonNamesThePhaseThatDiffers() {
        RunTables left = new RunTables();
        RunTables right = new RunTables();
        new SampleRun(SampleRun.day().byPhase(), SampleRun.into(left)).play(INTERVALS);
        new SampleRun(SampleRun.day().byPhase(), SampleRun.into(right)).play(INTERVALS);
        right.phases.doubles("angle_deg").set(1, -119);
        Comparison.Different different =
                assertInstanceOf(Comparison.Different.class, RunComparison.compare(left, right));
        assertEquals(1, different.differences());
        assertEquals("phases", different.first().table());
        assertTrue(different.first().key().contains("phase 'B'"), different::toString);
    }

    @Test
    void theReportShowsTheFeederInTheMostUnbalancedInterval() {
        SampleDay day = SampleRun.day().byPhase();
        RunTables tables = new RunTables();
        SampleRun run = new SampleRun(day, SampleRun.into(tables)).play(24);
        JsonNode phases = SampleRun.reportData(day, run, tables, 24).path("phases");
        assertEquals(
                run.summary(true, "").phases().highestUnbalancePercent().interval(),
                phases.path("interval").asLong());
        assertEquals(34, phases.path("buses").size());
        assertEquals(33, phases.path("branches").size());
        assertEquals(0, phases.path("buses").get(0).path("distance").asDouble());
        assertTrue(phases.path("buses").get(2).path("voltage").get(0).isNull());
        assertTrue(phases.path("buses").get(2).path("voltage").get(1).isNumber());
        assertEquals(24, phases.path("highest").size());
        assertEquals(-1, SampleReports.day().path("phases").path("interval").asLong());
    }
}
