package energy.isochron.analytics.store;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The feeder as it is drawn. A run's folder holds it as {@code feeder.json}.
 *
 * @param slack id of the bus at which it hangs on the grid above
 * @param gridCapacityKw the grid's capacity C_grid, kW, above 0: what branches without a rating share
 * @param buses in network order
 * @param branches in network order
 */
public record FeederMap(String slack, double gridCapacityKw, List<Bus> buses, List<Branch> branches) {
    /** The file's name. */
    static final String FILE = "feeder.json";

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
     * @param length electrical length, above 0; the sum along a path is the distance of its ends
     * @param capacityKw power it may carry, kW: the loading is 1 there
     */
    public record Branch(String id, String from, String to, double length, double capacityKw) {}

    public FeederMap {
        buses = List.copyOf(buses);
        branches = List.copyOf(branches);
        if (!(gridCapacityKw > 0 && gridCapacityKw < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "gridCapacityKw is " + gridCapacityKw + ", allowed is above 0 kW. Maybe it was left out?");
        }
        Set<String> ids = new HashSet<>();
        buses.forEach(bus -> ids.add(bus.id()));
        if (!ids.contains(slack)) {
            throw new IllegalArgumentException(
                    "slack is '" + slack + "', allowed is a bus of the map. Maybe a bus was left out?");
        }
        for (Branch branch : branches) {
            if (!ids.contains(branch.from()) || !ids.contains(branch.to())) {
                throw new IllegalArgumentException("branch '" + branch.id() + "' runs from '" + branch.from() + "' to '"
                        + branch.to() + "', allowed are buses of the map. Maybe a bus was left out?");
            }
        }
    }

    /**
     * The feeder of a run.
     *
     * @param run the run's folder
     * @throws StoreFailure if it holds none, or none of this form
     */
    public static FeederMap read(Path run) {
        return JsonFiles.read(run.resolve(FILE), FeederMap.class);
    }

    void write(Path folder) {
        JsonFiles.write(folder.resolve(FILE), this);
    }
}
