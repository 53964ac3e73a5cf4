package energy.isochron.analytics.store;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Set;
import java.util.function.DoubleBinaryOperator;

/** The series of the community that figures draw over time, in points of {@link Bins}. */
final class SeriesData {
    private final RunTables tables;
    private final IntervalFigures figures;
    private final Bins bins;
    private final ObjectNode tree = JsonNodeFactory.instance.objectNode();

    private SeriesData(RunTables tables, IntervalFigures figures, Bins bins) {
        this.tables = tables;
        this.figures = figures;
        this.bins = bins;
    }

    /**
     * All series by name.
     *
     * @param tables of the run
     * @param figures of its intervals
     * @param bins their points
     * @param intervalHours length of an interval, h
     */
    static ObjectNode of(RunTables tables, IntervalFigures figures, Bins bins, double intervalHours) {
        SeriesData data = new SeriesData(tables, figures, bins);
        data.market();
        data.coordination();
        data.grid(intervalHours);
        data.economy();
        data.resources();
        data.operator();
        return data.tree;
    }

    private void market() {
        double[] volume = market("clearing_volume_kwh");
        double[] p2p = market("p2p_volume_kwh");
        put("volume", volume);
        put("p2p", p2p);
        put("dsoBuy", market("dso_buy_volume_kwh"));
        put("dsoSell", market("dso_sell_volume_kwh"));
        put("clearing", where(market("clearing_price_usd_per_mwh"), volume));
        put("local", where(market("local_price_usd_per_mwh"), p2p));
        put("feedIn", market("feed_in_tariff_usd_per_mwh"));
        put("utility", market("utility_price_usd_per_mwh"));
        put("share", where(p2pRatio(), volume));
        put("trades", figures.count(tables.trades));
    }

    /** Share of the volume between agents: P2P volume / max(volume, 0.01 kWh) (5.2). */
    private double[] p2pRatio() {
        return both(market("p2p_volume_kwh"), market("clearing_volume_kwh"), (p2p, all) -> p2p / Math.max(all, 0.01));
    }

    /** |X_k|, and 1 − |X_k|/max|X|·(1 − ratio_k), 0..1 (5.2 with 12.44). */
    private void coordination() {
        double[] export = operator("net_export_kwh");
        double highest = 0;
        for (double value : export) {
            highest = Math.max(highest, Math.abs(value));
        }
        double most = highest;
        put("absoluteExport", both(export, export, (x, same) -> Math.abs(x)));
        put("score", both(export, p2pRatio(), (x, r) -> most > 0 ? 1 - Math.abs(x) / most * (1 - r) : 1));
    }

    private void grid(double intervalHours) {
        double[] found = figures.only(tables.indicators, "grid_congestion");
        put("congestion", both(found, operator("grid_congestion"), (grid, own) -> Double.isNaN(grid) ? own : grid));
        put("threshold", operator("congestion_threshold"));
        put("tradeLosses", market("losses_kwh"));
        double[] network = figures.only(tables.grid, "losses_kw");
        put("networkLosses", both(network, network, (kw, same) -> kw * intervalHours));
        Column.Doubles voltage = tables.buses.doubles("voltage_pu");
        lowest("lowestVoltage", figures.lowest(tables.buses, voltage::get));
        put("meanVoltage", figures.mean(tables.buses, voltage::get));
        highest("highestVoltage", figures.highest(tables.buses, voltage::get));
        Column.Doubles loading = tables.branches.doubles("loading");
        put("meanLoading", figures.mean(tables.branches, loading::get));
        highest("highestLoading", figures.highest(tables.branches, loading::get));
        put("netExport", operator("net_export_kwh"));
        put("gridBalance", figures.only(tables.indicators, "grid_balance_kwh"));
    }

    private void economy() {
        put("turnover", figures.only(tables.indicators, "social_welfare_usd"));
        TradeSurplus surplus = TradeSurplus.of(tables, figures.intervals());
        put("consumerSurplus", surplus.consumerUsd());
        put("producerSurplus", surplus.producerUsd());
        put("fees", operator("fees_usd"));
        put("margin", operator("margin_usd"));
        put("profit", figures.sum(tables.accounts, "profit_usd"));
        put("cumulativeMargin", operator("cumulative_margin_usd"));
        put("cumulativeFees", operator("cumulative_fees_usd"));
    }

