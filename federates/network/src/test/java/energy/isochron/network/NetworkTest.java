package energy.isochron.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NetworkTest {
    private static Network square() {
        // Two equally long ways from a to c: over b (branches 0, 1) and over d (branches 2, 3).
        List<Bus> buses = List.of(bus("a", "east"), bus("b", "west"), bus("c", "east"), bus("d", ""), bus("e", ""));
        List<Branch> branches = List.of(
                new Branch("d", "a", 1),
                new Branch("c", "d", 1),
                new Branch("a", "b", 1),
                new Branch("b", "c", 1),
                new Branch("c", "e", 2, 70));
        return new Network(new NetworkPlan(buses, branches, "a", 90, 0));
    }

    @Test
    void ofTwoEquallyLongWaysTheOneOverTheSmallerIndexIsTaken() {
        Network network = square();
        // b (1) is settled before d (3), and d does not come strictly nearer.
        assertEquals(List.of(new Step(2, true), new Step(3, true)), network.path(0, 2));
        assertEquals(List.of(new Step(3, false), new Step(2, false)), network.path(2, 0));
        assertEquals(2, network.distance(2, 0));
    }

    @Test
    void aBusIsAtNoDistanceFromItself() {
        assertEquals(0, square().distance(3, 3));
        assertEquals(List.of(), square().path(3, 3));
    }

    @Test
    void unknownZonesAreNotTheSameZone() {
        Network network = square();
        assertTrue(network.sameZone(0, 2));
        assertFalse(network.sameZone(0, 1));
        assertFalse(network.sameZone(3, 4));
        assertFalse(network.sameZone(3, 3));
    }

    @Test
    void aRatingReplacesTheShareOfTheCapacity() {
        Network network = square();
        assertEquals(20, network.capacityKw(0));
        assertEquals(70, network.capacityKw(4));
    }

    @Test
    void lossShareIsCapped() {
        Network network = square();
        assertEquals(0.06, network.lossShare(0, 2, 0.03, 0.5), 1e-15);
        assertEquals(0.5, network.lossShare(0, 2, 0.9, 0.5));
    }

    @Test
    void busesAndBranchesAreFoundById() {
        Network network = square();
        assertEquals(3, network.indexOf("d"));
        assertEquals(OptionalInt.of(1), network.findBranch("c-d"));
        assertEquals(OptionalInt.empty(), network.findBranch("d-c"));
        assertEquals(OptionalInt.empty(), network.findBranch("c"));
        assertEquals(OptionalInt.empty(), network.findBranch("c-"));
        assertEquals(OptionalInt.empty(), network.find("x"));
        String message = assertThrows(IllegalArgumentException.class, () -> network.indexOf("x"))
                .getMessage();
        assertEquals(
                "bus 'x' is not in the network, whose buses are a … e. Maybe it belongs to another feeder?", message);
    }

    @Test
    void slackTreeFollowsTheShortestPaths() {
        SlackTree tree = square().slackTree();
        List<Integer> order = new ArrayList<>();
        for (int k = 0; k < tree.busCount(); k++) {
            order.add(tree.bus(k));
        }
        assertEquals(List.of(0, 1, 3, 2, 4), order);
        assertEquals(1, tree.parent(2));
        assertEquals(3, tree.branch(2));
        assertTrue(tree.forward(2));
        assertEquals(0, tree.parent(3));
        assertFalse(tree.forward(3), "branch d-a leads towards the slack");
        assertEquals(-1, tree.branch(0));
    }

    @Test
    void ringOfFiveHundredBusesKnowsAllItsDistances() {
        double[] ones = new double[500];
        Arrays.fill(ones, 1);
        Network ring = new Network(Shape.RING.plan(500, 400, ones));
        for (int a = 0; a < 500; a++) {
            for (int b = 0; b < 500; b++) {
                int apart = Math.abs(a - b);
                assertEquals(Math.min(apart, 500 - apart), ring.distance(a, b));
            }
        }
    }

    @Test
    void tenThousandBusesWorkInBoundedMemory() {
        int count = 10_000;
        Network tree = new Network(Shape.TREE.plan(
                count, 400, RandomGeneratorFactory.of("L64X128MixRandom").create(1)));
        Network ring = new Network(Shape.RING.plan(
                count, 400, RandomGeneratorFactory.of("L64X128MixRandom").create(1)));
        for (int i = 0; i < 400_000; i++) {
            int a = (int) (i * 7919L % count);
            int b = (int) (i * 104_729L % count);
            assertEquals(tree.distance(b, a), tree.distance(a, b));
        }
        for (int i = 0; i < 1000; i++) {
            assertEquals(ring.distance(i * 7 % count, i), ring.distance(i, i * 7 % count));
        }
    }

    @Test
    void threadsThatShareANetworkSeeTheSameDistances() {
        for (Shape shape : List.of(Shape.RING, Shape.TREE)) {
            NetworkPlan plan = shape.plan(
                    300, 400, RandomGeneratorFactory.of("L64X128MixRandom").create(5));
            Network alone = new Network(plan);
            Network shared = new Network(plan);
            double[] parallel = IntStream.range(0, 90_000)
                    .parallel()
                    .mapToDouble(i -> shared.distance(i / 300, i % 300))
                    .toArray();
            for (int i = 0; i < parallel.length; i++) {
                assertEquals(alone.distance(i / 300, i % 300), parallel[i]);
            }
        }
    }

    private static Bus bus(String id, String zone) {
        return new Bus(id, zone, 0, 0);
    }
}
