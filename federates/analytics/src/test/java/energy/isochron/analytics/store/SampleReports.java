package energy.isochron.analytics.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import energy.isochron.analytics.MarketInterval;
import energy.isochron.analytics.SampleDay;
import energy.isochron.exchange.Clearing;
import java.util.List;

/** What the report's scripts read, of runs that were never played. */
public final class SampleReports {
    private SampleReports() {}

    /** A day of seven agents, with rewards of two. */
    public static ObjectNode day() {
        SampleDay day = SampleRun.day();
        RunTables tables = new RunTables();
        SampleRun run = new SampleRun(day, SampleRun.into(tables)).play(24);
        for (int k = 0; k < 23; k++) {
            run.reward(SampleRun.richRewards(k));
        }
        return SampleRun.reportData(day, run, tables, 24);
    }

    /** A run that broke off at once. */
    public static ObjectNode nothing() {
        return played(SampleRun.day(), 0);
    }

    /** 150 agents on 120 buses, 800 intervals. */
    public static ObjectNode large() {
        return played(new SampleDay(150, 120, 3), 800);
    }

    /** One agent in two intervals, whose trades are left out, without voltages and loadings. */
    public static ObjectNode withoutTrades() {
        SampleDay day = new SampleDay(1, 2, 3);
        RunTables tables = new RunTables();
        RunTables all = new RunTables();
        SampleRun run = new SampleRun(day, SampleRun.into(all)).play(2);
        tables.open(new SampleDay(1, 2, 3).opening());
        SampleDay again = new SampleDay(1, 2, 3);
        for (int k = 0; k < 2; k++) {
            MarketInterval played = again.next();
            Clearing clearing = played.clearing();
            tables.add(
                    new MarketInterval(
                            new Clearing(k, List.of(), List.of(), List.of(), clearing.result()),
                            played.readings(),
                            played.settlement(),
                            played.grid()),
                    SampleRun.indicators(day, played));
        }
        return SampleRun.reportData(day, run, tables, 2);
    }

    /** A run of a scenario of this name. */
    public static ObjectNode named(String scenario) {
        ObjectNode data = played(SampleRun.day(), 2);
        ((ObjectNode) data.path("run")).put("scenario", scenario);
        ((ObjectNode) data.path("sheet")).put("source", scenario);
        return data;
    }

    private static ObjectNode played(SampleDay day, int intervals) {
        RunTables tables = new RunTables();
        SampleRun run = new SampleRun(day, SampleRun.into(tables)).play(intervals);
        return SampleRun.reportData(day, run, tables, intervals);
    }
}
