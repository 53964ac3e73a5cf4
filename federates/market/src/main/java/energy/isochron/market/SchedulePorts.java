package energy.isochron.market;

import energy.isochron.exchange.LocalMarket;
import energy.isochron.federation.Ports;
import energy.isochron.federation.ValueInputs;
import energy.isochron.federation.ValueOutputs;
import energy.isochron.network.Bus;
import energy.isochron.network.Network;
import java.util.List;
import java.util.stream.IntStream;

/** How the market federate has its schedule checked by the grid. */
final class SchedulePorts {
    private final int[] agentBuses;
    private final ValueOutputs scheduledKw;
    private final ValueOutputs scheduledKvar;
    private final ValueOutputs open;
    private final ValueInputs voltage;
    private final ValueInputs loading;
    private final ValueInputs flow;
    private final ValueInputs converged;
    private final double[] voltages;
    private final double[] loadings;
    private final double[] flows;

    SchedulePorts(Ports ports, Network network, int[] agentBuses) {
        this.agentBuses = agentBuses;
        List<String> buses = network.buses().stream().map(Bus::id).toList();
        List<String> scheduled = IntStream.of(agentBuses).mapToObj(buses::get).toList();
        scheduledKw = ports.publish(LocalMarket.SCHEDULED_P, scheduled);
        scheduledKvar = ports.publish(LocalMarket.SCHEDULED_Q, scheduled);
        open = ports.publish(LocalMarket.SCHEDULE_OPEN, Ports.SCALAR);
        voltage = ports.subscribe(LocalMarket.SCHEDULED_VOLTAGE, buses, Double.NaN);
        loading = ports.subscribe(LocalMarket.SCHEDULED_LOADING, network.branchIds(), Double.NaN);
        flow = ports.subscribe(LocalMarket.SCHEDULED_FLOW, network.branchIds(), Double.NaN);
        converged = ports.subscribe(LocalMarket.SCHEDULED_CONVERGED, Ports.SCALAR, Double.NaN);
        voltages = new double[network.busCount()];
        loadings = new double[network.branchCount()];
        flows = new double[network.branchCount()];
    }

    /** Publishes what is to be checked next, or that nothing is. */
    void publish(Market market) {
        double[] kw = market.scheduledKw();
        double[] kvar = market.scheduledKvar();
        for (int i = 0; i < agentBuses.length; i++) {
            scheduledKw.set(i, kw[agentBuses[i]]);
            scheduledKvar.set(i, kvar[agentBuses[i]]);
        }
        open.set(0, market.isScheduleOpen() ? 1 : 0);
    }

    /** What the grid found. */
    CheckedSchedule read() {
        LastIntervalPorts.read(voltage, voltages);
        LastIntervalPorts.read(loading, loadings);
        LastIntervalPorts.read(flow, flows);
        return new CheckedSchedule(converged.get(0) == 1, voltages, loadings, flows);
    }
}
