package energy.isochron.grid;

import energy.isochron.exchange.LocalMarket;
import energy.isochron.federation.Ports;
import energy.isochron.federation.ValueInputs;
import energy.isochron.federation.ValueOutputs;
import energy.isochron.network.Network;
import java.util.List;
import java.util.stream.IntStream;

/** How the grid federate checks the market's schedule, where the grid's state of an interval bounds its trades. */
final class SchedulePorts {
    private final int[] agentBuses;
    private final ValueInputs scheduledKw;
    private final ValueInputs scheduledKvar;
    private final ValueInputs open;
    private final ValueOutputs voltage;
    private final ValueOutputs loading;
    private final ValueOutputs flow;
    private final ValueOutputs converged;
    private final double[] injectionKw;
    private final double[] injectionKvar;

    SchedulePorts(Ports ports, Network network, List<String> buses, int[] agentBuses) {
        this.agentBuses = agentBuses;
        List<String> scheduled = IntStream.of(agentBuses).mapToObj(buses::get).toList();
        scheduledKw = ports.subscribe(LocalMarket.SCHEDULED_P, scheduled, Double.NaN);
        scheduledKvar = ports.subscribe(LocalMarket.SCHEDULED_Q, scheduled, Double.NaN);
        open = ports.subscribe(LocalMarket.SCHEDULE_OPEN, Ports.SCALAR, Double.NaN);
        voltage = ports.publish(LocalMarket.SCHEDULED_VOLTAGE, buses);
        loading = ports.publish(LocalMarket.SCHEDULED_LOADING, network.branchIds());
        flow = ports.publish(LocalMarket.SCHEDULED_FLOW, network.branchIds());
        converged = ports.publish(LocalMarket.SCHEDULED_CONVERGED, Ports.SCALAR);
        injectionKw = new double[network.busCount()];
        injectionKvar = new double[network.busCount()];
    }

    /** Whether the market waits for a check. */
    boolean isOpen() {
        return open.get(0) == 1;
    }

    /** What the schedule feeds in at each bus, kW. */
    double[] injectionKw() {
        return read(scheduledKw, injectionKw);
    }

    /** The same, kvar. */
    double[] injectionKvar() {
        return read(scheduledKvar, injectionKvar);
    }

    private double[] read(ValueInputs inputs, double[] into) {
        for (int i = 0; i < agentBuses.length; i++) {
            into[agentBuses[i]] = inputs.get(i);
        }
        return into;
    }

    void publish(GridQuantities state, double solved) {
        GridInterfaces.publish(voltage, state.voltagePu());
        GridInterfaces.publish(loading, state.loading());
        GridInterfaces.publish(flow, state.flowKw());
        converged.set(0, solved);
    }
}
