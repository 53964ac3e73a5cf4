package energy.isochron.app.scenario;

import energy.isochron.exchange.Beat;
import energy.isochron.federation.Federate;
import energy.isochron.federation.Ports;
import energy.isochron.grid.GridInterfaces;
import energy.isochron.grid.engine.GridNode;
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
        return GridInterfaces.beats(checks);
    }

    @Override
    public void join(Ports ports) {
        GridInterfaces.declare(ports, network, agentBuses, phases, checks);
    }

    @Override
    public void act(Beat beat, long interval) {
        throw new UnsupportedOperationException("engine " + engine
                + " plays in a process of its own, over HELICS. Maybe 'isochron run PATH --over helics'?");
    }
}
