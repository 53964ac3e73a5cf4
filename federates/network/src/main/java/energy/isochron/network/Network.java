package energy.isochron.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A connected feeder as a weighted graph, with one shortest path for each pair of buses. Immutable, and safe for use by
 * several threads: many federations may share one. Paths are found on first use and kept in bounded memory.
 *
 * <p>Source: local-market specification, 12.27 (capacities), 12.28 (paths), 12.47 (ratings).
 */
public final class Network {
    private final List<Bus> buses;
    private final List<Branch> branches;
    private final List<String> branchIds;
    private final Map<String, Integer> busIndex;
    private final int slack;
    private final double[] capacityKw;
    private final int[] zones;
    private final Adjacency adjacency;
    private final SlackTree slackTree;
    private final RouteCache routes;

    /**
     * Builds the network. Takes time linear in buses and branches, up to a logarithm.
     *
     * @throws IllegalArgumentException with all problems of the plan, if it has any
     */
    public Network(NetworkPlan plan) {
        List<String> problems = plan.problems();
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", problems));
        }
        buses = plan.buses();
        branches = plan.branches();
        branchIds = List.copyOf(branches.stream().map(Branch::id).toList());
        busIndex = index(buses.stream().map(Bus::id).toList());
        slack = indexOf(plan.slackId());
        zones = zones(buses);
        capacityKw = capacities(plan);
        adjacency = new Adjacency(branches, busIndex);
        slackTree = new SlackTree(adjacency, slack);
        routes = new RouteCache(
                radial() ? new RadialSearch(adjacency, slackTree) : new MeshedSearch(adjacency), buses.size());
    }

    /** Number of buses. */
    public int busCount() {
        return buses.size();
    }

    /** A bus by its index. */
    public Bus bus(int bus) {
        return buses.get(bus);
    }

    /** All buses, in network order. */
    public List<Bus> buses() {
        return buses;
    }

    /** Index of a bus, or empty if there is none of this id. */
    public OptionalInt find(String busId) {
        Integer bus = busIndex.get(busId);
        return bus == null ? OptionalInt.empty() : OptionalInt.of(bus);
    }

    /**
     * Index of a bus.
     *
     * @throws IllegalArgumentException if there is none of this id
     */
    public int indexOf(String busId) {
        Integer bus = busIndex.get(busId);
        if (bus == null) {
            throw new IllegalArgumentException("bus '" + busId + "' is not in the network, whose buses are "
                    + buses.getFirst().id() + " … " + buses.getLast().id() + ". Maybe it belongs to another feeder?");
        }
        return bus;
    }

    /** Number of branches. */
    public int branchCount() {
        return branches.size();
    }

    /** A branch by its index. */
    public Branch branch(int branch) {
        return branches.get(branch);
    }

    /** All branches, in network order. */
    public List<Branch> branches() {
        return branches;
    }

    /** Id of a branch, {@code from-to}. */
    public String branchId(int branch) {
        return branchIds.get(branch);
    }

    /** Ids of all branches, in network order. */
    public List<String> branchIds() {
        return branchIds;
    }

    /**
     * Index of a branch, or empty if there is none of this id. Linear in the branches of one bus: a table of all ids would be
     * the largest part of a mesh.
     */
    public OptionalInt findBranch(String branchId) {
        for (int dash = branchId.indexOf('-'); dash >= 0; dash = branchId.indexOf('-', dash + 1)) {
            OptionalInt from = find(branchId.substring(0, dash));
            OptionalInt to = find(branchId.substring(dash + 1));
            if (from.isPresent() && to.isPresent()) {
                OptionalInt found = adjacency.branch(from.getAsInt(), to.getAsInt());
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return OptionalInt.empty();
    }

    /** Index of the first bus of a branch. */
    public int from(int branch) {
        return adjacency.from(branch);
    }

    /** Index of the second bus of a branch. */
    public int to(int branch) {
        return adjacency.to(branch);
    }

    /** Length of a branch. */
    public double weight(int branch) {
        return adjacency.weight(branch);
    }

    /** Index of the bus at which the feeder hangs on the grid above. */
    public int slack() {
        return slack;
    }

    /** Whether it has no loops. */
    public boolean radial() {
        return branches.size() == buses.size() - 1;
    }

    /** The paths from the slack bus to all others, as a tree. */
    public SlackTree slackTree() {
        return slackTree;
    }

    /**
     * Capacity of a branch, kW: its rating (12.47), or else its share of the total (12.27), {@code total·s_e/Σs} with
     * {@code s_e = 1/max(weight, floor)} and the sum over all branches.
     */
    public double capacityKw(int branch) {
        return capacityKw[branch];
    }

    /**
     * Electrical distance of two buses: length of the shortest path, 0 from a bus to itself. The lengths are added from the
     * bus with the smaller index on, so that both directions give the same bits. Constant time once the path is known;
     * before, linear in the path's length (radial network) or n log n once for each smaller end (meshed network).
     */
    public double distance(int a, int b) {
        return routes.distance(a, b);
    }

    /**
     * Electrical distances from one bus to all, in one go: exactly as {@link #distance} gives them to buses with a larger
     * index, up to rounding to the others, whose lengths are added from the other end on. Linear in a radial network.
     *
     * @param from the bus
     * @param into filled as far as it is long, one a bus
     */
    public void distances(int from, double[] into) {
        routes.distances(from, into);
    }

    /** Largest distance of a bus from the slack. */
    double reach() {
        double reach = 0;
        for (int bus = 0; bus < busCount(); bus++) {
            reach = Math.max(reach, distance(slack, bus));
        }
        return reach;
    }

    /**
     * The shortest path between two buses (12.28): Dijkstra from the end with the smaller index; queue ordered by distance,
     * then bus index; neighbours in the order of the branch list; a predecessor is replaced only if the new one is strictly
     * nearer. The other direction is the same path reversed.
     *
     * @return the branches in order, empty from a bus to itself
     */
    public List<Step> path(int from, int to) {
        List<Step> steps = new ArrayList<>();
        Route route = routes.route(from, to);
        for (int r = 0; r < route.runCount(); r++) {
            for (int e = route.first(r); e != route.end(r); e += route.stride(r)) {
                steps.add(new Step(e, route.forward(r)));
            }
        }
        return List.copyOf(from <= to ? steps : reversed(steps));
    }

    /**
     * Share of a traded energy that is lost on the way (equation 14 and 12.9): {@code min(kappa·distance, cap)}.
     *
     * @param kappa loss by length, 1
     * @param cap most that is lost, 0..1
     */
    public double lossShare(int a, int b, double kappa, double cap) {
        return Math.min(kappa * distance(a, b), cap);
    }

    /** Whether both zones are known and equal. */
    public boolean sameZone(int a, int b) {
        return zones[a] >= 0 && zones[a] == zones[b];
    }

    /** How the zones of two buses stand to each other. */
    public ZoneRelation zoneRelation(int a, int b) {
        if (zones[a] < 0 || zones[b] < 0) {
            return ZoneRelation.UNKNOWN;
        }
        return zones[a] == zones[b] ? ZoneRelation.SAME : ZoneRelation.DIFFERENT;
    }

    Route route(int a, int b) {
        return routes.route(a, b);
    }

    private static List<Step> reversed(List<Step> steps) {
        return steps.reversed().stream()
                .map(step -> new Step(step.branch(), !step.forward()))
                .toList();
    }

    private static Map<String, Integer> index(List<String> ids) {
        Map<String, Integer> index = HashMap.newHashMap(ids.size());
        for (String id : ids) {
            index.put(id, index.size());
        }
        return index;
    }

    private static int[] zones(List<Bus> buses) {
        Map<String, Integer> known = new HashMap<>();
        int[] zones = new int[buses.size()];
        for (int bus = 0; bus < zones.length; bus++) {
            String zone = buses.get(bus).zone();
            Integer number = zone.equals(Bus.NO_ZONE) ? Integer.valueOf(-1) : known.get(zone);
            if (number == null) {
                number = known.size();
                known.put(zone, number);
            }
            zones[bus] = number;
        }
        return zones;
    }

    private static double[] capacities(NetworkPlan plan) {
        double[] capacities = new double[plan.branches().size()];
        double sum = 0;
        for (int e = 0; e < capacities.length; e++) {
            capacities[e] = 1 / Math.max(plan.branches().get(e).weight(), plan.capacityLengthFloor());
            sum += capacities[e];
        }
        for (int e = 0; e < capacities.length; e++) {
            Branch branch = plan.branches().get(e);
            capacities[e] = branch.rated() ? branch.ratingKw() : plan.totalCapacityKw() * capacities[e] / sum;
        }
        return capacities;
    }
}
