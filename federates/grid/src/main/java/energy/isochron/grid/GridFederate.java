package energy.isochron.grid;

import energy.isochron.exchange.Beat;
import energy.isochron.exchange.Clearing;
import energy.isochron.exchange.LocalMarket;
import energy.isochron.exchange.MeterReadings;
import energy.isochron.federation.Ending;
import energy.isochron.federation.Federate;
import energy.isochron.federation.MessageInput;
import energy.isochron.federation.Ports;
import energy.isochron.federation.ValueInputs;
import energy.isochron.federation.ValueOutputs;
import energy.isochron.grid.engine.PowerFlow;
import energy.isochron.grid.engine.Solution;
import energy.isochron.network.Bus;
import energy.isochron.network.Network;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The grid as a federate: solves each interval at the solve beat with whatever engine it is given. */
public final class GridFederate implements Federate {
    private static final Logger LOG = LoggerFactory.getLogger(GridFederate.class);

    private final Network network;
    private final IntervalSolver solver;
    private final double intervalS;
    private final int checks;
    private final IntervalInputs inputs;
    private final GridQuantities quantities;
    private final int[] agentBuses;
    private @Nullable Interfaces interfaces;
    private Optional<SchedulePorts> schedule = Optional.empty();
    private Optional<PhasePorts> phases = Optional.empty();
    private long notConverged;

    /**
     * A federate around an engine, which it closes when it leaves.
     *
     * @param network the feeder
     * @param engine opened on that network, with nothing injected yet
     * @param agentBuses the bus of each agent, by agent id
     * @param intervalS length of an interval, s
     * @throws IllegalArgumentException if an agent's bus is not in the network, or a bus or branch of that not in the engine
     */
    public GridFederate(Network network, PowerFlow engine, Map<String, String> agentBuses, double intervalS) {
        this(network, engine, agentBuses, intervalS, 0);
    }

    /**
     * A federate that checks the market's schedule, too.
     *
     * @param checks how often in each interval, at most; 0 for never
     */
    public GridFederate(
            Network network, PowerFlow engine, Map<String, String> agentBuses, double intervalS, int checks) {
        this.network = network;
        this.checks = checks;
        this.intervalS = intervalS;
        solver = new IntervalSolver(network, engine);
        inputs = new IntervalInputs(network, agentBuses);
        quantities = new GridQuantities(network);
        Set<String> used = new HashSet<>(agentBuses.values());
        this.agentBuses = IntStream.range(0, network.busCount())
                .filter(bus -> used.contains(network.bus(bus).id()))
                .toArray();
    }

    @Override
    public String name() {
        return "grid";
    }

    @Override
    public List<Beat> beats() {
        return beats(checks);
    }

    /**
     * The beats of a grid, whoever plays it.
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

    @Override
    public void join(Ports ports) {
        List<String> buses = network.buses().stream().map(Bus::id).toList();
        List<String> injecting = IntStream.of(agentBuses).mapToObj(buses::get).toList();
        interfaces = new Interfaces(
                ports.subscribe(LocalMarket.INJECTION_P, injecting, Double.NaN),
                ports.subscribe(LocalMarket.INJECTION_Q, injecting, Double.NaN),
                ports.listen(LocalMarket.CLEARING),
                ports.listen(LocalMarket.METER_READINGS),
                ports.publish(LocalMarket.VOLTAGE, buses),
                ports.publish(LocalMarket.LOADING, network.branchIds()),
                ports.publish(LocalMarket.FLOW, network.branchIds()),
                ports.publish(LocalMarket.LOSSES, Ports.SCALAR),
                ports.publish(LocalMarket.CONVERGED, Ports.SCALAR));
        phases = PhasePorts.of(ports, buses, solver.reading());
        if (checks > 0) {
            schedule = Optional.of(new SchedulePorts(ports, network, buses, agentBuses));
        }
    }

    @Override
    public void act(Beat beat, long interval) {
        if (beat.equals(LocalMarket.SOLVE)) {
            solve(interval);
        } else {
            schedule.filter(SchedulePorts::isOpen).ifPresent(open -> check(open, interval));
        }
    }

    private void check(SchedulePorts open, long interval) {
        Solution solution = solver.check(open.injectionKw(), open.injectionKvar(), interval * intervalS, quantities);
        open.publish(quantities, solution instanceof Solution.Solved ? 1 : 0);
        LOG.debug("interval {}: the schedule is {}", interval, solution);
    }

    private void solve(long interval) {
        Interfaces at = joined();
        for (int i = 0; i < agentBuses.length; i++) {
            inputs.inject(agentBuses[i], at.p.get(i), at.q.get(i));
        }
        inputs.book(interval, at.clearing.receiveOne(), at.meterReadings.receiveOne());
        switch (solver.solve(inputs, interval * intervalS, quantities)) {
            case Solution.Solved solved -> {
                publish(1);
                if (LOG.isDebugEnabled()) {
                    LOG.debug("interval {}: {}, losses {} kW", interval, solved, quantities.lossesKw());
                }
            }
            case Solution.NotConverged open -> {
                notConverged++;
                publish(0);
                LOG.debug("interval {}: not converged: {}", interval, open.reason());
            }
        }
    }

    private void publish(double converged) {
        Interfaces to = joined();
        publish(to.voltage, quantities.voltagePu());
        publish(to.loading, quantities.loading());
        publish(to.flow, quantities.flowKw());
        to.losses.set(0, quantities.lossesKw());
        to.converged.set(0, converged);
        phases.ifPresent(ports -> ports.publish(converged == 1));
    }

    static void publish(ValueOutputs outputs, double[] values) {
        for (int i = 0; i < values.length; i++) {
            outputs.set(i, values[i]);
        }
    }

    @Override
    public void leave(Ending ending) {
        solver.close();
        LOG.info("grid ends: {}; {} intervals did not converge", ending, notConverged);
    }

    private Interfaces joined() {
        if (interfaces == null) {
            throw new IllegalStateException("grid has not joined. Maybe the host forgot to call join?");
        }
        return interfaces;
    }

    private record Interfaces(
            ValueInputs p,
            ValueInputs q,
            MessageInput<Clearing> clearing,
            MessageInput<MeterReadings> meterReadings,
            ValueOutputs voltage,
            ValueOutputs loading,
            ValueOutputs flow,
            ValueOutputs losses,
            ValueOutputs converged) {}
}
