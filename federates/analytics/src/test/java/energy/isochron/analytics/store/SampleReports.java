package energy.isochron.analytics.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import energy.isochron.analytics.MarketInterval;
import energy.isochron.analytics.SampleDay;
import energy.isochron.exchange.Clearing;
import energy.isochron.exchange.Departure;
import energy.isochron.exchange.StorageAccount;
import energy.isochron.exchange.StorageReport;
import java.util.List;
import java.util.stream.IntStream;

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

    /** A day of seven agents on a grid that keeps the phases apart, with trips of two vehicles and accounts of all batteries. */
    public static ObjectNode unbalanced() {
        SampleDay day = SampleRun.day().byPhase();
        RunTables tables = new RunTables();
        SampleRun run = new SampleRun(day, SampleRun.into(tables)).play(24);
        run.tell(new StorageReport(
                7,
                List.of(new Departure("home-1", 0.55, 0.8, 2.5, 8, 0), new Departure("home-2", 0.9, 0.8, 0, 50, 14)),
                List.of()));
        List<StorageAccount> accounts = IntStream.rangeClosed(1, 7)
                .mapToObj(i -> new StorageAccount("home-" + i, 6, 3, 3, i, i, 0, 0, 1))
                .toList();
        run.tell(new StorageReport(23, List.of(), accounts));
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
