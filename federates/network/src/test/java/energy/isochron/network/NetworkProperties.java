package energy.isochron.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.jgrapht.Graph;
import org.jgrapht.alg.shortestpath.DijkstraShortestPath;

class NetworkProperties {
    private static final double CLOSE = 1e-9;

    @Property(tries = 1000)
    void distancesAreThoseOfAnotherDijkstra(@ForAll long seed, @ForAll @IntRange(min = 2, max = 25) int buses) {
        Network network = random(seed, buses);
        var reference = new DijkstraShortestPath<>(graph(network));
        for (int a = 0; a < buses; a++) {
            for (int b = 0; b < buses; b++) {
                assertEquals(reference.getPathWeight(a, b), network.distance(a, b), CLOSE);
            }
        }
    }

    @Property(tries = 1000)
    void distanceIsAMetric(@ForAll long seed, @ForAll @IntRange(min = 2, max = 15) int buses) {
        Network network = random(seed, buses);
        for (int a = 0; a < buses; a++) {
            for (int b = 0; b < buses; b++) {
                assertEquals(network.distance(a, b), network.distance(b, a));
                assertEquals(a == b, network.distance(a, b) == 0);
                for (int c = 0; c < buses; c++) {
                    assertTrue(network.distance(a, c) <= network.distance(a, b) + network.distance(b, c) + CLOSE);
                }
            }
        }
    }

    @Property(tries = 1000)
    void pathLeadsFromEndToEndAndBackAgain(@ForAll long seed, @ForAll @IntRange(min = 2, max = 25) int buses) {
        Network network = random(seed, buses);
        RandomGenerator random = generator(seed);
        int a = random.nextInt(buses);
        int b = random.nextInt(buses);
        List<Step> path = network.path(a, b);
        int at = a;
        double length = 0;
        for (Step step : path) {
            assertEquals(at, step.forward() ? network.from(step.branch()) : network.to(step.branch()));
            at = step.forward() ? network.to(step.branch()) : network.from(step.branch());
            length += network.weight(step.branch());
        }
        assertEquals(b, at);
        assertEquals(network.distance(a, b), length, CLOSE);
        List<Step> back = new ArrayList<>();
        for (Step step : network.path(b, a).reversed()) {
            back.add(new Step(step.branch(), !step.forward()));
        }
        assertEquals(path, back);
    }

