package energy.isochron.analytics.store;

import energy.isochron.analytics.postrun.Quantity;
import energy.isochron.analytics.postrun.RunAnalytics;
import energy.isochron.analytics.postrun.RunHistory;
import energy.isochron.analytics.postrun.RunHistory.FinalFlows;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The history of a run out of its tables. Congestion is what the grid federate found, in an interval in which it found none what the
 * market made of its trades. Linear in rows.
 */
final class RecordedHistory {
    private final RunTables tables;
    private final int intervals;
    private final Column.Texts buyers;
    private final Column.Texts sellers;
    private final Column.Doubles prices;
    private final Column.Doubles quantities;

    private RecordedHistory(RunTables tables) {
        this.tables = tables;
        intervals = tables.market.rows();
        buyers = tables.trades.texts("buyer");
        sellers = tables.trades.texts("seller");
        prices = tables.trades.doubles("price_usd_per_mwh");
        quantities = tables.trades.doubles("quantity_kwh");
    }

    /**
     * All measures of a run.
     *
     * @param tables its tables
     * @param intervalHours length of an interval, h
     * @param feeder its feeder
     */
    static RunAnalytics analytics(RunTables tables, double intervalHours, FeederMap feeder) {
        RecordedHistory recorded = new RecordedHistory(tables);
        return RunAnalytics.of(recorded.history(intervalHours, feeder), recorded.agents());
    }

    private RunHistory history(double intervalHours, FeederMap feeder) {
        return new RunHistory(
                feeder.gridCapacityKw() * intervalHours, series(), trades(), rewards(), finalFlows(feeder));
    }

    private List<String> agents() {
        Column.Texts agent = tables.devices.texts("agent");
        List<String> agents = new ArrayList<>();
        for (int row = 0; row < tables.devices.rows() && tables.devices.interval(row) == 0; row++) {
            agents.add(agent.get(row));
        }
        return agents;
    }

    private Map<Quantity, double[]> series() {
        Map<Quantity, double[]> series = new EnumMap<>(Quantity.class);
        for (Quantity quantity : Quantity.values()) {
            series.put(quantity, series(quantity));
        }
        return series;
    }

    private double[] series(Quantity quantity) {
        return switch (quantity) {
            case CLEARING_PRICE -> market("clearing_price_usd_per_mwh");
            case P2P_VOLUME -> market("p2p_volume_kwh");
            case DSO_BUY_VOLUME -> market("dso_buy_volume_kwh");
            case DSO_SELL_VOLUME -> market("dso_sell_volume_kwh");
            case FEED_IN_TARIFF -> market("feed_in_tariff_usd_per_mwh");
            case UTILITY_PRICE -> market("utility_price_usd_per_mwh");
            case LOCAL_PRICE -> market("local_price_usd_per_mwh");
            case LOCAL_PRICE_ADVANTAGE -> market("local_price_advantage_usd_per_mwh");
            case LOSSES -> market("losses_kwh");
            case OPERATOR_PROFIT -> profits();
            case NET_EXPORT -> figures(tables.operator, "net_export_kwh");
            case CONGESTION -> congestion();
        };
    }

    private double[] market(String column) {
        return figures(tables.market, column);
    }

    /** The last figure of each interval, without the opening account. */
    private double[] figures(Table table, String column) {
        Column.Doubles values = table.doubles(column);
        double[] figures = new double[intervals];
        int first = table.rows() - intervals;
        for (int k = 0; k < intervals; k++) {
            figures[k] = values.get(first + k);
        }
        return figures;
    }

    private double[] profits() {
        double[] profits = figures(tables.operator, "margin_usd");
        double[] fees = figures(tables.operator, "fees_usd");
        for (int k = 0; k < intervals; k++) {
            profits[k] += fees[k];
        }
        return profits;
    }

    private double[] congestion() {
        double[] found = figures(tables.indicators, "grid_congestion");
        double[] ofTrades = figures(tables.operator, "grid_congestion");
        for (int k = 0; k < intervals; k++) {
            found[k] = Double.isNaN(found[k]) ? ofTrades[k] : found[k];
        }
        return found;
    }

    private RunHistory.Trades trades() {
        Column.Texts agents = tables.orders.texts("agent");
        Column.Doubles limit = tables.orders.doubles("price_usd_per_mwh");
        LimitedTrades gathered = new LimitedTrades();
        int trade = 0;
        int order = 0;
        for (int k = 0; k < intervals; k++) {
            long interval = tables.market.interval(k);
            for (; order < tables.orders.rows() && tables.orders.interval(order) == interval; order++) {
                gathered.order(agents.get(order), limit.get(order));
            }
            for (; trade < tables.trades.rows() && tables.trades.interval(trade) == interval; trade++) {
                gathered.trade(buyers.get(trade), sellers.get(trade), prices.get(trade), quantities.get(trade));
            }
            gathered.endInterval();
        }
        return gathered.all();
    }

    private Map<String, double[]> rewards() {
        Map<String, List<Double>> all = new LinkedHashMap<>();
        for (int row = 0; row < tables.rewards.rows(); row++) {
            all.computeIfAbsent(tables.rewards.texts("agent").get(row), agent -> new ArrayList<>())
                    .add(tables.rewards.doubles("reward").get(row));
        }
        Map<String, double[]> rewards = new LinkedHashMap<>();
        all.forEach((agent, values) -> rewards.put(
                agent, values.stream().mapToDouble(Double::doubleValue).toArray()));
        return rewards;
    }

    private FinalFlows finalFlows(FeederMap feeder) {
        Map<String, Double> capacities = new HashMap<>();
        feeder.branches().forEach(branch -> capacities.put(branch.id(), branch.capacityKw()));
        Table branches = tables.branches;
        double flow = 0;
        double capacity = 0;
        for (int row = branches.start(intervals == 0 ? 0 : tables.market.interval(intervals - 1));
                row < branches.rows();
                row++) {
            double flowKw = branches.doubles("flow_kw").get(row);
            Double capacityKw = capacities.get(branches.texts("branch").get(row));
            if (!Double.isNaN(flowKw) && capacityKw != null) {
                flow += Math.abs(flowKw);
                capacity += capacityKw;
            }
        }
        return new FinalFlows(flow, capacity);
    }
}
