package energy.isochron.analytics;

import energy.isochron.exchange.BranchState;
import energy.isochron.exchange.BusState;
import energy.isochron.exchange.GridState;
import java.util.List;

/** Keeps the extremes of the grid. Intervals whose power flow did not converge are counted, their values are not. */
final class GridTally {
    private final WorstValue lowestVoltage = new WorstValue(false);
    private final WorstValue highestVoltage = new WorstValue(true);
    private final WorstValue highestLoading = new WorstValue(true);
    private double congestionSum;
    private long known;
    private long notConverged;

    void add(GridState grid, double congestion) {
        if (!grid.converged()) {
            notConverged++;
            return;
        }
        List<BusState> buses = grid.buses();
        for (int i = 0; i < buses.size(); i++) {
            BusState bus = buses.get(i);
            lowestVoltage.see(bus.voltagePu(), bus.busId(), grid.interval());
            highestVoltage.see(bus.voltagePu(), bus.busId(), grid.interval());
        }
        List<BranchState> branches = grid.branches();
        for (int i = 0; i < branches.size(); i++) {
            BranchState branch = branches.get(i);
            highestLoading.see(branch.loading(), branch.branchId(), grid.interval());
        }
        if (!Double.isNaN(congestion)) {
            congestionSum += congestion;
            known++;
        }
    }

    RunSummary.Grid summary() {
        return new RunSummary.Grid(
                lowestVoltage.extreme(),
                highestVoltage.extreme(),
                highestLoading.extreme(),
                known > 0 ? congestionSum / known : Double.NaN,
                notConverged);
    }
}
