package energy.isochron.analytics.store;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The feeder as it is drawn in the report.
 *
 * @param buses in network order
 * @param branches in network order
 */
public record FeederMap(List<Bus> buses, List<Branch> branches) {
    /**
     * A bus on the map.
     *
     * @param id the bus
     * @param x to the right, any unit
     * @param y up, any unit
     * @param zone its zone, empty if none
     * @param agents the agents connected to it
     */
    public record Bus(String id, double x, double y, String zone, List<String> agents) {
        public Bus {
            agents = List.copyOf(agents);
            if (!Double.isFinite(x) || !Double.isFinite(y)) {
                throw new IllegalArgumentException("bus '" + id + "' is at x " + x + ", y " + y
                        + ", allowed are finite numbers. Maybe the feeder has no coordinates?");
            }
        }
    }

    /**
     * A branch on the map.
     *
     * @param id the branch, {@code from-to}
     * @param from its first bus
     * @param to its second bus
     */
    public record Branch(String id, String from, String to) {}

    public FeederMap {
        buses = List.copyOf(buses);
        branches = List.copyOf(branches);
        Set<String> ids = new HashSet<>();
        buses.forEach(bus -> ids.add(bus.id()));
        for (Branch branch : branches) {
            if (!ids.contains(branch.from()) || !ids.contains(branch.to())) {
                throw new IllegalArgumentException("branch '" + branch.id() + "' runs from '" + branch.from() + "' to '"
                        + branch.to() + "', allowed are buses of the map. Maybe a bus was left out?");
            }
        }
    }
}
