package energy.isochron.grid;

import energy.isochron.exchange.Beat;
import energy.isochron.exchange.Clearing;
import energy.isochron.exchange.LocalMarket;
import energy.isochron.exchange.MeterReadings;
import energy.isochron.federation.Ending;
import energy.isochron.federation.Federate;
import energy.isochron.federation.MessageInput;
import energy.isochron.federation.Ports;
import energy.isochron.grid.engine.PowerFlow;
import energy.isochron.grid.engine.Solution;
import energy.isochron.network.Network;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private @Nullable Joined joined;
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
        this.agentBuses = GridInterfaces.indices(network, Set.copyOf(agentBuses.values()));
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
        joined = new Joined(
                new GridInterfaces(ports, network, agentBuses, solver.reading()::has, checks),
                ports.listen(LocalMarket.CLEARING),
                ports.listen(LocalMarket.METER_READINGS));
    }

    @Override
    public void act(Beat beat, long interval) {
        if (beat.equals(LocalMarket.SOLVE)) {
            solve(interval);
        } else {
            joined().values.schedule().filter(SchedulePorts::isOpen).ifPresent(open -> check(open, interval));
        }
    }

    private void check(SchedulePorts open, long interval) {
        Solution solution = solver.check(open.injectionKw(), open.injectionKvar(), interval * intervalS, quantities);
        open.publish(quantities, solution instanceof Solution.Solved ? 1 : 0);
        LOG.debug("interval {}: the schedule is {}", interval, solution);
    }

    private void solve(long interval) {
        Joined at = joined();
        for (int i = 0; i < agentBuses.length; i++) {
            inputs.inject(agentBuses[i], at.values.injectionKw(i), at.values.injectionKvar(i));
        }
        inputs.book(interval, at.clearing.receiveOne(), at.meterReadings.receiveOne());
        switch (solver.solve(inputs, interval * intervalS, quantities)) {
            case Solution.Solved solved -> {
                at.values.publish(quantities, solver.reading(), true);
                if (LOG.isDebugEnabled()) {
                    LOG.debug("interval {}: {}, losses {} kW", interval, solved, quantities.lossesKw());
                }
            }
            case Solution.NotConverged open -> {
                notConverged++;
                at.values.publish(quantities, solver.reading(), false);
                LOG.debug("interval {}: not converged: {}", interval, open.reason());
            }
        }
    }

    @Override
    public void leave(Ending ending) {
        solver.close();
        LOG.info("grid ends: {}; {} intervals did not converge", ending, notConverged);
    }

    private Joined joined() {
        if (joined == null) {
            throw new IllegalStateException("grid has not joined. Maybe the host forgot to call join?");
        }
        return joined;
    }

    private record Joined(
            GridInterfaces values, MessageInput<Clearing> clearing, MessageInput<MeterReadings> meterReadings) {}
}
