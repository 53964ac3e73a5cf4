package energy.isochron.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class TopologyTest {
    @Test
    void topologiesAreFoundByName() {
        assertEquals(
                List.of(
                        "ieee13",
                        "ieee34",
                        "ieee123",
                        "ieee33",
                        "cigre_mv",
                        "cigre_lv",
                        "mesh",
                        "ring",
                        "line",
                        "star",
                        "tree"),
                Topology.keys());
        assertEquals(Feeder.IEEE34, Topology.named("ieee34").orElseThrow());
        assertEquals(Shape.RING, Topology.named("ring").orElseThrow());
        assertTrue(Topology.named("IEEE34").isEmpty());
    }

    @Test
    void feedersAreRadialAndReachTheirPublishedLength() {
        Network ieee13 = new Network(Feeder.IEEE13.plan(400));
        Network ieee34 = new Network(Feeder.IEEE34.plan(400));
        assertTrue(ieee13.radial());
        assertTrue(ieee34.radial());
        assertEquals(5.1, Feeder.IEEE13.reach(), 1e-12);
        assertEquals(193.51, Feeder.IEEE34.reach(), 1e-9);
        assertEquals(1, ieee34.distance(ieee34.slack(), ieee34.indexOf("838")), 1e-12);
        assertEquals(1, ieee13.distance(ieee13.slack(), ieee13.indexOf("652")), 1e-12);
        assertEquals(Feeder.IEEE34.busCount(), ieee34.busCount());
    }

    @Test
    void otherPublishedFeedersAreRadial() {
        for (Feeder feeder : List.of(Feeder.IEEE123, Feeder.IEEE33, Feeder.CIGRE_MV, Feeder.CIGRE_LV)) {
            Network network = new Network(feeder.plan(400));
            assertTrue(network.radial(), feeder.key());
            Set<String> places = new HashSet<>();
            network.buses().forEach(bus -> places.add(bus.x() + " " + bus.y()));
            assertEquals(network.busCount(), places.size(), feeder.key());
        }
        assertEquals(130, Feeder.IEEE123.busCount());
        assertEquals(33, Feeder.IEEE33.busCount());
        assertEquals(15, Feeder.CIGRE_MV.busCount());
        assertEquals(44, Feeder.CIGRE_LV.busCount());
        assertEquals("Ω", Feeder.IEEE33.lengthUnit());
        assertEquals(14.681, Feeder.IEEE33.reach(), 5e-4);
        // 2.82 + 4.42 + 1.3 + 1.67 km of cable to bus 7, behind the transformer.
        assertEquals(10.22, Feeder.CIGRE_MV.reach(), 1e-9);
    }

    @Test
    void capacitiesOfAFeederAddUpToItsTotal() {
        Network network = new Network(Feeder.IEEE34.plan(400));
        double sum = 0;
        for (int e = 0; e < network.branchCount(); e++) {
            sum += network.capacityKw(e);
        }
        assertEquals(400, sum, 1e-9);
    }

    @Test
    void shapesHaveTheirBranchesInTheirOrder() {
        assertEquals(List.of("0-1", "0-2", "0-3", "1-2", "1-3", "2-3"), branches(Shape.MESH, 4));
        assertEquals(List.of("0-1", "1-2", "2-3", "3-0"), branches(Shape.RING, 4));
        assertEquals(List.of("0-1", "1-2", "2-3"), branches(Shape.LINE, 4));
        assertEquals(List.of("0-1", "0-2", "0-3"), branches(Shape.STAR, 4));
        assertEquals(List.of("0-1", "0-2", "1-3", "1-4", "2-5"), branches(Shape.TREE, 6));
    }

    @Test
    void shapesHaveFourZonesByIndex() {
        List<String> zones =
                network(Shape.LINE, 7).buses().stream().map(Bus::zone).toList();
        assertEquals(List.of("zone1", "zone1", "zone2", "zone2", "zone3", "zone3", "zone4"), zones);
    }

    @Test
    void busesOfAShapeLieApartOnTheMap() {
        for (Shape shape : Shape.values()) {
            Set<String> places = new HashSet<>();
            for (Bus bus : network(shape, 40).buses()) {
                places.add("%.6f %.6f".formatted(bus.x(), bus.y()));
            }
            assertEquals(40, places.size(), shape.key());
        }
    }

    @Test
    void drawnLengthsLieBetweenOneHalfAndOneAndAHalf() {
        for (int seed = 1; seed <= 5; seed++) {
            for (Branch branch : Shape.MESH.plan(12, 400, random(seed)).branches()) {
                assertTrue(branch.weight() >= 0.5 && branch.weight() < 1.5, branch::toString);
            }
        }
        assertEquals(Shape.RING.plan(9, 400, random(1)), Shape.RING.plan(9, 400, random(1)));
        assertNotEquals(Shape.RING.plan(9, 400, random(1)), Shape.RING.plan(9, 400, random(2)));
    }

    @Test
    void tooFewBusesAreRefused() {
        for (Shape shape : Shape.values()) {
            int tooFew = shape.leastBuses() - 1;
            String message = String.valueOf(
                    assertThrows(IllegalArgumentException.class, () -> shape.plan(tooFew, 400, random(1)))
                            .getMessage());
            assertTrue(message.startsWith("buses is " + tooFew + ", a " + shape.key() + " needs "), message);
        }
    }

    @Test
    void wrongNumberOfLengthsIsRefused() {
        String message = String.valueOf(
                assertThrows(IllegalArgumentException.class, () -> Shape.RING.plan(5, 400, new double[] {1, 1, 1, 1}))
                        .getMessage());
        assertTrue(message.contains("a ring of 5 buses needs 5"), message);
    }

    private static List<String> branches(Shape shape, int buses) {
        return network(shape, buses).branchIds();
    }

    private static Network network(Shape shape, int buses) {
        double[] weights = new double[shape.branchCount(buses)];
        Arrays.fill(weights, 1);
        return new Network(shape.plan(buses, 400, weights));
    }

    private static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }
}
