package energy.isochron.analytics.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.analytics.AuditResult;
import energy.isochron.analytics.MarketInterval;
import energy.isochron.analytics.Recorder;
import energy.isochron.analytics.RunSummary;
import energy.isochron.analytics.SampleDay;
import energy.isochron.exchange.Indicators;
import energy.isochron.exchange.Rewards;
import energy.isochron.exchange.Settlement;
import org.junit.jupiter.api.Test;

class HistoryRecorderTest {
    private static final int WITHOUT_GRID = 5;

    private final SampleDay day = SampleRun.day();
    private final HistoryRecorder recorder = new HistoryRecorder(day.settings(), capacities());
    private final RunTables tables = new RunTables();

    private double[] capacities() {
        return day.feeder().branches().stream()
                .mapToDouble(FeederMap.Branch::capacityKw)
                .toArray();
    }

    private static Indicators withoutCongestion(Indicators of) {
        return new Indicators(
                of.interval(),
                of.socialWelfareUsd(),
                of.tradeSurplusUsd(),
                of.liquidityKwh(),
                of.avgBidAskSpreadUsdPerMwh(),
                of.priceVolatilityUsdPerMwh(),
                of.supplyDemandImbalance(),
                Double.NaN,
                of.gridBalanceKwh(),
                of.derSelfConsumption(),
                of.flexibilityUtilization(),
                of.coordinationScore(),
                of.coordinationConvergence());
    }

    /** Records both ways; in one interval the grid federate found no congestion. */
    private final class Both implements Recorder {
        @Override
        public void open(Settlement opening) {
            recorder.open(opening);
            tables.open(opening);
        }

        @Override
        public void record(MarketInterval interval, Indicators indicators, AuditResult audit) {
            Indicators told = interval.interval() == WITHOUT_GRID ? withoutCongestion(indicators) : indicators;
            recorder.record(interval, told, audit);
            tables.add(interval, told);
        }

        @Override
        public void reward(Rewards rewards) {
            recorder.reward(rewards);
            tables.add(rewards);
        }

        @Override
        public void finish(RunSummary summary) {
            recorder.finish(summary);
        }
    }

    @Test
    void measuresAreThoseOfTheTablesToTheBit() {
        SampleRun run = new SampleRun(day, new Both()).play(24);
        for (int k = 0; k < 23; k++) {
            run.reward(SampleRun.rewards(k, Math.sin(k), k % 5 - 2));
        }
        run.finish();
        assertEquals(RecordedHistory.analytics(tables, 1, day.feeder()), recorder.analytics());
        assertEquals(23, recorder.history().rewardedIntervals());
        assertTrue(recorder.analytics().value("grid", "capacity_utilization") > 0);
        assertTrue(recorder.analytics().value("grid", "avg_congestion") > 0);
        assertEquals(23, recorder.summary().rewards().intervals());
    }

    @Test
    void aRunWithoutIntervalsHasMeasuresToo() {
        new SampleRun(day, recorder).finish();
        assertEquals(0, recorder.history().intervals());
        assertEquals(0, recorder.analytics().value("coordination", "score"));
    }

    @Test
    void historyIsReadWhenTheRunHasEnded() {
        new SampleRun(day, recorder).play(1);
        assertThrows(IllegalStateException.class, recorder::history);
        assertThrows(IllegalStateException.class, recorder::summary);
        assertThrows(IllegalStateException.class, recorder::analytics);
    }

    @Test
    void everyBranchHasACapacity() {
        assertThrows(IllegalArgumentException.class, () -> new HistoryRecorder(day.settings(), new double[] {1}));
    }
}
