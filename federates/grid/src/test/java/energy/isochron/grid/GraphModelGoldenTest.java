package energy.isochron.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.fasterxml.jackson.databind.JsonNode;
import energy.isochron.exchange.Order;
import energy.isochron.exchange.Trade;
import energy.isochron.grid.engine.Solution;
import energy.isochron.network.Branch;
import energy.isochron.network.Bus;
import energy.isochron.network.Network;
import energy.isochron.network.NetworkPlan;
import energy.isochron.testing.Golden;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The flow cases of the golden family {@code grid}, taken through the port: flows, losses, loading. */
class GraphModelGoldenTest {
    @TestFactory
    Stream<DynamicTest> flows() {
        return Golden.tests("local-market", "grid", (family, aCase) -> {
            Network network =
                    network(family.path("networks").path(aCase.path("network").asText()));
            if (aCase.path("kind").asText().equals("flows")) {
                check(network, aCase);
            }
        });
    }

    /** One agent a bus, of the bus's name. */
    private static void check(Network network, JsonNode aCase) {
        Map<String, String> agents = new HashMap<>();
        network.buses().forEach(bus -> agents.put("at" + bus.id(), bus.id()));
        IntervalInputs inputs = new IntervalInputs(network, agents);
        Trade[] trades = trades(aCase);
        inputs.book(0, Records.clearing(0, trades), Records.meters(0));
        double hours = aCase.path("step_hours").doubleValue();
        double[] background = new double[network.branchCount()];
        for (int e = 0; e < aCase.path("background_kwh").size(); e++) {
            background[e] = aCase.path("background_kwh").path(e).doubleValue();
        }
        GridQuantities quantities = new GridQuantities(network);
        GraphModel model = new GraphModel(network, hours, 0.15, background);
        assertInstanceOf(Solution.Solved.class, new IntervalSolver(network, model).solve(inputs, 0, quantities));

        double losses = 0;
        double level = 0;
        for (Trade trade : trades) {
            losses += trade.lossKwh();
        }
        for (int e = 0; e < network.branchCount(); e++) {
            double flowKwh = aCase.path("edge_flows_after_kwh").path(e).doubleValue();
            Golden.close("flow", flowKwh / hours, quantities.flowKw()[e]);
            double loading = (Math.abs(flowKwh) + background[e]) / (network.capacityKw(e) * hours);
            Golden.close("loading", loading, quantities.loading()[e]);
            level += Math.min(1, quantities.loading()[e]) / network.branchCount();
        }
        JsonNode last = aCase.path("expected").path(trades.length - 1);
        Golden.close("mean congestion", last.path(3), level);
        Golden.close("losses", losses / hours, quantities.lossesKw());
    }

    private static Trade[] trades(JsonNode aCase) {
        List<Trade> trades = new ArrayList<>();
        for (JsonNode row : aCase.path("trades")) {
            JsonNode expected = aCase.path("expected").path(trades.size());
            String kind = row.path(0).asText();
            String seller = kind.equals("from_slack")
                    ? Order.OPERATOR
                    : "at" + row.path(1).asText();
            String buyer = kind.equals("to_slack")
                    ? Order.OPERATOR
                    : "at" + row.path(2).asText();
            trades.add(Records.trade(
                    seller, buyer, row.path(3).doubleValue(), expected.path(1).doubleValue()));
        }
        return trades.toArray(new Trade[0]);
    }

    private static Network network(JsonNode listed) {
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
        }
        return network;
    }
}
