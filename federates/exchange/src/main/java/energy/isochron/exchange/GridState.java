package energy.isochron.exchange;

import java.util.List;

/**
 * The grid in one interval, read from the values that the grid federate publishes at the solve beat, whatever tool it is.
 *
 * @param interval 0-based
 * @param converged whether the power flow converged; a power flow that did not is a result, not an error
 * @param buses one a bus, in network order
 * @param branches one a branch, in network order
 * @param lossesKw network losses, kW
 * @param phases one a bus, in network order, of a grid that keeps the phases apart; else empty
 */
public record GridState(
        long interval,
        boolean converged,
        List<BusState> buses,
        List<BranchState> branches,
        double lossesKw,
        List<BusPhases> phases) {
    public GridState {
        Check.interval(interval);
        buses = List.copyOf(buses);
        branches = branches instanceof BranchStates ? branches : List.copyOf(branches);
        phases = List.copyOf(phases);
    }

    /** The state of a grid that does not keep the phases apart. */
    public GridState(
            long interval, boolean converged, List<BusState> buses, List<BranchState> branches, double lossesKw) {
        this(interval, converged, buses, branches, lossesKw, List.of());
    }
}
