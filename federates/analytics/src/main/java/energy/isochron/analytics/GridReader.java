package energy.isochron.analytics;

import energy.isochron.exchange.BranchStates;
import energy.isochron.exchange.BusPhases;
import energy.isochron.exchange.BusState;
import energy.isochron.exchange.GridState;
import energy.isochron.exchange.LocalMarket;
import energy.isochron.exchange.ValueInterface;
import energy.isochron.federation.Ports;
import energy.isochron.federation.ValueInputs;
import java.util.Arrays;
import java.util.List;

/** Reads the state of the grid from the values that the grid federate publishes, whatever tool it is. */
final class GridReader {
    private final List<String> busIds;
    private final List<String> branchIds;
    private final ValueInputs voltage;
    private final ValueInputs loading;
    private final ValueInputs flow;
    private final ValueInputs losses;
    private final ValueInputs converged;
    private final List<ValueInputs> phaseVoltages;
    private final List<ValueInputs> phaseAngles;
    private final double[] flows;
    private final double[] loadings;

    GridReader(Ports ports, AnalyticsSettings settings) {
        busIds = settings.buses();
        branchIds = settings.branches();
        flows = new double[branchIds.size()];
        loadings = new double[branchIds.size()];
        voltage = ports.subscribe(LocalMarket.VOLTAGE, busIds, Double.NaN);
        loading = ports.subscribe(LocalMarket.LOADING, branchIds, Double.NaN);
        flow = ports.subscribe(LocalMarket.FLOW, branchIds, Double.NaN);
        losses = ports.subscribe(LocalMarket.LOSSES, Ports.SCALAR, Double.NaN);
        converged = ports.subscribe(LocalMarket.CONVERGED, Ports.SCALAR, 1);
        phaseVoltages = settings.phases() ? byPhase(ports, LocalMarket.PHASE_VOLTAGES) : List.of();
        phaseAngles = settings.phases() ? byPhase(ports, LocalMarket.PHASE_ANGLES) : List.of();
    }

    /** Of all buses; those that have no such phase publish nothing. */
    private List<ValueInputs> byPhase(Ports ports, List<ValueInterface> values) {
        return values.stream()
                .map(value -> ports.subscribe(value, busIds, Double.NaN))
                .toList();
    }

    GridState read(long interval) {
        BusState[] buses = new BusState[busIds.size()];
        for (int i = 0; i < buses.length; i++) {
            buses[i] = new BusState(busIds.get(i), voltage.get(i));
        }
        for (int i = 0; i < flows.length; i++) {
            flows[i] = flow.get(i);
            loadings[i] = loading.get(i);
        }
        BranchStates branches = new BranchStates(branchIds, flows, loadings);
        return new GridState(interval, converged.get(0) != 0, Arrays.asList(buses), branches, losses.get(0), phases());
    }

    private List<BusPhases> phases() {
        if (phaseVoltages.isEmpty()) {
            return List.of();
        }
        BusPhases[] phases = new BusPhases[busIds.size()];
        for (int i = 0; i < phases.length; i++) {
            phases[i] = new BusPhases(
                    busIds.get(i),
                    phaseVoltages.get(0).get(i),
                    phaseVoltages.get(1).get(i),
                    phaseVoltages.get(2).get(i),
                    phaseAngles.get(0).get(i),
                    phaseAngles.get(1).get(i),
                    phaseAngles.get(2).get(i));
        }
        return Arrays.asList(phases);
    }
}
