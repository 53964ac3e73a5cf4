package energy.isochron.analytics.store;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import energy.isochron.exchange.Order;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who sold how much to whom over the whole run, the largest flows first; between agents and with the operator apart. */
final class TradeNetwork {
    private static final int MOST_FLOWS = 120;

    private TradeNetwork() {}

    private record Pair(String seller, String buyer) {
        boolean isLocal() {
            return !seller.equals(Order.OPERATOR) && !buyer.equals(Order.OPERATOR);
        }
    }

    /** One seller's energy for one buyer. */
    private static final class Flow {
        private double kwh;
        private double valueUsd;
        private long trades;

        void add(double quantityKwh, double priceUsdPerMwh) {
            kwh += quantityKwh;
            valueUsd += quantityKwh * priceUsdPerMwh / 1000;
            trades++;
        }

        ObjectNode put(ObjectNode node) {
            return node.put("kwh", Bins.rounded(kwh))
                    .put("usd", Bins.rounded(valueUsd))
                    .put("trades", trades);
        }
    }

    static ObjectNode of(Table trades) {
        Map<Pair, Flow> flows = new LinkedHashMap<>();
        Flow bought = new Flow();
        Flow sold = new Flow();
        Column.Doubles quantity = trades.doubles("quantity_kwh");
        Column.Doubles price = trades.doubles("price_usd_per_mwh");
        for (int row = 0; row < trades.rows(); row++) {
            Pair pair = new Pair(
                    trades.texts("seller").get(row), trades.texts("buyer").get(row));
            flows.computeIfAbsent(pair, key -> new Flow()).add(quantity.get(row), price.get(row));
            if (pair.buyer().equals(Order.OPERATOR)) {
                bought.add(quantity.get(row), price.get(row));
            } else if (pair.seller().equals(Order.OPERATOR)) {
                sold.add(quantity.get(row), price.get(row));
            }
        }
        ObjectNode tree = tree(flows);
        ObjectNode operator = tree.putObject("operator");
        bought.put(operator.putObject("to"));
        sold.put(operator.putObject("from"));
        return tree;
    }

    private static ObjectNode tree(Map<Pair, Flow> flows) {
        List<Map.Entry<Pair, Flow>> ranked = new ArrayList<>(flows.entrySet());
        ranked.sort(Comparator.comparingDouble(entry -> -entry.getValue().kwh));
        ObjectNode tree = JsonNodeFactory.instance.objectNode().put("of", ranked.size());
        ArrayNode shown = tree.putArray("flows");
        int local = 0;
        int withOperator = 0;
        for (Map.Entry<Pair, Flow> entry : ranked) {
            boolean wanted = entry.getKey().isLocal() ? local++ < MOST_FLOWS : withOperator++ < MOST_FLOWS;
            if (wanted) {
                entry.getValue()
                        .put(shown.addObject()
                                .put("seller", entry.getKey().seller())
                                .put("buyer", entry.getKey().buyer()));
            }
        }
        return tree;
    }
}
