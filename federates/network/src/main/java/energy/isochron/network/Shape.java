package energy.isochron.network;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.random.RandomGenerator;

/**
 * A synthetic network (local-market specification, 4.2 and 12.30): buses {@code 0, 1, 2 …}, slack bus {@code 0}, four zones
 * {@code zone1} to {@code zone4} of equal size by index.
 */
public enum Shape implements Topology {
    /** Each bus with each other one; branches in the order 0-1, 0-2, … 1-2, … */
    MESH("mesh", 2),
    /** A circle: each bus with the next, the last with the first. */
    RING("ring", 3),
    /** A chain: each bus with the next. */
    LINE("line", 2),
    /** All other buses with bus 0. */
    STAR("star", 2),
    /** A binary tree: bus i hangs on bus (i − 1)/2. */
    TREE("tree", 2);

    private static final int ZONES = 4;

    private final String key;
    private final int leastBuses;

    Shape(String key, int leastBuses) {
        this.key = key;
        this.leastBuses = leastBuses;
    }

    @Override
    public String key() {
        return key;
    }

    /** Fewest buses that it can have. */
    public int leastBuses() {
        return leastBuses;
    }

    /**
     * Number of branches.
     *
     * @param buses {@link #leastBuses} or more
     */
    public int branchCount(int buses) {
        return switch (this) {
            case MESH -> Math.multiplyExact(buses, buses - 1) / 2;
            case RING -> buses;
            case LINE, STAR, TREE -> buses - 1;
        };
    }

    /**
     * A plan with random lengths, 0.5 + U(0, 1) each, drawn in branch order.
     *
     * @param buses {@link #leastBuses} or more
     * @param totalCapacityKw capacity that the branches share, kW
     * @param random one draw a branch
     */
    public NetworkPlan plan(int buses, double totalCapacityKw, RandomGenerator random) {
        checkBuses(buses);
        double[] weights = new double[branchCount(buses)];
        for (int e = 0; e < weights.length; e++) {
            weights[e] = 0.5 + random.nextDouble();
        }
        return plan(buses, totalCapacityKw, weights);
    }

    /**
     * A plan with given lengths.
     *
     * @param buses {@link #leastBuses} or more
     * @param totalCapacityKw capacity that the branches share, kW
     * @param weights one a branch, in branch order
     */
    public NetworkPlan plan(int buses, double totalCapacityKw, double[] weights) {
        checkBuses(buses);
        if (weights.length != branchCount(buses)) {
            throw new IllegalArgumentException("weights has " + weights.length + " values, a " + key + " of " + buses
                    + " buses needs " + branchCount(buses) + ". Maybe they are those of another shape?");
        }
        MapLayout layout = MapLayout.of(this, buses);
        List<Bus> listed = new ArrayList<>(buses);
        for (int i = 0; i < buses; i++) {
            String zone = "zone" + (int) ((long) ZONES * i / buses + 1);
            listed.add(layout.bus(i, zone));
        }
        return new NetworkPlan(listed, branches(buses, weights), "0", totalCapacityKw, 0);
    }

    private void checkBuses(int buses) {
        if (buses < leastBuses) {
            throw new IllegalArgumentException("buses is " + buses + ", a " + key + " needs " + leastBuses
                    + " or more. Maybe another shape was meant?");
        }
    }

    private List<Branch> branches(int buses, double[] weights) {
        return switch (this) {
            case MESH -> mesh(buses, weights);
            case RING -> branches(weights, e -> e, e -> (e + 1) % buses);
            case LINE -> branches(weights, e -> e, e -> e + 1);
            case STAR -> branches(weights, e -> 0, e -> e + 1);
            case TREE -> branches(weights, e -> e / 2, e -> e + 1);
        };
    }

    private static List<Branch> mesh(int buses, double[] weights) {
        List<Branch> branches = new ArrayList<>(weights.length);
        for (int i = 0; i < buses; i++) {
            for (int j = i + 1; j < buses; j++) {
                branches.add(branch(i, j, weights[branches.size()]));
            }
        }
        return branches;
    }

    private static List<Branch> branches(double[] weights, IntUnaryOperator from, IntUnaryOperator to) {
        List<Branch> branches = new ArrayList<>(weights.length);
        for (int e = 0; e < weights.length; e++) {
            branches.add(branch(from.applyAsInt(e), to.applyAsInt(e), weights[e]));
        }
        return branches;
    }

    private static Branch branch(int from, int to, double weight) {
        return new Branch(Integer.toString(from), Integer.toString(to), weight);
    }
}