    private void resources() {
        double[] generation = devices("generation_kwh");
        double[] demand = devices("demand_kwh");
        put("generation", generation);
        put("demand", demand);
        put("charged", devices("charged_kwh"));
        put("discharged", devices("discharged_kwh"));
        put("spilled", devices("spilled_kwh"));
        put("unserved", devices("unserved_kwh"));
        put("satisfiedDemand", satisfied(demand, "demand_kwh", "unserved_kwh"));
        put("satisfiedSupply", satisfied(generation, "generation_kwh", "spilled_kwh"));
        Set<String> stores = withBattery(tables);
        Column.Doubles charge = tables.devices.doubles("state_of_charge");
        Column.Texts agent = tables.devices.texts("agent");
        lowest("lowestCharge", figures.lowest(tables.devices, row -> of(stores, agent, charge, row)));
        put("meanCharge", figures.mean(tables.devices, row -> of(stores, agent, charge, row)));
        highest("highestCharge", figures.highest(tables.devices, row -> of(stores, agent, charge, row)));
    }

    private static double of(Set<String> wanted, Column.Texts id, Column.Doubles values, int row) {
        return wanted.contains(id.get(row)) ? values.get(row) : Double.NaN;
    }

    /** 1 − Σ min(E, deferred)/ΣE over the agents (12.22); NaN where ΣE is 0. */
    private double[] satisfied(double[] all, String energy, String deferred) {
        Column.Doubles whole = tables.devices.doubles(energy);
        Column.Doubles part = tables.devices.doubles(deferred);
        double[] missed = figures.sum(tables.devices, row -> Math.min(whole.get(row), part.get(row)));
        return both(missed, all, (miss, sum) -> sum > 0 ? 1 - miss / sum : Double.NaN);
    }

    private void operator() {
        put("spread", both(market("utility_price_usd_per_mwh"), market("feed_in_tariff_usd_per_mwh"), (u, f) -> u - f));
        put("traderImport", market("dso_grid_import_kwh"));
        double[] export = operator("net_export_kwh");
        put("netImport", both(export, export, (x, same) -> -x));
        put("reliance", where(market("dso_trade_ratio"), market("clearing_volume_kwh")));
    }

    /** Agents that have a battery: those whose battery was not always empty. */
    static Set<String> withBattery(RunTables tables) {
        Set<String> agents = new HashSet<>();
        IdFigures charge = IdFigures.of(tables.devices, "agent", "state_of_charge");
        IdFigures level = IdFigures.of(tables.devices, "agent", "battery_level_kwh");
        for (String agent : charge.ids()) {
            if (charge.get(agent).highest() > 0 || level.get(agent).highest() > 0) {
                agents.add(agent);
            }
        }
        return agents;
    }

    private double[] market(String column) {
        return figures.only(tables.market, column);
    }

    private double[] operator(String column) {
        return figures.only(tables.operator, column);
    }

    private double[] devices(String column) {
        return figures.sum(tables.devices, column);
    }

    /** Values where there is volume, elsewhere none. */
    private static double[] where(double[] values, double[] volume) {
        return both(values, volume, (value, kwh) -> kwh > 0 ? value : Double.NaN);
    }

    private static double[] both(double[] one, double[] other, DoubleBinaryOperator operation) {
        double[] result = new double[one.length];
        for (int k = 0; k < one.length; k++) {
            result[k] = operation.applyAsDouble(one[k], other[k]);
        }
        return result;
    }

    private void put(String name, double[] values) {
        tree.set(name, Bins.array(bins.means(values)));
    }

    private void lowest(String name, double[] values) {
        tree.set(name, Bins.array(bins.lowest(values)));
    }

    private void highest(String name, double[] values) {
        tree.set(name, Bins.array(bins.highest(values)));
    }
}
