package energy.isochron.grid.file;

import energy.isochron.grid.engine.ElectricalBranch;
import energy.isochron.grid.engine.ElectricalBranch.Ends;
import energy.isochron.grid.engine.ElectricalBranch.Line;
import energy.isochron.grid.engine.ElectricalBranch.Switch;
import energy.isochron.grid.engine.ElectricalBranch.Transformer;
import energy.isochron.grid.engine.ElectricalNetwork;
import energy.isochron.grid.engine.GridNode;
import energy.isochron.grid.engine.LineImpedance;
import energy.isochron.network.Branch;
import energy.isochron.network.Bus;
import energy.isochron.network.NetworkPlan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The graph that the market trades on, made of an electrical network: what hangs together with its first source by closed branches.
 * Lengths are the lines' km if they are known; otherwise impedances per unit of the nominal voltages. As with the published feeders, 1
 * is the distance of the far end (12.29), and the mean length is the least that counts when branches without a rating share the
 * capacity (12.27). Switches, and transformers where lengths are km, are stubs of a thousandth of the mean. Of several branches
 * between two nodes the graph has those whose id is that of their ends.
 */
public final class FeederGraph {
    private static final double STUB = 1e-3;
    private static final double KVA_A_MVA = 1000;
    private static final double PERCENT = 100;

    private final ElectricalNetwork network;
    private final boolean lengthsKnown;
    private final String slack;
    private final Map<String, List<ElectricalBranch>> at = new HashMap<>();
    private final Map<String, Double> baseKv = new HashMap<>();
    /** Distance of each node that is reached, in the order in which they are. */
    private final Map<String, Double> distance = new LinkedHashMap<>();

    private final Map<String, List<String>> below = new HashMap<>();
    private final Map<String, Double> x = new HashMap<>();
    private final double stub;

    private FeederGraph(NetworkFile file) {
        network = file.network();
        lengthsKnown = file.lengthsKnown();
        slack = network.sources().getFirst().node();
        network.nodes().forEach(node -> baseKv.put(node.id(), node.baseKv()));
        for (ElectricalBranch branch : network.branches()) {
            if (branch.closed() == Ends.BOTH) {
                at.computeIfAbsent(branch.from(), id -> new ArrayList<>()).add(branch);
                at.computeIfAbsent(branch.to(), id -> new ArrayList<>()).add(branch);
            }
        }
        double mean = network.branches().stream()
                .mapToDouble(this::length)
                .filter(length -> length > 0)
                .average()
                .orElse(1);
        stub = STUB * mean;
        walk();
        place();
    }

    /**
     * The plan of the graph.
     *
     * @param file a network with one source or more
     * @param totalCapacityKw capacity that branches without a rating take their shares of, kW
     */
    public static NetworkPlan of(NetworkFile file, double totalCapacityKw) {
        return new FeederGraph(file).plan(totalCapacityKw);
    }

    private NetworkPlan plan(double totalCapacityKw) {
        double reach = distance.values().stream()
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(1);
        double unit = reach > 0 ? reach : 1;
        Map<String, Integer> depth = new HashMap<>();
        List<Bus> buses = new ArrayList<>();
        depth.put(slack, 0);
        for (String id : distance.keySet()) {
            int own = depth.getOrDefault(id, 0);
            below.getOrDefault(id, List.of()).forEach(child -> depth.put(child, own + 1));
        }
        for (GridNode node : network.nodes()) {
            if (distance.containsKey(node.id())) {
                double across = x.getOrDefault(node.id(), 0.0);
                buses.add(new Bus(node.id(), Bus.NO_ZONE, across, -depth.getOrDefault(node.id(), 0)));
            }
        }
        List<Branch> edges = new ArrayList<>();
        for (ElectricalBranch branch : network.branches()) {
            if (isOfTheGraph(branch)) {
                double rating = Double.isNaN(branch.ratingKva()) ? Branch.UNRATED : branch.ratingKva();
                edges.add(new Branch(branch.from(), branch.to(), weight(branch) / unit, rating));
            }
        }
        double mean = edges.stream().mapToDouble(Branch::weight).average().orElse(0);
        return new NetworkPlan(buses, edges, slack, totalCapacityKw, mean);
    }

    private boolean isOfTheGraph(ElectricalBranch branch) {
        return branch.closed() == Ends.BOTH
                && distance.containsKey(branch.from())
                && branch.id().equals(branch.from() + '-' + branch.to());
    }

    private double weight(ElectricalBranch branch) {
        return Math.max(stub, length(branch));
    }

    /** Length of a branch; 0 if it is a stub. */
    private double length(ElectricalBranch branch) {
        if (lengthsKnown) {
            return branch instanceof Line line ? line.lengthKm() : 0;
        }
        return switch (branch) {
            case Line line -> {
                LineImpedance.Sequence perKm = line.impedance().balanced();
                double kv = baseKv.getOrDefault(line.to(), 1.0);
                yield Math.hypot(perKm.r1(), perKm.x1()) * line.lengthKm() / (kv * kv);
            }
            case Transformer transformer ->
                Math.hypot(transformer.rPercent(), transformer.xPercent())
                        / PERCENT
                        * KVA_A_MVA
                        / transformer.ratingKva();
            case Switch closed -> 0;
        };
    }

    /** Finds what is reached from the slack, breadth first, and the tree of the first ways to each node. */
    private void walk() {
        List<String> ahead = new ArrayList<>(List.of(slack));
        distance.put(slack, 0.0);
        for (int i = 0; i < ahead.size(); i++) {
            String node = ahead.get(i);
            for (ElectricalBranch branch : at.getOrDefault(node, List.of())) {
                String next = branch.from().equals(node) ? branch.to() : branch.from();
                double way = distance.getOrDefault(node, 0.0) + weight(branch);
                if (distance.putIfAbsent(next, way) == null) {
                    below.computeIfAbsent(node, id -> new ArrayList<>()).add(next);
                    ahead.add(next);
                }
            }
        }
    }

    /** Places the nodes as a tree: ends side by side, in the order of a walk into the depth, each other one above the middle of those below it. */
    private void place() {
        List<String> order = new ArrayList<>();
        List<String> stack = new ArrayList<>(List.of(slack));
        while (!stack.isEmpty()) {
            String node = stack.removeLast();
            order.add(node);
            stack.addAll(below.getOrDefault(node, List.of()).reversed());
        }
        int ends = 0;
        for (String node : order) {
            if (!below.containsKey(node)) {
                x.put(node, (double) ends++);
            }
        }
        for (String node : order.reversed()) {
            below.getOrDefault(node, List.of()).stream()
                    .mapToDouble(child -> x.getOrDefault(child, 0.0))
                    .average()
                    .ifPresent(middle -> x.put(node, middle));
        }
    }
}
