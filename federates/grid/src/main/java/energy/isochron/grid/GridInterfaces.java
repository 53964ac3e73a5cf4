package energy.isochron.grid;

import energy.isochron.exchange.Beat;
import energy.isochron.exchange.LocalMarket;
import energy.isochron.exchange.Phase;
import energy.isochron.federation.Ports;
import energy.isochron.federation.ValueInputs;
import energy.isochron.federation.ValueOutputs;
import energy.isochron.grid.engine.GridNode;
import energy.isochron.grid.engine.Phases;
import energy.isochron.network.Bus;
import energy.isochron.network.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The beats of a grid and the values that it reads and publishes, whoever plays it. Messages are apart, as tools in other languages get none. */
public final class GridInterfaces {
    private final ValueInputs injectionKw;
    private final ValueInputs injectionKvar;
    private final ValueOutputs voltage;
    private final ValueOutputs loading;
    private final ValueOutputs flow;
    private final ValueOutputs losses;
    private final ValueOutputs converged;
    private final Optional<PhasePorts> phases;
    private final Optional<SchedulePorts> schedule;

    /**
     * Declares all values.
     *
     * @param agentBuses indices of the buses that have agents
     * @param having which phases buses have by themselves; none of a grid that does not keep them apart
     * @param checks how often the market's schedule is checked in each interval, at most; 0 for never
     */
    GridInterfaces(Ports ports, Network network, int[] agentBuses, PhasePorts.Having having, int checks) {
        List<String> buses = network.buses().stream().map(Bus::id).toList();
        List<String> injecting = IntStream.of(agentBuses).mapToObj(buses::get).toList();
        injectionKw = ports.subscribe(LocalMarket.INJECTION_P, injecting, Double.NaN);
        injectionKvar = ports.subscribe(LocalMarket.INJECTION_Q, injecting, Double.NaN);
        voltage = ports.publish(LocalMarket.VOLTAGE, buses);
        loading = ports.publish(LocalMarket.LOADING, network.branchIds());
        flow = ports.publish(LocalMarket.FLOW, network.branchIds());
        losses = ports.publish(LocalMarket.LOSSES, Ports.SCALAR);
        converged = ports.publish(LocalMarket.CONVERGED, Ports.SCALAR);
        phases = PhasePorts.of(ports, buses, having);
        schedule = checks > 0 ? Optional.of(new SchedulePorts(ports, network, buses, agentBuses)) : Optional.empty();
    }

    /**
     * Declares the values of a grid that another tool plays.
     *
     * @param agentBuses ids of the buses that have agents
     * @param phases the nodes, if the tool keeps their phases apart, else none; what is balanced has all three
     * @param checks how often it checks the market's schedule in each interval, at most; 0 for never
     */
    public static void declare(
            Ports ports, Network network, Set<String> agentBuses, List<GridNode> phases, int checks) {
        Map<String, Phases> byId = phases.stream().collect(Collectors.toMap(GridNode::id, GridNode::phases));
        new GridInterfaces(
                ports, network, indices(network, agentBuses), (bus, phase) -> has(byId, network, bus, phase), checks);
    }

    private static boolean has(Map<String, Phases> byId, Network network, int bus, Phase phase) {
        Phases known = byId.get(network.bus(bus).id());
        return known != null && (known == Phases.BALANCED || known.has(phase.index()));
    }

    /** Indices of the buses with these ids, in the feeder's order. */
    static int[] indices(Network network, Set<String> ids) {
        return IntStream.range(0, network.busCount())
                .filter(bus -> ids.contains(network.bus(bus).id()))
                .toArray();
    }

    /**
     * The beats of a grid.
     *
     * @param checks how often it checks the market's schedule in each interval, at most; 0 for never
     */
    public static List<Beat> beats(int checks) {
        List<Beat> beats = new ArrayList<>();
        for (int check = 1; check <= checks; check++) {
            beats.add(LocalMarket.check(check));
        }
        beats.add(LocalMarket.SOLVE);
        return List.copyOf(beats);
    }

    /** Active power into the grid at the i-th of the buses with agents, kW. */
    double injectionKw(int i) {
        return injectionKw.get(i);
    }

    /** The same, kvar. */
    double injectionKvar(int i) {
        return injectionKvar.get(i);
    }

    /** How the market's schedule is checked, where it is. */
    Optional<SchedulePorts> schedule() {
        return schedule;
    }

    /**
     * Publishes a state.
     *
     * @param reading what the engine found, by phase
     * @param solved whether there is a solution
     */
    void publish(GridQuantities state, FeederReading reading, boolean solved) {
        publish(voltage, state.voltagePu());
        publish(loading, state.loading());
        publish(flow, state.flowKw());
        losses.set(0, state.lossesKw());
        converged.set(0, solved ? 1 : 0);
        phases.ifPresent(ports -> ports.publish(reading, solved));
    }

    static void publish(ValueOutputs outputs, double[] values) {
        for (int i = 0; i < values.length; i++) {
            outputs.set(i, values[i]);
        }
    }
}
