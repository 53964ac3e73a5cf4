package energy.isochron.analytics.store;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import energy.isochron.analytics.RunSummary;
import energy.isochron.analytics.postrun.RunAnalytics;
import energy.isochron.analytics.report.FigureCatalogue;
import energy.isochron.analytics.report.ReportPage;
import energy.isochron.analytics.store.IdFigures.Figures;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** What the report of a run shows, as the page's script reads it. */
final class ReportData {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int MOST_ROWS = 60;
    private static final int MOST_LINES = 12;

    private final RunDescription description;
    private final RunSummary summary;
    private final RunAnalytics analytics;
    private final RunTables tables;
    private final IntervalFigures figures;
    private final Bins bins;

    private ReportData(RunDescription description, RunSummary summary, RunAnalytics analytics, RunTables tables) {
        this.description = description;
        this.summary = summary;
        this.analytics = analytics;
        this.tables = tables;
        figures = new IntervalFigures(Math.toIntExact(summary.intervals()));
        bins = new Bins(figures.intervals(), description.intervalHours());
    }

    /** The report of a run. */
    static ReportPage page(RunDescription description, RunSummary summary, RunAnalytics analytics, RunTables tables) {
        return new ReportPage(FigureCatalogue.RUN, title(description), tree(description, summary, analytics, tables));
    }

    /** The title of a run's page. */
    static String title(RunDescription description) {
        return description.scenario() + ", seed " + description.seed();
    }

    /** What the page's scripts read. */
    static ObjectNode tree(RunDescription description, RunSummary summary, RunAnalytics analytics, RunTables tables) {
        return new ReportData(description, summary, analytics, tables).tree();
    }

    private ObjectNode tree() {
        ObjectNode tree = JSON.objectNode();
        tree.set("sheet", sheet());
        tree.set("run", run());
        tree.set("summary", JsonFiles.tree(summary));
        tree.set("analytics", AnalyticsJson.forReport(analytics));
        tree.set("start", bins.starts());
        tree.set("series", SeriesData.of(tables, figures, bins, description.intervalHours()));
        tree.set("feeder", FeederData.of(description.feeder(), tables));
        TradeNetwork network = new TradeNetwork(tables.trades);
        tree.set("trades", network.tree(FeederData.busOf(description.feeder())));
        tree.set("matrix", TradeMatrix.of(network, FeederData.agents(description.feeder())));
        tree.set("distributions", TradeDistributions.of(tables, figures));
        tree.set("voltage", most(tables.buses, "bus", "voltage_pu", ReportData::farthestFromOne));
        tree.set("loading", most(tables.branches, "branch", "loading", Figures::highest));
        tree.set("phases", PhaseData.of(tables, description.feeder(), summary.phases(), figures, bins));
        tree.set("unbalance", most(tables.unbalance, "bus", "unbalance_percent", Figures::highest));
        tree.set("soc", stateOfCharge());
        tree.set("storage", StorageData.of(tables, figures, bins));
        tree.set("trips", StorageData.trips(tables, figures, bins));
        tree.set("profits", profits());
        tree.set("rewards", RewardData.of(tables.rewards, figures, bins));
        return tree;
    }

    /** What stands below each picture, and in its place if there is nothing to draw. */
    private ObjectNode sheet() {
        long intervals = summary.intervals();
        String source = String.format(
                Locale.ROOT,
                "%s · %,d interval%s · Isochron %s",
                title(description),
                intervals,
                intervals == 1 ? "" : "s",
                description.isochronVersion());
        String broken = String.format(
                Locale.ROOT,
                "broken off after %,d of %,d interval%s",
                intervals,
                description.plannedIntervals(),
                description.plannedIntervals() == 1 ? "" : "s");
        return JSON.objectNode()
                .put("source", source)
                .put("warning", summary.complete() ? "" : broken)
                .put("nothing", intervals == 0 ? "No interval was completed." : "");
    }

    private ObjectNode run() {
        return JSON.objectNode()
                .put("scenario", description.scenario())
                .put("seed", Long.toString(description.seed()))
                .put("host", description.host())
                .put("isochron", description.isochronVersion())
                .put("java", description.javaVersion())
                .put("helics", description.helicsVersion())
                .put("intervalHours", description.intervalHours())
                .put("planned", description.plannedIntervals())
                .put("perPoint", bins.length())
                .put("agents", agents());
    }

    private int agents() {
        return description.feeder().buses().stream()
                .mapToInt(bus -> bus.agents().size())
                .sum();
    }

    /** The series of a table, at most as many as a chart can show: those that rank highest. */
    private ObjectNode most(Table table, String id, String column, ToDoubleFunction<Figures> rank) {
        IdFigures all = IdFigures.of(table, id, column);
        Set<String> shown = all.most(MOST_ROWS, rank);
        return series(bins.byId(table, id, column, shown), shown, all.ids().size());
    }

    /** States of charge of the agents that have a battery. */
    private ObjectNode stateOfCharge() {
        IdFigures all = IdFigures.of(tables.devices, "agent", "state_of_charge");
        Set<String> stores = SeriesData.withBattery(tables);
        List<String> inOrder = all.ids().stream().filter(stores::contains).toList();
        Set<String> shown =
                IdFigures.most(inOrder, MOST_ROWS, agent -> all.get(agent).highest());
        return series(bins.byId(tables.devices, "agent", "state_of_charge", shown), shown, inOrder.size());
    }

    private ObjectNode profits() {
        IdFigures all = IdFigures.of(tables.accounts, "agent", "cumulative_profit_usd");
        Set<String> shown = all.most(MOST_LINES, agent -> Math.abs(agent.last()));
        return series(
                bins.byId(tables.accounts, "agent", "cumulative_profit_usd", shown),
                shown,
                all.ids().size());
    }

    /** Some of the series of many ids. */
    static ObjectNode series(Map<String, double[]> series, Set<String> shown, int of) {
        ObjectNode node = JSON.objectNode().put("of", of);
        ArrayNode ids = node.putArray("ids");
        ArrayNode values = node.putArray("values");
        for (String id : shown) {
            ids.add(id);
            values.add(Bins.array(series.getOrDefault(id, new double[0])));
        }
        return node;
    }

    private static double farthestFromOne(Figures bus) {
        return Math.abs(bus.farthestFrom(1) - 1);
    }
}
