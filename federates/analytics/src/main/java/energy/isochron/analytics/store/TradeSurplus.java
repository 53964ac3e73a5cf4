package energy.isochron.analytics.store;

import energy.isochron.exchange.Order;
import java.util.HashMap;
import java.util.Map;

/** What the trades between agents were worth to both sides beyond their limit prices, in each interval (12.44). */
final class TradeSurplus {
    private final double[] consumerUsd;
    private final double[] producerUsd;

    private TradeSurplus(int intervals) {
        consumerUsd = new double[intervals];
        producerUsd = new double[intervals];
    }

    /** The surplus of a run; linear in orders and trades. */
    static TradeSurplus of(RunTables tables, int intervals) {
        TradeSurplus surplus = new TradeSurplus(intervals);
        int order = tables.orders.start(0);
        int trade = tables.trades.start(0);
        for (int k = 0; k < intervals; k++) {
            Map<String, Double> limits = new HashMap<>();
            for (; order < tables.orders.rows() && tables.orders.interval(order) == k; order++) {
                limits.put(
                        tables.orders.texts("agent").get(order),
                        tables.orders.doubles("price_usd_per_mwh").get(order));
            }
            for (; trade < tables.trades.rows() && tables.trades.interval(trade) == k; trade++) {
                surplus.add(tables.trades, trade, k, limits);
            }
        }
        return surplus;
    }

    /** Σ (bid − p)·q/1000 of each interval, $. */
    double[] consumerUsd() {
        return consumerUsd;
    }

    /** Σ (p − ask)·q/1000 of each interval, $. */
    double[] producerUsd() {
        return producerUsd;
    }

    private void add(Table trades, int row, int interval, Map<String, Double> limits) {
        String buyer = trades.texts("buyer").get(row);
        String seller = trades.texts("seller").get(row);
        if (!buyer.equals(Order.OPERATOR) && !seller.equals(Order.OPERATOR)) {
            double price = trades.doubles("price_usd_per_mwh").get(row);
            double mwh = trades.doubles("quantity_kwh").get(row) / 1000;
            consumerUsd[interval] += (limits.getOrDefault(buyer, price) - price) * mwh;
            producerUsd[interval] += (price - limits.getOrDefault(seller, price)) * mwh;
        }
    }
}
