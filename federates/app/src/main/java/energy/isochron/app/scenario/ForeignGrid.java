package energy.isochron.app.scenario;

import energy.isochron.exchange.Beat;
import energy.isochron.exchange.LocalMarket;
import energy.isochron.federation.Federate;
import energy.isochron.federation.Ports;
import energy.isochron.grid.GridFederate;
import energy.isochron.network.Bus;
import energy.isochron.network.Network;
import java.util.List;
import java.util.Set;

/**
 * The grid federate as others see it, where a foreign tool plays it: it declares the values that the tool reads and publishes. It
 * listens to no messages and cannot act, as the tool does so in a process of its own.
 */
final class ForeignGrid implements Federate {
    private final Network network;
    private final Set<String> agentBuses;
    private final String engine;
    private final int checks;

    ForeignGrid(Network network, Set<String> agentBuses, String engine, int checks) {
        this.network = network;
        this.agentBuses = agentBuses;
        this.engine = engine;
        this.checks = checks;
    }

    @Override
    public String name() {
        return "grid";
    }

    @Override
    public List<Beat> beats() {
        return GridFederate.beats(checks);
    }

    @Override
    public void join(Ports ports) {
        List<String> buses = network.buses().stream().map(Bus::id).toList();
        List<String> injecting = buses.stream().filter(agentBuses::contains).toList();
        ports.subscribe(LocalMarket.INJECTION_P, injecting, Double.NaN);
        ports.subscribe(LocalMarket.INJECTION_Q, injecting, Double.NaN);
        ports.publish(LocalMarket.VOLTAGE, buses);
        ports.publish(LocalMarket.LOADING, network.branchIds());
        ports.publish(LocalMarket.FLOW, network.branchIds());
        ports.publish(LocalMarket.LOSSES, Ports.SCALAR);
        ports.publish(LocalMarket.CONVERGED, Ports.SCALAR);
        if (checks > 0) {
            ports.subscribe(LocalMarket.SCHEDULED_P, injecting, Double.NaN);
            ports.subscribe(LocalMarket.SCHEDULED_Q, injecting, Double.NaN);
            ports.subscribe(LocalMarket.SCHEDULE_OPEN, Ports.SCALAR, Double.NaN);
            ports.publish(LocalMarket.SCHEDULED_VOLTAGE, buses);
            ports.publish(LocalMarket.SCHEDULED_LOADING, network.branchIds());
            ports.publish(LocalMarket.SCHEDULED_FLOW, network.branchIds());
            ports.publish(LocalMarket.SCHEDULED_CONVERGED, Ports.SCALAR);
        }
    }

    @Override
    public void act(Beat beat, long interval) {
        throw new UnsupportedOperationException("engine " + engine
                + " plays in a process of its own, over HELICS. Maybe 'isochron run PATH --over helics'?");
    }
}
