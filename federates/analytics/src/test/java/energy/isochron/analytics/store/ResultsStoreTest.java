package energy.isochron.analytics.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import energy.isochron.analytics.RunSummary;
import energy.isochron.analytics.SampleDay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class ResultsStoreTest {
    private static final List<String> WHOLE = List.of(
            "accounts.parquet",
            "branches.parquet",
            "buses.parquet",
            "devices.parquet",
            "feeder.json",
            "grid.parquet",
            "indicators.parquet",
            "manifest.json",
            "market.parquet",
            "operator.parquet",
            "orders.parquet",
            "rejections.parquet",
            "report.html",
            "rewards.parquet",
            "storage.parquet",
            "summary.json",
            "trades.parquet",
            "trips.parquet");

    @TempDir
    Path temp;

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(path -> String.valueOf(path.getFileName())).sorted().toList();
        }
    }

    private static Path run(RunFolder folder, int intervals) {
        SampleDay day = SampleRun.day();
        ResultsStore store = new ResultsStore(folder, SampleRun.description(day, intervals), () -> SampleRun.WALL);
        new SampleRun(day, store).play(intervals).finish();
        return folder.target();
    }

    private static String refusal(Executable action) {
        return String.valueOf(assertThrows(StoreFailure.class, action).getMessage());
    }

    @Test
    void finishedRunIsOneWholeFolderAndNothingElse() throws IOException {
        Path runs = temp.resolve("runs");
        Path run = run(RunFolder.reserve(runs, "day", 42), 24);
        assertEquals(List.of("day-42-1"), names(runs));
        assertEquals(WHOLE, names(run));
        RunManifest manifest = RunManifest.read(run);
        assertTrue(manifest.complete());
        assertEquals(24, manifest.intervals());
        assertEquals(List.of(new RunManifest.WallTime("analytics", 0.25)), manifest.wallTimes());
    }

    @Test
    void theFeederReadBackIsTheFeederDescribed() {
        Path run = run(RunFolder.reserve(temp, "day", 42), 2);
        FeederMap feeder = FeederMap.read(run);
        assertEquals(SampleRun.day().feeder(), feeder);
        assertEquals("800", feeder.slack());
        assertEquals(34, feeder.buses().size());
    }

    @Test
    void tablesReadBackAreTheTablesRecorded() {
        Path run = run(RunFolder.reserve(temp, "day", 42), 24);
        RunTables expected = new RunTables();
        SampleDay day = SampleRun.day();
        new SampleRun(day, SampleRun.into(expected)).play(24);
        Comparison comparison = RunComparison.compare(StoredRun.read(run), expected);
        Comparison.Equivalent equal = assertInstanceOf(Comparison.Equivalent.class, comparison);
        assertEquals(24, equal.intervals());
        assertTrue(equal.values() > 24 * (34 + 33 + 7));
    }

    @Test
    void sameTablesGiveSameBytes() throws IOException {
        Path one = run(RunFolder.reserve(temp, "day", 42), 30);
        Path two = run(RunFolder.reserve(temp, "day", 42), 30);
        for (String name : WHOLE) {
            assertArrayEquals(Files.readAllBytes(one.resolve(name)), Files.readAllBytes(two.resolve(name)), name);
        }
    }

    @Test
    void runsTakeFreeNumbersEvenAtTheSameTime() {
        RunFolder first = RunFolder.reserve(temp, "day", 42);
        RunFolder second = RunFolder.reserve(temp, "day", 42);
        Path two = run(second, 1);
        Path one = run(first, 1);
        RunFolder third = RunFolder.reserve(temp, "day", 42);
        assertEquals(temp.resolve("day-42-1"), one);
        assertEquals(temp.resolve("day-42-2"), two);
        assertEquals(temp.resolve("day-42-3"), third.target());
    }

    @Test
    void namedFolderMayBeAbsentOrEmpty() throws IOException {
        Path absent = temp.resolve("a").resolve("b");
        assertEquals(WHOLE, names(run(RunFolder.at(absent), 2)));
        Path empty = Files.createDirectory(temp.resolve("empty"));
        assertEquals(WHOLE, names(run(RunFolder.at(empty), 2)));
    }

    @Test
    void namedFolderWithContentIsRefused() throws IOException {
        Files.writeString(temp.resolve("mine.txt"), "mine");
        String message = refusal(() -> RunFolder.at(temp));
        assertTrue(message.contains("not empty") && message.contains("Maybe"), message);
    }

    @Test
    void namedFolderOfARunThatGoesOnIsRefused() {
        Path out = temp.resolve("out");
        RunFolder folder = RunFolder.at(out);
        SampleDay day = SampleRun.day();
        ResultsStore running = new ResultsStore(folder, SampleRun.description(day, 2), () -> SampleRun.WALL);
        SampleRun run = new SampleRun(day, running).play(1);
        String message = refusal(() -> RunFolder.at(out));
        assertTrue(message.contains("another run"), message);
        run.play(1).finish();
        assertEquals(2, RunManifest.read(out).intervals());
    }

    @Test
    void folderFilledMeanwhileIsNotMixed() throws IOException {
        Path out = temp.resolve("out");
        RunFolder folder = RunFolder.at(out);
        Files.createDirectory(out);
        Files.writeString(out.resolve("other.txt"), "of another run");
        assertTrue(refusal(() -> run(folder, 1)).contains("filled by something else"));
        assertEquals(List.of("other.txt"), names(out));
    }

    @Test
    void unfinishedRunLeavesNothingThatLooksWhole() throws IOException {
        RunFolder folder = RunFolder.reserve(temp, "day", 42);
        SampleDay day = SampleRun.day();
        new SampleRun(day, new ResultsStore(folder, SampleRun.description(day, 24), () -> SampleRun.WALL)).play(5);
        assertFalse(Files.exists(folder.target()));
        assertEquals(List.of(".day-42-1.partial-1"), names(temp));
    }

    @Test
    void brokenOffRunKeepsItsIntervalsAndItsReason() {
        RunFolder folder = RunFolder.reserve(temp, "day", 42);
        SampleDay day = SampleRun.day();
        ResultsStore store = new ResultsStore(folder, SampleRun.description(day, 24), () -> SampleRun.WALL);
        SampleRun run = new SampleRun(day, store).play(5);
        store.finish(run.summary(false, "grid did not answer within 60 s in interval 5"));
        RunManifest manifest = RunManifest.read(folder.target());
        assertFalse(manifest.complete());
        assertEquals(5, manifest.intervals());
        assertEquals("grid did not answer within 60 s in interval 5", manifest.reason());
        assertEquals(5 * 34, StoredRun.read(folder.target()).buses.rows());
    }

    @Test
    void runWithoutAnyIntervalCanBeFinished() {
        RunFolder folder = RunFolder.reserve(temp, "day", 42);
        SampleDay day = SampleRun.day();
        ResultsStore store = new ResultsStore(folder, SampleRun.description(day, 24), () -> SampleRun.WALL);
        store.finish(new SampleRun(day, store).summary(false, "market failed"));
        assertEquals(0, RunManifest.read(folder.target()).intervals());
    }

    @Test
    void fullDiskIsNamedWithItsSpaceAndLeavesNothingThatLooksWhole() throws IOException {
        RunFolder folder = RunFolder.reserve(temp, "day", 42);
        SampleDay day = SampleRun.day();
        ResultsStore store =
                new ResultsStore(folder, SampleRun.description(day, 24), () -> SampleRun.WALL, path -> 10_240);
        SampleRun run = new SampleRun(day, store).play(24);
        String message = refusal(run::finish);
        assertTrue(message.contains(folder.partial().toString()), message);
        assertTrue(message.contains("10.0 KiB are free") && message.contains("MiB are needed"), message);
        assertEquals(List.of(".day-42-1.partial-1"), names(temp));
        assertEquals(folder.target(), RunRecovery.finish(folder.partial(), "the disk was full"));
    }

    @Test
    void killedRunIsRecoveredUpToItsLastWholeInterval() throws IOException {
        RunFolder folder = RunFolder.reserve(temp, "day", 42);
        SampleDay day = SampleRun.day();
        ResultsStore store = new ResultsStore(folder, SampleRun.description(day, 24), () -> SampleRun.WALL);
        SampleRun run = new SampleRun(day, store).play(9);
        RunSummary whole = run.summary(false, "killed");
        copyAsLeftByAKilledProcess(folder, temp.resolve(".killed.partial-1"), "{\"clearing\":{\"interval\":9,\"ord");

        Path recovered = RunRecovery.finish(temp.resolve(".killed.partial-1"), "killed");

        assertEquals(temp.resolve("killed"), recovered);
        assertEquals(WHOLE, names(recovered));
        assertEquals(9, RunManifest.read(recovered).intervals());
        assertFalse(RunManifest.read(recovered).complete());
        assertEquals(JsonFiles.tree(whole).toString(), withoutAnalytics(recovered.resolve("summary.json")));
        store.finish(whole);
        assertInstanceOf(Comparison.Equivalent.class, RunComparison.compare(recovered, folder.target()));
    }

    private static String withoutAnalytics(Path summary) throws IOException {
        ObjectNode tree = (ObjectNode) new ObjectMapper().readTree(summary.toFile());
        assertTrue(tree.remove("analytics").has("coordination"));
        return tree.toString();
    }

    private static void copyAsLeftByAKilledProcess(RunFolder from, Path to, String cutLine) throws IOException {
        Files.createDirectory(to);
        for (String name : names(from.partial())) {
            Files.copy(from.partial().resolve(name), to.resolve(name));
        }
        Files.writeString(to.resolve(RunJournal.FILE), cutLine, StandardOpenOption.APPEND);
        Files.writeString(to.resolve("orders.parquet"), "half a table");
    }

    @Test
    void runThatGoesOnIsNotRecovered() {
        RunFolder folder = RunFolder.reserve(temp, "day", 42);
        SampleDay day = SampleRun.day();
        new SampleRun(day, new ResultsStore(folder, SampleRun.description(day, 24), () -> SampleRun.WALL)).play(1);
        String message = refusal(() -> RunRecovery.finish(folder.partial(), "killed"));
        assertTrue(message.contains("being written"), message);
    }

    @Test
    void damagedJournalIsNamedWithItsLine() throws IOException {
        RunFolder folder = RunFolder.reserve(temp, "day", 42);
        SampleDay day = SampleRun.day();
        new SampleRun(day, new ResultsStore(folder, SampleRun.description(day, 24), () -> SampleRun.WALL)).play(2);
        copyAsLeftByAKilledProcess(folder, temp.resolve(".killed.partial-1"), "not JSON\n");
        String message = refusal(() -> RunRecovery.finish(temp.resolve(".killed.partial-1"), "killed"));
        assertTrue(message.contains("line 4"), message);
    }

    @Test
    void folderThatIsNotOneOfOursIsRefused() {
        assertTrue(refusal(() -> RunRecovery.finish(temp, "killed")).contains("not the hidden folder"));
        String message = refusal(() -> RunComparison.compare(temp, temp));
        assertTrue(message.contains("manifest.json") && message.contains("Maybe"), message);
    }

    @Test
    void wallTimesCanBeSetAfterwards() {
        Path run = run(RunFolder.reserve(temp, "day", 42), 1);
        RunManifest.setWallTimes(run, Map.of("market", 1.5));
        assertEquals(
                List.of(new RunManifest.WallTime("market", 1.5)),
                RunManifest.read(run).wallTimes());
    }
}