    /** Meshes, in which most branches are not looked at, and networks that are hardly meshed; equal lengths abound. */
    @Property(tries = 1000)
    void pathsAndTheirOrderAreThoseOfThePlainAlgorithm(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 25) int buses, @ForAll boolean mesh) {
        Network network = mesh ? new Network(randomMesh(generator(seed), buses)) : random(seed, buses);
        for (int source = 0; source < buses; source++) {
            PlainDijkstra plain = new PlainDijkstra(network, source);
            ShortestPaths paths = ShortestPaths.from(adjacency(network), source);
            ShortestPaths ordered = ShortestPaths.ordered(adjacency(network), source);
            for (int bus = 0; bus < buses; bus++) {
                assertEquals(plain.distance[bus], paths.distance(bus));
                assertEquals(plain.branchTo[bus], paths.branchTo(bus));
                assertEquals(plain.distance[bus], ordered.distance(bus));
                assertEquals(plain.branchTo[bus], ordered.branchTo(bus));
                assertEquals(plain.settled[bus], ordered.settled(bus));
                if (source < bus) {
                    assertEquals(plain.distance[bus], network.distance(bus, source));
                }
            }
            double[] row = new double[buses];
            network.distances(source, row);
            assertArrayEquals(plain.distance, row);
        }
    }

    @Property(tries = 1000)
    void radialSearchFindsTheSameBitsAsDijkstra(@ForAll long seed, @ForAll @IntRange(min = 2, max = 40) int buses) {
        Network network = new Network(randomTree(generator(seed), buses));
        for (int low = 0; low < buses; low++) {
            ShortestPaths paths = ShortestPaths.from(adjacency(network), low);
            double[] row = new double[buses];
            network.distances(low, row);
            for (int bus = 0; bus < buses; bus++) {
                if (bus >= low) {
                    assertEquals(paths.distance(bus), network.distance(low, bus));
                }
                assertEquals(paths.distance(bus), row[bus]);
            }
        }
    }

    @Property(tries = 1000)
    void whatIsNotLostArrives(
            @ForAll long seed,
            @ForAll @IntRange(min = 2, max = 20) int buses,
            @ForAll @DoubleRange(min = 0.01, max = 1000) double grossKwh,
            @ForAll @DoubleRange(min = 0, max = 0.5) double share) {
        Network network = random(seed, buses);
        TradeFlows flows = new TradeFlows(network, 1);
        flows.transfer(0, buses - 1, grossKwh, share);
        double lost = 0;
        double perLength = grossKwh * share / network.distance(0, buses - 1);
        List<Step> path = network.path(0, buses - 1);
        for (Step step : path) {
            lost += perLength * network.weight(step.branch());
        }
        Step last = path.getLast();
        double entering = Math.abs(flows.flowKwh(last.branch()));
        assertEquals(grossKwh - lost, entering - perLength * network.weight(last.branch()), CLOSE * grossKwh);
        assertEquals(grossKwh * share, lost, CLOSE * grossKwh);
    }

    @Property(tries = 1000)
    void twiceTheCapacityHalvesTheLoading(@ForAll long seed, @ForAll @IntRange(min = 3, max = 20) int buses) {
        NetworkPlan plan = randomPlan(seed, buses);
        TradeFlows flows = new TradeFlows(new Network(plan), 0.25);
        NetworkPlan doubled = new NetworkPlan(
                plan.buses(), plan.branches(), plan.slackId(), 2 * plan.totalCapacityKw(), plan.capacityLengthFloor());
        TradeFlows relaxed = new TradeFlows(new Network(doubled), 0.25);
        RandomGenerator random = generator(seed);
        for (int i = 0; i < 10; i++) {
            int from = random.nextInt(buses);
            int to = random.nextInt(buses);
            double gross = random.nextDouble(100);
            flows.transfer(from, to, gross, 0.1);
            relaxed.transfer(from, to, gross, 0.1);
        }
        for (int e = 0; e < plan.branches().size(); e++) {
            assertEquals(flows.loading(e) / 2, relaxed.loading(e), CLOSE);
        }
    }

    private static Network random(long seed, int buses) {
        return new Network(randomPlan(seed, buses));
    }

    /** A tree with branches in any order and direction, and some more branches, parallel ones among them; lengths tie often. */
    private static NetworkPlan randomPlan(long seed, int buses) {
        RandomGenerator random = generator(seed);
        NetworkPlan tree = randomTree(random, buses);
        Map<String, Branch> branches = new HashMap<>();
        List<Branch> listed = new ArrayList<>(tree.branches());
        tree.branches().forEach(branch -> branches.put(branch.id(), branch));
        for (int i = random.nextInt(buses); i > 0; i--) {
            int a = random.nextInt(buses);
            int b = random.nextInt(buses);
            Branch branch = new Branch("b" + a, "b" + b, 1 + random.nextInt(3));
            if (a != b && branches.putIfAbsent(branch.id(), branch) == null) {
                listed.add(branch);
            }
        }
        return new NetworkPlan(tree.buses(), listed, tree.slackId(), 100, 0);
    }

    private static NetworkPlan randomMesh(RandomGenerator random, int buses) {
        double grain = random.nextBoolean() ? 1 << random.nextInt(6) : 1 << 20;
        double[] weights = random.doubles((long) buses * (buses - 1) / 2, 0.5, 1.5)
                .map(weight -> Math.ceil(weight * grain) / grain)
                .toArray();
        return Shape.MESH.plan(buses, 100, weights);
    }

    private static NetworkPlan randomTree(RandomGenerator random, int count) {
        List<Bus> buses = new ArrayList<>();
        List<Branch> branches = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            buses.add(new Bus("b" + i, Bus.NO_ZONE, i, 0));
        }
        for (int i = 1; i < count; i++) {
            int parent = random.nextInt(i);
            double weight = random.nextBoolean() ? 1 : 0.5 + random.nextDouble();
            branches.add(
                    random.nextBoolean()
                            ? new Branch("b" + i, "b" + parent, weight)
                            : new Branch("b" + parent, "b" + i, weight));
        }
        Collections.shuffle(branches, Random.from(random));
        return new NetworkPlan(buses, branches, "b" + random.nextInt(count), 100, 0);
    }

    private static Adjacency adjacency(Network network) {
        return new Adjacency(network.branches(), index(network));
    }

    private static Graph<Integer, Integer> graph(Network network) {
        return NetworkGraph.of(network.busCount(), network.branches(), index(network));
    }

    private static Map<String, Integer> index(Network network) {
        Map<String, Integer> index = new HashMap<>();
        network.buses().forEach(bus -> index.put(bus.id(), index.size()));
        return index;
    }

    private static RandomGenerator generator(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }
}
