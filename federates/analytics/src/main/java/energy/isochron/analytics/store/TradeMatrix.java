package energy.isochron.analytics.store;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import energy.isochron.analytics.store.TradeNetwork.Flow;
import energy.isochron.analytics.store.TradeNetwork.Pair;
import energy.isochron.exchange.Order;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What each seller sold to each buyer; of many agents those that traded most, the others as one, and the operator last. */
final class TradeMatrix {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int MOST_AGENTS = 20;

    private TradeMatrix() {}

    /**
     * The matrix.
     *
     * @param network all flows
     * @param agents all agents in order
     */
    static ObjectNode of(TradeNetwork network, List<String> agents) {
        Map<String, Double> traded = new LinkedHashMap<>();
        agents.forEach(agent -> traded.put(agent, 0.0));
        network.flows().forEach((pair, flow) -> {
            traded.merge(pair.seller(), flow.kwh(), Double::sum);
            traded.merge(pair.buyer(), flow.kwh(), Double::sum);
        });
        Set<String> shown = IdFigures.most(agents, MOST_AGENTS, agent -> traded.getOrDefault(agent, 0.0));
        ObjectNode tree = JSON.objectNode().put("others", agents.size() - shown.size());
        List<String> ids = new ArrayList<>(shown);
        ids.forEach(tree.putArray("ids")::add);
        tree.set("cells", cells(network, ids, agents.size() > ids.size()));
        return tree;
    }

    /** Each {row of the seller, column of the buyer, kWh, $, trades, mean distance}. */
    private static ArrayNode cells(TradeNetwork network, List<String> ids, boolean others) {
        Map<String, Integer> index = new LinkedHashMap<>();
        ids.forEach(id -> index.put(id, index.size()));
        index.put(Order.OPERATOR, ids.size() + (others ? 1 : 0));
        Map<Pair, Flow> cells = new LinkedHashMap<>();
        network.flows().forEach((pair, flow) -> {
            String seller = index.getOrDefault(pair.seller(), ids.size()).toString();
            String buyer = index.getOrDefault(pair.buyer(), ids.size()).toString();
            cells.computeIfAbsent(new Pair(seller, buyer), key -> new Flow()).add(flow);
        });
        ArrayNode rows = JSON.arrayNode(cells.size());
        cells.forEach((pair, flow) -> {
            ObjectNode figures = flow.put(JSON.objectNode());
            ArrayNode row = rows.addArray();
            row.add(Integer.parseInt(pair.seller())).add(Integer.parseInt(pair.buyer()));
            row.add(figures.get("kwh")).add(figures.get("usd"));
            row.add(figures.get("trades")).add(figures.get("distance"));
        });
        return rows;
    }
}
