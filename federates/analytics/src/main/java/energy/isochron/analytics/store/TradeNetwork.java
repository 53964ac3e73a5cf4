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
import java.util.Objects;
import java.util.function.Predicate;

/** Who sold how much to whom over the whole run: between agents, between the buses where they are, and with the operator. */
final class TradeNetwork {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int MOST_FLOWS = 12;
    private static final int MOST_EDGES = 80;

    private final Map<Pair, Flow> agents = new LinkedHashMap<>();
    private final Flow bought = new Flow();
    private final Flow sold = new Flow();

    /** A seller and a buyer, agents or buses. */
    record Pair(String seller, String buyer) {
        boolean isLocal() {
            return !seller.equals(Order.OPERATOR) && !buyer.equals(Order.OPERATOR);
        }
    }

    /** One seller's energy for one buyer. */
    static final class Flow {
        private double kwh;
        private double valueUsd;
        private double weightedDistance;
        private long trades;

        private void add(double quantityKwh, double priceUsdPerMwh, double distance) {
            kwh += quantityKwh;
            valueUsd += quantityKwh * priceUsdPerMwh / 1000;
            weightedDistance += quantityKwh * distance;
            trades++;
        }

        void add(Flow other) {
            kwh += other.kwh;
            valueUsd += other.valueUsd;
            weightedDistance += other.weightedDistance;
            trades += other.trades;
        }

        double kwh() {
            return kwh;
        }

        /** Value, number of trades and mean distance by volume beside the energy. */
        ObjectNode put(ObjectNode node) {
            return node.put("kwh", Bins.rounded(kwh))
                    .put("usd", Bins.rounded(valueUsd))
                    .put("trades", trades)
                    .put("distance", kwh > 0 ? Bins.rounded(weightedDistance / kwh) : 0);
        }
    }

    /** The network of all trades; linear in them. */
    TradeNetwork(Table trades) {
        Column.Texts sellers = trades.texts("seller");
        Column.Texts buyers = trades.texts("buyer");
        Column.Doubles quantity = trades.doubles("quantity_kwh");
        Column.Doubles price = trades.doubles("price_usd_per_mwh");
        Column.Doubles distance = trades.doubles("distance");
        for (int row = 0; row < trades.rows(); row++) {
            Pair pair = new Pair(sellers.get(row), buyers.get(row));
            agents.computeIfAbsent(pair, key -> new Flow()).add(quantity.get(row), price.get(row), distance.get(row));
        }
        agents.forEach((pair, flow) -> {
            if (pair.buyer().equals(Order.OPERATOR)) {
                bought.add(flow);
            } else if (pair.seller().equals(Order.OPERATOR)) {
                sold.add(flow);
            }
        });
    }

    /** The flows between agents and with the operator. */
    Map<Pair, Flow> flows() {
        return agents;
    }

    /**
     * The largest flows, and the largest edges on the map.
     *
     * @param busOf the bus of each agent and of the operator
     */
    ObjectNode tree(Map<String, String> busOf) {
        ObjectNode tree = JSON.objectNode().put("of", agents.size());
        ArrayNode flows = tree.putArray("flows");
        ranked(agents).stream()
                .filter(flow -> flow.getKey().isLocal())
                .limit(MOST_FLOWS)
                .forEach(flow -> put(flow, flows));
        ObjectNode operator = tree.putObject("operator");
        bought.put(operator.putObject("to"));
        sold.put(operator.putObject("from"));
        tree.set("local", edges(busOf, Pair::isLocal));
        tree.set("to", edges(busOf, pair -> pair.buyer().equals(Order.OPERATOR)));
        tree.set("from", edges(busOf, pair -> pair.seller().equals(Order.OPERATOR)));
        return tree;
    }

    private ObjectNode edges(Map<String, String> busOf, Predicate<Pair> wanted) {
        Map<Pair, Flow> edges = new LinkedHashMap<>();
        Flow sameBus = new Flow();
        agents.forEach((pair, flow) -> {
            String from = busOf.get(pair.seller());
            String to = busOf.get(pair.buyer());
            if (wanted.test(pair) && from != null && to != null) {
                (from.equals(to) ? sameBus : edges.computeIfAbsent(new Pair(from, to), key -> new Flow())).add(flow);
            }
        });
        ObjectNode node = JSON.objectNode().put("of", edges.size()).put("sameBusKwh", Bins.rounded(sameBus.kwh));
        ArrayNode shown = node.putArray("edges");
        ranked(edges).stream().limit(MOST_EDGES).forEach(edge -> put(edge, shown));
        return node;
    }

    private static List<Map.Entry<Pair, Flow>> ranked(Map<Pair, Flow> flows) {
        List<Map.Entry<Pair, Flow>> ranked = new ArrayList<>(flows.entrySet());
        ranked.sort(Comparator.comparingDouble(entry -> -entry.getValue().kwh));
        return ranked;
    }

    private static void put(Map.Entry<Pair, Flow> flow, ArrayNode into) {
        Pair pair = Objects.requireNonNull(flow.getKey());
        flow.getValue().put(into.addObject().put("seller", pair.seller()).put("buyer", pair.buyer()));
    }
}
