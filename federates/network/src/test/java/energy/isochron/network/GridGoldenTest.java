package energy.isochron.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import energy.isochron.testing.Golden;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The golden family {@code grid}: distances, paths, losses, zones, flows, congestion, capacities, lengths. */
class GridGoldenTest {
    private static final double KAPPA = 0.03;
    private static final double LOSS_CAP = 0.5;

    @TestFactory
    Stream<DynamicTest> grid() {
        return Golden.tests("local-market", "grid", (family, aCase) -> {
            Network network =
                    GoldenNetworks.checked(family, aCase.path("network").asText());
            switch (aCase.path("kind").asText()) {
                case "distances" -> distances(network, aCase.path("expected"));
                case "flows" -> flows(network, aCase);
                default -> throw new AssertionError("unknown kind " + aCase.path("kind"));
            }
        });
    }

    private static void distances(Network network, JsonNode rows) {
        for (JsonNode row : rows) {
            int a = network.indexOf(row.path(0).asText());
            int b = network.indexOf(row.path(1).asText());
            Golden.close("distance", row.path(2), network.distance(a, b));
            List<Step> path = new ArrayList<>();
            for (JsonNode step : row.path(3)) {
                path.add(new Step(step.path(0).intValue(), step.path(1).intValue() == 1));
            }
            assertEquals(path, network.path(a, b));
            Golden.close("loss share", row.path(4), network.lossShare(a, b, KAPPA, LOSS_CAP));
            assertEquals(row.path(5).booleanValue(), network.sameZone(a, b));
        }
    }

    private static void flows(Network network, JsonNode aCase) {
        TradeFlows flows = new TradeFlows(network, aCase.path("step_hours").doubleValue(), background(network, aCase));
        JsonNode trades = aCase.path("trades");
        assertEquals(aCase.path("expected").size(), trades.size());
        for (int i = 0; i < trades.size(); i++) {
            JsonNode trade = trades.path(i);
            JsonNode expected = aCase.path("expected").path(i);
            int from = network.indexOf(trade.path(1).asText());
            int to = network.indexOf(trade.path(2).asText());
            double gross = trade.path(3).doubleValue();
            double share = trade.path(0).asText().equals("p2p") ? network.lossShare(from, to, KAPPA, LOSS_CAP) : 0;
            Golden.close("congestion before", expected.path(0), flows.pathCongestion(from, to));
            Golden.close("loss", expected.path(1), gross * share);
            flows.transfer(from, to, gross, share);
            Golden.close("congestion after", expected.path(2), flows.pathCongestion(from, to));
            Golden.close("mean congestion", expected.path(3), flows.meanCongestion());
        }
        JsonNode after = aCase.path("edge_flows_after_kwh");
        assertEquals(after.size(), network.branchCount());
        for (int e = 0; e < after.size(); e++) {
            Golden.close("flow of " + network.branchId(e), after.path(e), flows.flowKwh(e));
        }
    }

    private static double[] background(Network network, JsonNode aCase) {
        double[] background = new double[network.branchCount()];
        JsonNode given = aCase.path("background_kwh");
        for (int e = 0; e < given.size(); e++) {
            background[e] = given.path(e).doubleValue();
        }
        return background;
    }
}
