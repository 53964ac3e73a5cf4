package energy.isochron.app.scenario;

import energy.isochron.exchange.Beat;
import energy.isochron.exchange.LocalMarket;
import energy.isochron.exchange.Phase;
import energy.isochron.federation.Federate;
import energy.isochron.federation.Ports;
import energy.isochron.grid.GridFederate;
import energy.isochron.grid.engine.GridNode;
import energy.isochron.grid.engine.Phases;
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
    private final List<GridNode> phases;
    private final String engine;
    private final int checks;

    /**
     * The grid of a tool.
     *
     * @param agentBuses the buses that have agents
     * @param phases the nodes, if the tool keeps their phases apart; else none
     * @param engine the tool's name
     * @param checks how often it checks the market's schedule in each interval, at most; 0 for never
     */
    ForeignGrid(Network network, Set<String> agentBuses, List<GridNode> phases, String engine, int checks) {
        this.phases = phases;
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
        publishPhases(ports, Set.copyOf(buses));
        if (checks > 0) {
            check(ports, buses, injecting);
        }
    }

    private void check(Ports ports, List<String> buses, List<String> injecting) {
        ports.subscribe(LocalMarket.SCHEDULED_P, injecting, Double.NaN);
        ports.subscribe(LocalMarket.SCHEDULED_Q, injecting, Double.NaN);
        ports.subscribe(LocalMarket.SCHEDULE_OPEN, Ports.SCALAR, Double.NaN);
        ports.publish(LocalMarket.SCHEDULED_VOLTAGE, buses);
        ports.publish(LocalMarket.SCHEDULED_LOADING, network.branchIds());
        ports.publish(LocalMarket.SCHEDULED_FLOW, network.branchIds());
        ports.publish(LocalMarket.SCHEDULED_CONVERGED, Ports.SCALAR);
    }

    /** What is balanced has all three. */
    private void publishPhases(Ports ports, Set<String> buses) {
        for (Phase phase : Phase.values()) {
            List<String> having = phases.stream()
                    .filter(node -> buses.contains(node.id()))
                    .filter(node ->
                            node.phases() == Phases.BALANCED || node.phases().has(phase.index()))
                    .map(GridNode::id)
                    .toList();
            if (!having.isEmpty()) {
                ports.publish(LocalMarket.PHASE_VOLTAGES.get(phase.index()), having);
                ports.publish(LocalMarket.PHASE_ANGLES.get(phase.index()), having);
            }
        }
    }

    @Override
    public void act(Beat beat, long interval) {
        throw new UnsupportedOperationException("engine " + engine
                + " plays in a process of its own, over HELICS. Maybe 'isochron run PATH --over helics'?");
    }
}
