package energy.isochron.analytics.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import energy.isochron.analytics.RunSummary;
import energy.isochron.analytics.SampleDay;
import energy.isochron.analytics.postrun.RunAnalytics;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordedHistoryTest {
    private static final double CLOSE = 1e-9;

    @TempDir
    Path temp;

    private static double sum(Table table, String column) {
        double sum = 0;
        for (int row = 0; row < table.rows(); row++) {
            sum += table.doubles(column).get(row);
        }
        return sum;
    }

    @Test
    void measuresOfARecordedDayAgreeWithItsSummaryAndItsIndicators() {
        RunTables tables = new RunTables();
        SampleDay day = SampleRun.day();
        RunSummary summary = new SampleRun(day, SampleRun.into(tables)).play(24).summary(true, "");
        RunAnalytics analytics = RecordedHistory.analytics(tables, 1, day.feeder());
        double surplus =
                analytics.value("market", "consumer_surplus_usd") + analytics.value("market", "producer_surplus_usd");
        assertEquals(sum(tables.indicators, "trade_surplus_usd"), surplus, CLOSE);
        assertTrue(surplus > 0);
        assertEquals(sum(tables.indicators, "social_welfare_usd"), analytics.value("market", "turnover_usd"), CLOSE);
        assertEquals(summary.volumes().totalKwh(), analytics.value("market", "volume_kwh"), CLOSE);
        assertEquals(summary.volumes().p2pShare(), analytics.value("coordination", "resource_coordination"), CLOSE);
        assertEquals((double) summary.counts().trades(), analytics.value("market", "trades"));
        assertEquals(summary.grid().meanCongestion(), analytics.value("grid", "avg_congestion"), CLOSE);
        assertEquals(summary.energy().tradeLossesKwh(), analytics.value("grid", "transmission_losses_kwh"), CLOSE);
        assertEquals(
                summary.money().operatorMarginUsd() + summary.money().operatorFeesUsd(),
                analytics.value("operator", "profit_usd"),
                CLOSE);
        assertEquals(24, analytics.value("episode", "length_mean"));
        assertEquals(7, analytics.agents().size());
        assertEquals(1, analytics.value("operator", "fallback_effectiveness"));
        assertTrue(analytics.value("grid", "capacity_utilization") > 0);
    }

    @Test
    void summaryHasASectionForEachGroupAndTheTablesGiveTheSameAgain() throws IOException {
        RunFolder folder = RunFolder.reserve(temp, "day", 42);
        SampleDay day = SampleRun.day();
        new SampleRun(day, new ResultsStore(folder, SampleRun.description(day, 24), () -> SampleRun.WALL))
                .play(24)
                .finish();
        RunAnalytics again =
                RecordedHistory.analytics(StoredRun.read(folder.target()), 1, FeederMap.read(folder.target()));
        JsonNode written = new ObjectMapper()
                .readTree(folder.target().resolve("summary.json").toFile())
                .get("analytics");
        for (RunAnalytics.Group group : again.groups()) {
            assertEquals(group.values().size(), written.get(group.name()).size());
            for (RunAnalytics.Value value : group.values()) {
                assertEquals(
                        value.value(),
                        written.get(group.name()).get(value.name()).doubleValue(),
                        value.name());
            }
        }
        assertEquals(7, written.get("agents").size());
    }

    @Test
    void rewardsOfTheTableAreThoseOfTheAgents() {
        RunTables tables = new RunTables();
        new SampleRun(SampleRun.day(), SampleRun.into(tables)).play(3);
        tables.add(SampleRun.rewards(0, 1, -2));
        tables.add(SampleRun.rewards(1, 2, -4));
        RunAnalytics analytics =
                RecordedHistory.analytics(tables, 1, SampleRun.day().feeder());
        assertEquals(1, analytics.value("coordination", "strategy_alignment"), CLOSE);
        assertEquals(-3, analytics.value("episode", "reward_mean"), CLOSE);
        assertEquals(-0.75, analytics.value("market", "mean_reward_per_agent"), CLOSE);
    }

    @Test
    void aRunWithoutIntervalsHasMeasuresToo() {
        RunAnalytics analytics =
                RecordedHistory.analytics(new RunTables(), 1, SampleRun.day().feeder());
        assertEquals(0, analytics.value("coordination", "score"));
        assertEquals(0, analytics.value("grid", "capacity_utilization"));
    }
}
