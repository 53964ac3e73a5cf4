package energy.isochron.analytics.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.analytics.RunSummary;
import energy.isochron.analytics.SampleDay;
import energy.isochron.exchange.Departure;
import energy.isochron.exchange.StorageAccount;
import energy.isochron.exchange.StorageReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StorageResultsTest {
    private static final StorageReport TRIPS = new StorageReport(
            1, List.of(new Departure("a", 0.55, 0.8, 10, 8, 0), new Departure("b", 0.9, 0.8, 0, 50, 14)), List.of());
    private static final StorageReport ACCOUNTS = new StorageReport(
            1,
            List.of(),
            List.of(
                    new StorageAccount("a", 40, 4, 15, 20, 0, 1, 8, 0.99),
                    new StorageAccount("b", 60, 54, 12, 0, 6, 0, 36, 1)));

    @TempDir
    Path temp = Path.of("");

    private SampleRun begun(RunFolder folder) {
        SampleDay day = SampleRun.day();
        return new SampleRun(day, new ResultsStore(folder, SampleRun.description(day, 3), () -> SampleRun.WALL));
    }

    @Test
    void accountsAndTripsReadBackWithWhatFollowsFromThem() {
        RunFolder folder = RunFolder.reserve(temp, "day", 42);
        begun(folder).play(2).tell(TRIPS).tell(ACCOUNTS).finish();
        RunTables tables = StoredRun.read(folder.target());
        assertEquals(2, tables.trips.rows());
        assertEquals(1, tables.trips.interval(0));
        assertEquals("a", tables.trips.texts("agent").get(0));
        assertEquals(0.55, tables.trips.doubles("state_of_charge").get(0));
        assertEquals(0.8, tables.trips.doubles("required_state_of_charge").get(0));
        assertEquals(10, tables.trips.doubles("shortfall_kwh").get(0));
        assertEquals(50, tables.trips.doubles("trip_kwh").get(1));
        assertEquals(14, tables.trips.doubles("charged_elsewhere_kwh").get(1));
        assertEquals(20, tables.storage.doubles("throughput_kwh").get(0));
        assertEquals(20 / 80.0, tables.storage.doubles("cycles").get(0));
        assertEquals(0.4, tables.storage.doubles("lost_capacity_kwh").get(0), 1e-12);
        assertEquals(36, tables.storage.doubles("driven_kwh").get(1));
    }

    @Test
    void summaryAddsThemUpAndTakesTheLastAccounts() {
        SampleRun run = begun(RunFolder.reserve(temp, "day", 42)).play(2);
        assertEquals(RunSummary.Storage.NONE, run.summary(true, "").storage());
        StorageReport earlier =
                new StorageReport(0, List.of(), List.of(ACCOUNTS.accounts().getFirst()));
        RunSummary.Storage storage =
                run.tell(earlier).tell(TRIPS).tell(ACCOUNTS).summary(true, "").storage();
        assertEquals(
                new RunSummary.Storage(2, 100, 26, 0.13, 1, 40 * (1 - 0.99), new RunSummary.Trips(2, 1, 10, 58, 14)),
                storage);
    }

    @Test
    void aKilledRunKeepsItsTripsAndTheAccountsOfItsLastDay() throws IOException {
        RunFolder folder = RunFolder.reserve(temp, "day", 42);
        begun(folder).play(1).tell(TRIPS).tell(ACCOUNTS).play(1).finish();
        RunFolder killed = RunFolder.reserve(temp, "day", 42);
        begun(killed).play(1).tell(TRIPS).tell(ACCOUNTS).play(1);
        Path left = Files.createDirectory(temp.resolve(".killed.partial-1"));
        for (String name : List.of(RunWriter.DESCRIPTION, RunJournal.FILE)) {
            Files.copy(killed.partial().resolve(name), left.resolve(name));
        }

        Path saved = RunRecovery.finish(left, "the process was killed");

        assertInstanceOf(
                Comparison.Equivalent.class,
                RunComparison.compare(StoredRun.read(folder.target()), StoredRun.read(saved)));
        assertTrue(Files.readString(saved.resolve("summary.json")).contains("\"short_departures\" : 1"));
    }
}
