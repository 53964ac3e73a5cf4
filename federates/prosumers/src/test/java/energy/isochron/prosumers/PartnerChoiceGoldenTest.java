package energy.isochron.prosumers;

import static energy.isochron.testing.Golden.close;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import energy.isochron.testing.Golden;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class PartnerChoiceGoldenTest {
    @TestFactory
    Stream<DynamicTest> rankings() {
        return Golden.tests("local-market", "partner_selection", (family, aCase) -> {
            JsonNode network =
                    family.path("networks").path(aCase.path("network").asText());
            List<String> buses = new ArrayList<>();
            network.path("nodes").forEach(node -> buses.add(node.path(0).asText()));
            double[][] distance = distances(buses, network.path("edges"));
            List<String> ids = new ArrayList<>();
            List<Integer> busOf = new ArrayList<>();
            List<Double> reputation = new ArrayList<>();
            for (JsonNode agent : aCase.path("agents")) {
                ids.add(agent.path(0).asText());
                busOf.add(buses.indexOf(agent.path(1).asText()));
                reputation.add(agent.path(2).doubleValue());
            }
            PartnerChoice choice =
                    new PartnerChoice(busOf.stream().mapToInt(Integer::intValue).toArray(), (a, b) -> distance[a][b]);
            choice.begin(reputation.stream().mapToDouble(Double::doubleValue).toArray());

            int self = ids.indexOf(aCase.path("agent").asText());
            JsonNode expected = aCase.path("expected");
            assertEquals(expected.path("best").asText(), ids.get(choice.of(self)));
            int[] ranking = IntStream.range(0, ids.size())
                    .filter(other -> other != self)
                    .boxed()
                    .sorted(Comparator.comparingDouble((Integer other) -> -choice.scoreOf(self, other)))
                    .mapToInt(Integer::intValue)
                    .toArray();
            assertEquals(expected.path("ranking").size(), ranking.length);
            for (int i = 0; i < ranking.length; i++) {
                JsonNode place = expected.path("ranking").path(i);
                assertEquals(place.path(0).asText(), ids.get(ranking[i]), "place " + i);
                close("score " + i, place.path(1), choice.scoreOf(self, ranking[i]));
            }
        });
    }

    /** All shortest paths, by Floyd and Warshall; the diagonal stays 0. */
    private static double[][] distances(List<String> buses, JsonNode edges) {
        int n = buses.size();
        double[][] distance = new double[n][n];
        for (int a = 0; a < n; a++) {
            Arrays.fill(distance[a], Double.POSITIVE_INFINITY);
            distance[a][a] = 0;
        }
        for (JsonNode edge : edges) {
            int a = buses.indexOf(edge.path(0).asText());
            int b = buses.indexOf(edge.path(1).asText());
            distance[a][b] = edge.path(2).doubleValue();
            distance[b][a] = distance[a][b];
        }
        for (int via = 0; via < n; via++) {
            for (int a = 0; a < n; a++) {
                for (int b = 0; b < n; b++) {
                    distance[a][b] = Math.min(distance[a][b], distance[a][via] + distance[via][b]);
                }
            }
        }
        return distance;
    }
}
