package energy.isochron.analytics.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/** How far the buses of a feeder are from its slack, along the shortest path (Dijkstra 1959). O((n + m) log n). */
final class FeederDistance {
    private record Reached(String bus, double distance) {}

    private FeederDistance() {}

    /** Lengths of the shortest paths by bus, in the unit of the branches; buses that no branch leads to are left out. */
    static Map<String, Double> fromSlack(FeederMap feeder) {
        Map<String, List<FeederMap.Branch>> leaving = new HashMap<>();
        for (FeederMap.Branch branch : feeder.branches()) {
            leaving.computeIfAbsent(branch.from(), bus -> new ArrayList<>()).add(branch);
            leaving.computeIfAbsent(branch.to(), bus -> new ArrayList<>()).add(branch);
        }
        Map<String, Double> distances = new HashMap<>();
        PriorityQueue<Reached> next = new PriorityQueue<>(Comparator.comparingDouble(Reached::distance));
        next.add(new Reached(feeder.slack(), 0));
        for (Reached at = next.poll(); at != null; at = next.poll()) {
            if (distances.putIfAbsent(at.bus(), at.distance()) == null) {
                for (FeederMap.Branch branch : leaving.getOrDefault(at.bus(), List.of())) {
                    String other = branch.from().equals(at.bus()) ? branch.to() : branch.from();
                    next.add(new Reached(other, at.distance() + branch.length()));
                }
            }
        }
        return distances;
    }
}
