package energy.isochron.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.alg.util.UnionFind;

/** Finds all that is wrong with a plan. */
final class PlanCheck {
    private static final int MOST_NAMED = 8;
    private static final int UNKNOWN = -1;

    private final NetworkPlan plan;
    private final Map<String, Integer> busIndex = new HashMap<>();
    /** Both ends of each branch, a number each; −1 if unknown. */
    private final int[] from;

    private final int[] to;
    private final List<String> problems = new ArrayList<>();

    PlanCheck(NetworkPlan plan) {
        this.plan = plan;
        from = new int[plan.branches().size()];
        to = new int[plan.branches().size()];
    }

    List<String> problems() {
        buses();
        branches();
        slack();
        capacity();
        connected();
        return List.copyOf(problems);
    }

    private void buses() {
        if (plan.buses().size() < 2) {
            problems.add("network has " + plan.buses().size()
                    + " buses, allowed are 2 or more. Maybe the table of buses was cut off?");
        }
        for (int i = 0; i < plan.buses().size(); i++) {
            Bus bus = plan.buses().get(i);
            if (!Bus.isId(bus.id())) {
                problems.add("bus " + i + " has the id '" + bus.id()
                        + "', allowed are letters, digits, '_', '.' and '-'. Maybe replace other characters by '_'?");
            }
            Integer first = busIndex.putIfAbsent(bus.id(), i);
            if (first != null) {
                problems.add("bus '" + bus.id() + "' is listed twice, at positions " + first + " and " + i
                        + ". Maybe one line was copied?");
            }
            if (!Double.isFinite(bus.x()) || !Double.isFinite(bus.y())) {
                problems.add("bus '" + bus.id() + "' lies at (" + bus.x() + ", " + bus.y()
                        + "), allowed are finite numbers. Maybe a coordinate is missing?");
            }
        }
    }

    private void branches() {
        findEnds();
        Set<String> ids = new HashSet<>();
        boolean unique = allDiffer();
        for (int e = 0; e < from.length; e++) {
            Branch branch = plan.branches().get(e);
            if (!unique && !ids.add(branch.id())) {
                problems.add("branch '" + branch.id()
                        + "' is listed twice, branch ids are unique. Maybe a parallel line should" + " be listed as '"
                        + branch.to() + '-' + branch.from() + "'?");
            }
            end(branch, branch.from(), from[e]);
            end(branch, branch.to(), to[e]);
            if (branch.from().equals(branch.to())) {
                problems.add("branch '" + branch.id()
                        + "' begins and ends at the same bus, its ends must differ. Maybe one of"
                        + " them is a typing error?");
            }
            if (!(branch.weight() > 0 && Double.isFinite(branch.weight()))) {
                problems.add("branch '" + branch.id() + "' has the length " + branch.weight()
                        + ", allowed is above 0, finite. Maybe a switch should get a short length such as 0.001?");
            }
            if (branch.rated() && !(branch.ratingKw() > 0)) {
                problems.add(
                        "branch '" + branch.id() + "' has the rating " + branch.ratingKw()
                                + " kW, allowed is above 0. Maybe leave it out, so that the branch takes its share of the total?");
            }
        }
    }

    private void findEnds() {
        for (int e = 0; e < from.length; e++) {
            from[e] = busIndex.getOrDefault(plan.branches().get(e).from(), UNKNOWN);
            to[e] = busIndex.getOrDefault(plan.branches().get(e).to(), UNKNOWN);
        }
    }

    /** Whether it is certain, by their ends alone, that no two branches have the same id: a mesh has very many. */
    private boolean allDiffer() {
        if (plan.buses().stream().anyMatch(bus -> bus.id().indexOf('-') >= 0)) {
            return false;
        }
        long[] pairs = new long[from.length];
        for (int e = 0; e < pairs.length; e++) {
            if (from[e] == UNKNOWN || to[e] == UNKNOWN) {
                return false;
            }
            pairs[e] = (long) from[e] << Integer.SIZE | to[e];
        }
        Arrays.sort(pairs);
        for (int i = 1; i < pairs.length; i++) {
            if (pairs[i] == pairs[i - 1]) {
                return false;
            }
        }
        return true;
    }

    private void end(Branch branch, String busId, int bus) {
        if (bus == UNKNOWN) {
            problems.add("branch '" + branch.id() + "' ends at the unknown bus '" + busId
                    + "'. Maybe it is missing in the list" + " of buses?");
        }
    }

    private void slack() {
        if (!busIndex.containsKey(plan.slackId())) {
            problems.add("slack bus '" + plan.slackId() + "' is not a bus of the network. Maybe it is a typing error?");
        }
    }

    private void capacity() {
        if (!(plan.totalCapacityKw() > 0 && Double.isFinite(plan.totalCapacityKw()))) {
            problems.add("totalCapacityKw is " + plan.totalCapacityKw()
                    + ", allowed is above 0, finite. Maybe it is given in another unit?");
        }
        if (!(plan.capacityLengthFloor() >= 0 && Double.isFinite(plan.capacityLengthFloor()))) {
            problems.add("capacityLengthFloor is " + plan.capacityLengthFloor()
                    + ", allowed is 0 or more, finite. Maybe the mean length was taken over no branch?");
        }
    }

    private void connected() {
        if (busIndex.isEmpty() || (busIndex.size() == plan.buses().size() && inOnePiece())) {
            return;
        }
        Graph<Integer, Integer> graph = NetworkGraph.of(plan.buses().size(), plan.branches(), busIndex);
        List<Set<Integer>> islands = new ConnectivityInspector<>(graph).connectedSets();
        int slack = busIndex.getOrDefault(plan.slackId(), 0);
        for (Set<Integer> island : islands) {
            List<String> named = island.stream()
                    .sorted()
                    .filter(this::firstListing)
                    .map(this::idOf)
                    .toList();
            if (!island.contains(slack) && !named.isEmpty()) {
                problems.add(islandProblem(named));
            }
        }
    }

    /** Whether the branches join all buses, told without making a graph of them. */
    private boolean inOnePiece() {
        Set<Integer> all = IntStream.range(0, plan.buses().size()).boxed().collect(Collectors.toSet());
        UnionFind<Integer> pieces = new UnionFind<>(all);
        for (int e = 0; e < from.length && pieces.numberOfSets() > 1; e++) {
            if (from[e] != UNKNOWN && to[e] != UNKNOWN) {
                pieces.union(from[e], to[e]);
            }
        }
        return pieces.numberOfSets() == 1;
    }

    private boolean firstListing(int bus) {
        return busIndex.getOrDefault(idOf(bus), bus) == bus;
    }

    private String idOf(int bus) {
        return plan.buses().get(bus).id();
    }

    private String islandProblem(List<String> named) {
        String shown = String.join(", ", named.stream().limit(MOST_NAMED).toList());
        String more = named.size() > MOST_NAMED ? " and " + (named.size() - MOST_NAMED) + " more" : "";
        return "no path leads from the slack bus '" + plan.slackId() + "' to " + shown + more
                + ", the network must be connected. Maybe a transformer or switch is missing in the list of branches?";
    }
}
