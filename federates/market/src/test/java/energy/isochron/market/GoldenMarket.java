package energy.isochron.market;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import energy.isochron.exchange.Order;
import energy.isochron.exchange.Stage;
import energy.isochron.exchange.Trade;
import energy.isochron.network.Branch;
import energy.isochron.network.Bus;
import energy.isochron.network.Network;
import energy.isochron.network.NetworkPlan;
import energy.isochron.testing.Golden;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads networks, rules and trades of the golden vectors. */
final class GoldenMarket {
    private GoldenMarket() {}

    /** A network as listed; what the vectors expect of it is asserted. */
    static Network network(JsonNode family, String name) {
        JsonNode listed = family.path("networks").path(name);
        List<Bus> buses = new ArrayList<>();
        for (JsonNode node : listed.path("nodes")) {
            buses.add(new Bus(node.path(0).asText(), node.path(1).asText(), 0, 0));
        }
        List<Branch> branches = new ArrayList<>();
        for (JsonNode edge : listed.path("edges")) {
            branches.add(new Branch(
                    edge.path(0).asText(), edge.path(1).asText(), edge.path(2).doubleValue()));
        }
        Network network = new Network(new NetworkPlan(
                buses,
                branches,
                listed.path("slack").asText(),
                listed.path("total_capacity_kw").doubleValue(),
                listed.path("capacity_length_floor").doubleValue()));
        assertEquals(listed.path("expected_edge_capacity_kw").size(), network.branchCount());
        for (int e = 0; e < network.branchCount(); e++) {
            Golden.close("capacity", listed.path("expected_edge_capacity_kw").path(e), network.capacityKw(e));
            if (listed.has("length_kft")) {
                double length = listed.path("length_kft").path(e).doubleValue();
                Golden.close(
                        "weight",
                        length / listed.path("length_unit_kft").doubleValue(),
                        network.branch(e).weight());
            }
        }
        return network;
    }

    /** Default rules with the keys that a case overrides. */
    static MarketRules rules(JsonNode config) {
        return new MarketRules(
                new MarketBounds(
                        config.path("min_price").doubleValue(),
                        config.path("max_price").doubleValue(),
                        config.path("min_quantity").doubleValue(),
                        config.path("max_quantity").doubleValue()),
                PricingMechanism.valueOf(config.path("mechanism").asText()),
                number(config, "spread_factor", 0.5),
                number(config, "epsilon", 1e-6),
                losses(config),
                fees(config),
                ReputationRules.DEFAULT,
                Intervention.NONE,
                Rationality.LIMIT_PRICES,
                LedgerRules.DEFAULT);
    }

    static LossRules losses(JsonNode config) {
        return new LossRules(number(config, "loss_factor", 0.03), number(config, "loss_cap", 0.5));
    }

    static GridFees fees(JsonNode config) {
        return new GridFees(
                number(config, "f_cong", 0.5),
                number(config, "f_dist", 0.35),
                number(config, "f_zone", 0.15),
                0,
                number(config, "f_volt", 0.15),
                number(config, "f_imb", 0.15),
                number(config, "c_thr", 0.8),
                number(config, "v_thr", 0.05),
                number(config, "v_cap", 0.2),
                number(config, "t_thr", 0.2),
                number(config, "t_cap", 0.3));
    }

    static double number(JsonNode config, String key, double otherwise) {
        return config.has(key) ? config.path(key).doubleValue() : otherwise;
    }

    static Trade trade(JsonNode columns) {
        return new Trade(
                columns.path(0).asText(),
                columns.path(1).asText(),
                columns.path(2).doubleValue(),
                columns.path(3).doubleValue(),
                stage(columns.path(4).asText()),
                columns.path(5).doubleValue(),
                columns.path(6).doubleValue(),
                columns.path(7).doubleValue(),
                columns.path(8).doubleValue());
    }

    private static Stage stage(String key) {
        return Arrays.stream(Stage.values())
                .filter(stage -> stage.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    /** The trades of one interval, and the index of the agent under test, which is 0. */
    static TradeBook tradeBook(String agent, JsonNode trades) {
        Map<String, Integer> index = new LinkedHashMap<>(Map.of(agent, 0));
        TradeBook book = new TradeBook();
        for (JsonNode columns : trades) {
            Trade trade = trade(columns);
            book.add(party(index, trade.buyerId()), party(index, trade.sellerId()), trade);
        }
        return book;
    }

    private static int party(Map<String, Integer> index, String id) {
        if (id.equals(Order.OPERATOR)) {
            return TradeBook.OPERATOR;
        }
        return index.computeIfAbsent(id, unknown -> index.size());
    }
}
