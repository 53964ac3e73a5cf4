package energy.isochron.analytics;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The community and feeder that analytics watches.
 *
 * @param agents the agents, in configuration order
 * @param buses ids of all buses, in network order
 * @param branches ids of all branches, in network order
 * @param intervalHours length of an interval, h, above 0
 * @param gridCapacityKw the grid's capacity C_grid, kW, above 0; times the length of an interval it is the C of the indicators
 * @param priceWindow number of clearing prices of which the volatility is taken, 2 or more; the specification's is 24
 * @param phases whether the grid keeps the phases apart, so that their voltages are read
 */
public record AnalyticsSettings(
        List<Placement> agents,
        List<String> buses,
        List<String> branches,
        double intervalHours,
        double gridCapacityKw,
        int priceWindow,
        boolean phases) {
    /** The window of the specification (12.31). */
    public static final int DEFAULT_PRICE_WINDOW = 24;

    /**
     * Where an agent is connected.
     *
     * @param agentId the agent
     * @param busId its bus
     */
    public record Placement(String agentId, String busId) {}

    public AnalyticsSettings {
        agents = List.copyOf(agents);
        buses = List.copyOf(buses);
        branches = List.copyOf(branches);
        positive("intervalHours", intervalHours, "hours");
        positive("gridCapacityKw", gridCapacityKw, "kW");
        if (priceWindow < 2) {
            throw new IllegalArgumentException(
                    "priceWindow is " + priceWindow + ", allowed is 2 or more intervals. Maybe it was given in days?");
        }
        distinctAndPlaced(agents, Set.copyOf(buses));
    }

    /** Of a grid that does not keep the phases apart. */
    public AnalyticsSettings(
            List<Placement> agents,
            List<String> buses,
            List<String> branches,
            double intervalHours,
            double gridCapacityKw,
            int priceWindow) {
        this(agents, buses, branches, intervalHours, gridCapacityKw, priceWindow, false);
    }

    private static void positive(String name, double value, String unit) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    name + " is " + value + ", allowed is above 0 " + unit + ". Maybe it was left out?");
        }
    }

    private static void distinctAndPlaced(List<Placement> agents, Set<String> buses) {
        Set<String> seen = new HashSet<>();
        for (Placement agent : agents) {
            if (!seen.add(agent.agentId())) {
                throw new IllegalArgumentException("agents has '" + agent.agentId()
                        + "' twice, allowed is each id once. Maybe one of them should have another name?");
            }
            if (!buses.contains(agent.busId())) {
                throw new IllegalArgumentException("agent '" + agent.agentId() + "' is on bus '" + agent.busId()
                        + "', allowed are the buses of the network. Maybe the agent belongs to another feeder?");
            }
        }
    }

    /** Energy that the grid's capacity carries in one interval, C of the indicators, kWh. */
    public double gridCapacityKwh() {
        return gridCapacityKw * intervalHours;
    }
}
