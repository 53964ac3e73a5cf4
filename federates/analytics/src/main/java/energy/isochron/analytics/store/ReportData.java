package energy.isochron.analytics.store;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import energy.isochron.analytics.RunSummary;
import energy.isochron.analytics.postrun.RunAnalytics;
import energy.isochron.analytics.report.ReportPage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** What the report of a run shows, as the page's script reads it. */
final class ReportData {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int MOST_ROWS = 80;
    private static final int MOST_LINES = 24;

    private final RunDescription description;
    private final RunSummary summary;
    private final RunAnalytics analytics;
    private final RunTables tables;
    private final Bins bins;

    private ReportData(RunDescription description, RunSummary summary, RunAnalytics analytics, RunTables tables) {
        this.description = description;
        this.summary = summary;
        this.analytics = analytics;
        this.tables = tables;
        bins = new Bins(Math.toIntExact(summary.intervals()));
    }

    /** The report of a run. */
    static ReportPage page(RunDescription description, RunSummary summary, RunAnalytics analytics, RunTables tables) {
        String title = description.scenario() + ", seed " + description.seed();
        return new ReportPage(title, new ReportData(description, summary, analytics, tables).tree());
    }

    private ObjectNode tree() {
        ObjectNode tree = JSON.objectNode();
        tree.set("run", run());
        tree.set("summary", JsonFiles.tree(summary));
        tree.set("analytics", AnalyticsJson.forReport(analytics));
        tree.set("start", bins.starts());
        tree.set("market", market());
        tree.set("feeder", feeder());
        tree.set("trades", TradeNetwork.of(tables.trades));
        tree.set("voltage", worst(tables.buses, "bus", "voltage_pu", ReportData::distanceFromOne));
        tree.set("loading", worst(tables.branches, "branch", "loading", ReportData::highest));
        tree.set("soc", stateOfCharge());
        tree.set("money", money());
        return tree;
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

    private ObjectNode market() {
        double[] p2p = bins.series(tables.market, "p2p_volume_kwh");
        double[] volume = bins.series(tables.market, "clearing_volume_kwh");
        double[] local = bins.series(tables.market, "local_price_usd_per_mwh");
        double[] clearing = bins.series(tables.market, "clearing_price_usd_per_mwh");
        double[] share = new double[p2p.length];
        for (int i = 0; i < share.length; i++) {
            share[i] = volume[i] > 0 ? p2p[i] / volume[i] : Double.NaN;
            local[i] = p2p[i] > 0 ? local[i] : Double.NaN;
            clearing[i] = volume[i] > 0 ? clearing[i] : Double.NaN;
        }
        ObjectNode market = JSON.objectNode();
        market.set("clearing", Bins.array(clearing));
        market.set("local", Bins.array(local));
        market.set("feedIn", Bins.array(bins.series(tables.market, "feed_in_tariff_usd_per_mwh")));
        market.set("utility", Bins.array(bins.series(tables.market, "utility_price_usd_per_mwh")));
        market.set("p2p", Bins.array(p2p));
        market.set("dsoBuy", Bins.array(bins.series(tables.market, "dso_buy_volume_kwh")));
        market.set("dsoSell", Bins.array(bins.series(tables.market, "dso_sell_volume_kwh")));
        market.set("share", Bins.array(share));
        return market;
    }

    private ObjectNode feeder() {
        ArrayNode buses = JSON.arrayNode();
        for (FeederMap.Bus bus : description.feeder().buses()) {
            ObjectNode node =
                    buses.addObject().put("id", bus.id()).put("x", bus.x()).put("y", bus.y());
            node.put("zone", bus.zone());
            bus.agents().forEach(node.withArray("/agents")::add);
        }
        Map<String, double[]> loading = bins.byId(tables.branches, "branch", "loading");
        ArrayNode branches = JSON.arrayNode();
        for (FeederMap.Branch branch : description.feeder().branches()) {
            double[] values = loading.getOrDefault(branch.id(), new double[0]);
            ObjectNode node = branches.addObject().put("id", branch.id());
            node.put("from", branch.from()).put("to", branch.to());
            node.set("mean", Bins.array(new double[] {Bins.mean(values)}).get(0));
        }
        ObjectNode feeder = JSON.objectNode();
        feeder.set("buses", buses);
        feeder.set("branches", branches);
        return feeder;
    }

    /** The series of a table, at most as many as a chart can show: those that rank highest. */
    private ObjectNode worst(Table table, String id, String column, ToDoubleFunction<double[]> rank) {
        Map<String, double[]> all = bins.byId(table, id, column);
        return series(all, Bins.most(all, MOST_ROWS, rank));
    }

    /** States of charge of the agents that have a battery. */
    private ObjectNode stateOfCharge() {
        Map<String, double[]> all = bins.byId(tables.devices, "agent", "state_of_charge");
        bins.byId(tables.devices, "agent", "battery_level_kwh").forEach((agent, level) -> {
            if (highest(level) == 0 && highest(all.getOrDefault(agent, level)) == 0) {
                all.remove(agent);
            }
        });
        return series(all, Bins.most(all, MOST_ROWS, ReportData::highest));
    }

    private ObjectNode money() {
        Map<String, double[]> profits = bins.byId(tables.accounts, "agent", "cumulative_profit_usd");
        ObjectNode money = series(profits, Bins.most(profits, MOST_LINES, ReportData::lastMagnitude));
        money.set("margin", Bins.array(bins.series(tables.operator, "cumulative_margin_usd")));
        money.set("fees", Bins.array(bins.series(tables.operator, "cumulative_fees_usd")));
        return money;
    }

    private static ObjectNode series(Map<String, double[]> all, List<String> shown) {
        ObjectNode node = JSON.objectNode().put("of", all.size());
        ArrayNode ids = node.putArray("ids");
        ArrayNode values = node.putArray("values");
        for (String id : shown) {
            ids.add(id);
            values.add(Bins.array(all.getOrDefault(id, new double[0])));
        }
        return node;
    }

    private static double highest(double[] values) {
        return Arrays.stream(values).filter(value -> !Double.isNaN(value)).max().orElse(0);
    }

    private static double distanceFromOne(double[] values) {
        return highest(Arrays.stream(values).map(value -> Math.abs(value - 1)).toArray());
    }

    private static double lastMagnitude(double[] values) {
        return values.length == 0 ? 0 : Math.abs(values[values.length - 1]);
    }
}
