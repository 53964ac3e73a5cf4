package energy.isochron.analytics.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import energy.isochron.analytics.AnalyticsSettings;
import energy.isochron.analytics.Audit;
import energy.isochron.analytics.AuditResult;
import energy.isochron.analytics.IndicatorCalculator;
import energy.isochron.analytics.MarketInterval;
import energy.isochron.analytics.Recorder;
import energy.isochron.analytics.RunSummary;
import energy.isochron.analytics.RunTally;
import energy.isochron.analytics.SampleDay;
import energy.isochron.exchange.Indicators;
import energy.isochron.exchange.Reward;
import energy.isochron.exchange.Rewards;
import energy.isochron.exchange.StorageReport;
import java.util.List;
import java.util.Map;

/** Plays a sample day into a recorder, as the federate does. */
final class SampleRun {
    static final Map<String, Double> WALL = Map.of("analytics", 0.25);

    private final SampleDay day;
    private final Audit audit;
    private final IndicatorCalculator calculator;
    private final RunTally tally;
    private final Recorder recorder;

    SampleRun(SampleDay day, Recorder recorder) {
        this.day = day;
        this.recorder = recorder;
        AnalyticsSettings settings = day.settings();
        audit = new Audit(settings);
        calculator = new IndicatorCalculator(settings);
        tally = new RunTally(settings.intervalHours());
        audit.open(day.opening());
        tally.open(day.opening());
        recorder.open(day.opening());
    }

    /** Seven agents on 34 buses. */
    static SampleDay day() {
        return new SampleDay(7, 34, 42);
    }

    SampleRun play(int intervals) {
        for (int i = 0; i < intervals; i++) {
            MarketInterval played = day.next();
            AuditResult closed = audit.check(played);
            Indicators indicators = calculator.evaluate(played);
            tally.add(played, indicators, closed);
            recorder.record(played, indicators, closed);
        }
        return this;
    }

    /** The rewards of an interval that was played. */
    SampleRun reward(Rewards rewards) {
        tally.add(rewards);
        recorder.reward(rewards);
        return this;
    }

    /** Rewards of two agents, of which only the total differs from 0. */
    static Rewards rewards(long interval, double first, double second) {
        return new Rewards(interval, List.of(Reward.withoutTrade("a", first, 0), Reward.withoutTrade("b", second, 0)));
    }

    /** What became of batteries and vehicles. */
    SampleRun tell(StorageReport report) {
        tally.add(report);
        recorder.storage(report);
        return this;
    }

    /** Rewards of two agents with terms as the rewards' formula has them. */
    static Rewards richRewards(long interval) {
        return new Rewards(interval, List.of(rich("a", 10, 0.5, 0.4, 1, 0.25), rich("b", -3, 0.5, 0.1, 2, 0)));
    }

    private static Reward rich(
            String agent, double base, double cooperation, double contribution, double operator, double unserved) {
        double total = base * (1 + cooperation * contribution) - operator - unserved;
        return new Reward(
                agent,
                total,
                base,
                1,
                1,
                0,
                0,
                0,
                0.5,
                0.7,
                0.1,
                0.2,
                cooperation,
                contribution,
                1,
                0,
                0,
                operator,
                unserved);
    }

    /** The indicators of an interval on its own. */
    static Indicators indicators(SampleDay day, MarketInterval played) {
        return new IndicatorCalculator(day.settings()).evaluate(played);
    }

    /** What the report's scripts read. */
    static ObjectNode reportData(SampleDay day, SampleRun run, RunTables tables, int intervals) {
        return ReportData.tree(
                description(day, Math.max(1, intervals)),
                run.summary(true, ""),
                RecordedHistory.analytics(tables, 1, day.feeder()),
                tables);
    }

    RunSummary summary(boolean complete, String reason) {
        return tally.summary(complete, reason);
    }

    void finish() {
        recorder.finish(summary(true, ""));
    }

    static RunDescription description(SampleDay day, int intervals) {
        return new RunDescription(
                "0.1.0",
                "25.0.3",
                "3.6.1",
                "local-market",
                42,
                "embedded",
                1,
                intervals,
                List.of(new RunDescription.Input("scenario.yaml", "0".repeat(64))),
                day.feeder());
    }

    /** A recorder into tables only. */
    static Recorder into(RunTables tables) {
        return new Recorder() {
            @Override
            public void open(energy.isochron.exchange.Settlement opening) {
                tables.open(opening);
            }

            @Override
            public void record(MarketInterval interval, Indicators indicators, AuditResult audit) {
                tables.add(interval, indicators);
            }

            @Override
            public void reward(Rewards rewards) {
                tables.add(rewards);
            }

            @Override
            public void storage(StorageReport report) {
                tables.add(report);
            }

            @Override
            public void finish(RunSummary summary) {}
        };
    }
}
