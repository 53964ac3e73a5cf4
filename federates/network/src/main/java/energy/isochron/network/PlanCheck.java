package energy.isochron.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.ConnectivityInspector;

/** Finds all that is wrong with a plan. */
final class PlanCheck {
    private static final int MOST_NAMED = 8;

    private final NetworkPlan plan;
    private final Map<String, Integer> busIndex = new HashMap<>();
    private final List<String> problems = new ArrayList<>();

    PlanCheck(NetworkPlan plan) {
        this.plan = plan;
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
        Set<String> ids = new HashSet<>();
        for (Branch branch : plan.branches()) {
            if (!ids.add(branch.id())) {
                problems.add("branch '" + branch.id()
                        + "' is listed twice, branch ids are unique. Maybe a parallel line should" + " be listed as '"
                        + branch.to() + '-' + branch.from() + "'?");
            }
            end(branch, branch.from());
            end(branch, branch.to());
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

    private void end(Branch branch, String busId) {
        if (!busIndex.containsKey(busId)) {
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
        if (busIndex.isEmpty()) {
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
