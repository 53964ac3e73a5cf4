package energy.isochron.analytics.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import energy.isochron.analytics.Audit;
import energy.isochron.analytics.AuditResult;
import energy.isochron.analytics.IndicatorCalculator;
import energy.isochron.analytics.MarketInterval;
import energy.isochron.analytics.RunSummary;
import energy.isochron.analytics.RunTally;
import energy.isochron.analytics.SampleDay;
import energy.isochron.exchange.Clearing;
import energy.isochron.exchange.GridFeedback;
import energy.isochron.exchange.GridFeedback.AgentLimit;
import energy.isochron.exchange.GridFeedback.HeldBack;
import energy.isochron.exchange.GridFeedback.Violations;
import energy.isochron.exchange.Indicators;
import energy.isochron.exchange.Rewards;
import energy.isochron.exchange.Settlement;
import energy.isochron.exchange.StorageReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedbackResultsTest {
    private static final GridFeedback CURTAILED = new GridFeedback(
            new HeldBack(1, 2, 3),
            4,
            3,
            2,
            new Violations(true, 1, 5, 0.75),
            Violations.NONE,
            6.5,
            List.of(new AgentLimit("home-1", 4, 0), new AgentLimit("home-2", 0, 2.5)));

    @TempDir
    Path temp = Path.of("");

    /** Two intervals, the second one with this feedback. */
    private Path play(GridFeedback feedback) {
        SampleDay day = SampleRun.day();
        RunFolder folder = RunFolder.reserve(temp, "day", 42);
        ResultsStore store = new ResultsStore(folder, SampleRun.description(day, 2), () -> SampleRun.WALL);
        Audit audit = new Audit(day.settings());
        IndicatorCalculator calculator = new IndicatorCalculator(day.settings());
        RunTally tally = new RunTally(day.settings().intervalHours());
        audit.open(day.opening());
        tally.open(day.opening());
        store.open(day.opening());
        for (int k = 0; k < 2; k++) {
            MarketInterval played = k == 0 ? day.next() : with(day.next(), feedback);
            AuditResult closed = audit.check(played);
            Indicators indicators = calculator.evaluate(played);
            tally.add(played, indicators, closed);
            store.record(played, indicators, closed);
        }
        store.finish(tally.summary(true, ""));
        return folder.target();
    }

    private static MarketInterval with(MarketInterval played, GridFeedback feedback) {
        Clearing plain = played.clearing();
        Clearing clearing = new Clearing(
                plain.interval(), plain.orders(), plain.rejections(), plain.trades(), plain.result(), feedback);
        return new MarketInterval(clearing, played.readings(), played.settlement(), played.grid());
    }

    private static long number(RunTables tables, String column) {
        return ((Column.Longs) tables.feedback.column(column)).get(0);
    }

    @Test
    void whatTheGridDidReadsBack() {
        Path folder = play(CURTAILED);
        RunTables tables = StoredRun.read(folder);
        assertEquals(1, tables.feedback.rows());
        assertEquals(1, tables.feedback.interval(0));
        assertEquals(2, number(tables, "held_back_over_voltage"));
        assertEquals(3, number(tables, "checks"));
        assertEquals(5, number(tables, "buses_before"));
        assertEquals(0.75, tables.feedback.doubles("severity_before").get(0));
        assertEquals(6.5, tables.feedback.doubles("curtailed_kwh").get(0));
        assertEquals(2, tables.curtailment.rows());
        assertEquals("home-2", tables.curtailment.texts("agent").get(1));
        assertEquals(2.5, tables.curtailment.doubles("withdrawal_kwh").get(1));
        RunSummary.Feedback summary = RunWriter.readSummary(folder).feedback();
        assertEquals(new RunSummary.Feedback(1, 1, 2, 3, 3, 2, 1, 0, 6.5, 4, 2.5), summary);
    }

    @Test
    void ofARunInWhichItDidNothingThereIsNothing() throws IOException {
        Path folder = play(GridFeedback.NONE);
        assertFalse(Files.exists(folder.resolve("feedback.parquet")));
        assertFalse(Files.exists(folder.resolve("curtailment.parquet")));
        assertEquals(0, StoredRun.read(folder).feedback.rows());
        assertFalse(Files.readString(folder.resolve("summary.json")).contains("feedback"));
        assertEquals(RunSummary.Feedback.NONE, RunWriter.readSummary(folder).feedback());
    }

    @Test
    void aJournalKeepsIt() {
        SampleDay day = SampleRun.day();
        MarketInterval played = with(day.next(), CURTAILED);
        List<GridFeedback> replayed = new ArrayList<>();
        try (RunJournal journal = RunJournal.start(temp)) {
            journal.open(day.opening());
            journal.add(played, SampleRun.indicators(day, played), new AuditResult(0, 1, 0, 1));
        }
        RunJournal.replay(temp, new RunJournal.Reader() {
            @Override
            public void opening(Settlement opening) {}

            @Override
            public void interval(RunJournal.Line line) {
                replayed.add(line.clearing().feedback());
            }

            @Override
            public void rewards(Rewards rewards) {}

            @Override
            public void storage(StorageReport report) {}
        });
        assertEquals(List.of(CURTAILED), replayed);
    }
}
