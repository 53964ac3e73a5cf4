package energy.isochron.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import energy.isochron.testing.Golden;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Builds the networks of the golden vectors by our topologies, and asserts all that the vectors say of them. */
final class GoldenNetworks {
    private GoldenNetworks() {}

    static Network checked(JsonNode family, String name) {
        JsonNode expected = family.path("networks").path(name);
        Topology topology = Topology.named(expected.path("kind").asText().toLowerCase(Locale.ROOT))
                .orElseThrow();
        Network network = new Network(
                switch (topology) {
                    case Feeder feeder ->
                        feeder.plan(expected.path("total_capacity_kw").doubleValue());
                    case Shape shape -> plan(shape, expected);
                });
        assertBuses(expected, network);
        assertBranches(expected, network);
        if (topology instanceof Feeder feeder) {
            assertLengths(expected, feeder);
        }
        return network;
    }

    /** The vectors' one network with zones of its own is built from the listing itself. */
    private static NetworkPlan plan(Shape shape, JsonNode expected) {
        JsonNode edges = expected.path("edges");
        double[] weights = new double[edges.size()];
        for (int e = 0; e < weights.length; e++) {
            weights[e] = edges.path(e).path(2).doubleValue();
        }
        NetworkPlan plan = shape.plan(
                expected.path("nodes").size(),
                expected.path("total_capacity_kw").doubleValue(),
                weights);
        Golden.close("capacity_length_floor", expected.path("capacity_length_floor"), plan.capacityLengthFloor());
        List<Bus> buses = new ArrayList<>();
        for (int i = 0; i < plan.buses().size(); i++) {
            Bus bus = plan.buses().get(i);
            String zone = expected.path("nodes").path(i).path(1).asText();
            buses.add(zone.startsWith("zone") ? bus : new Bus(bus.id(), zone, bus.x(), bus.y()));
        }
        return new NetworkPlan(
                buses, plan.branches(), plan.slackId(), plan.totalCapacityKw(), plan.capacityLengthFloor());
    }

    private static void assertBuses(JsonNode expected, Network network) {
        assertEquals(
                expected.path("slack").asText(), network.bus(network.slack()).id());
        assertEquals(expected.path("nodes").size(), network.busCount());
        for (int i = 0; i < network.busCount(); i++) {
            assertEquals(
                    expected.path("nodes").path(i).path(0).asText(),
                    network.bus(i).id());
            assertEquals(
                    expected.path("nodes").path(i).path(1).asText(),
                    network.bus(i).zone());
        }
    }

    private static void assertBranches(JsonNode expected, Network network) {
        assertEquals(expected.path("edges").size(), network.branchCount());
        assertEquals(expected.path("expected_edge_capacity_kw").size(), network.branchCount());
        for (int e = 0; e < network.branchCount(); e++) {
            JsonNode edge = expected.path("edges").path(e);
            assertEquals(edge.path(0).asText() + '-' + edge.path(1).asText(), network.branchId(e));
            Golden.close("weight of " + network.branchId(e), edge.path(2), network.weight(e));
            Golden.close(
                    "capacity of " + network.branchId(e),
                    expected.path("expected_edge_capacity_kw").path(e),
                    network.capacityKw(e));
        }
    }

    private static void assertLengths(JsonNode expected, Feeder feeder) {
        assertTrue(expected.has("length_kft"), "a feeder has lengths");
        Golden.close("length_unit_kft", expected.path("length_unit_kft"), feeder.reach());
        NetworkPlan plan = feeder.plan(1);
        Golden.close("capacity_length_floor", expected.path("capacity_length_floor"), plan.capacityLengthFloor());
        assertEquals(expected.path("length_kft").size(), plan.branches().size());
        for (int e = 0; e < plan.branches().size(); e++) {
            Golden.close("length_kft", expected.path("length_kft").path(e), feeder.length(e));
        }
    }
}
