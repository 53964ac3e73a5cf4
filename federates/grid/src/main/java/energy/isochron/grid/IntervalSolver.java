package energy.isochron.grid;

import energy.isochron.grid.engine.Capability;
import energy.isochron.grid.engine.Injections;
import energy.isochron.grid.engine.PowerFlow;
import energy.isochron.grid.engine.Snapshot;
import energy.isochron.grid.engine.Solution;
import energy.isochron.network.Network;
import java.util.Optional;

/**
 * Solves the intervals of a market with an engine: hands it what changed since the interval before and reads its state by the buses
 * and branches of the feeder. Allocates nothing but what the engine does.
 */
final class IntervalSolver {
    private final PowerFlow engine;
    private final FeederReading reading;
    private final Injections changes = new Injections();
    private final double[] knownKw;
    private final double[] knownKvar;

    /**
     * Intervals on an engine.
     *
     * @param network the feeder
     * @param engine opened on it, with nothing injected yet
     * @throws IllegalArgumentException if the engine lacks a bus or branch of the feeder
     */
    IntervalSolver(Network network, PowerFlow engine) {
        this.engine = engine;
        reading = new FeederReading(network, engine);
        knownKw = new double[network.busCount()];
        knownKvar = new double[network.busCount()];
    }

    /** What was read of the engine last. */
    FeederReading reading() {
        return reading;
    }

    /**
     * Solves an interval.
     *
     * @param timeS its start, s
     * @param into filled whole if the outcome is {@link Solution.Solved}; else all unknown
     */
    Solution solve(IntervalInputs inputs, double timeS, GridQuantities into) {
        if (engine instanceof TradeBooking booking) {
            booking.book(inputs);
        } else {
            inject(inputs.injectionKw(), inputs.injectionKvar());
        }
        return solve(timeS, into);
    }

    /**
     * Solves for other injections than the meters', and leaves the engine as it was: by a snapshot, or else with what was injected
     * before.
     *
     * @param injectionKw into the grid, one a bus
     * @param injectionKvar likewise
     * @param into as for {@link #solve}
     */
    Solution check(double[] injectionKw, double[] injectionKvar, double timeS, GridQuantities into) {
        Optional<Snapshot> before =
                engine.capabilities().contains(Capability.SNAPSHOT) ? Optional.of(engine.snapshot()) : Optional.empty();
        double[] metersKw = knownKw.clone();
        double[] metersKvar = knownKvar.clone();
        inject(injectionKw, injectionKvar);
        Solution solution = solve(timeS, into);
        if (before.isPresent()) {
            engine.restore(before.get());
            System.arraycopy(metersKw, 0, knownKw, 0, knownKw.length);
            System.arraycopy(metersKvar, 0, knownKvar, 0, knownKvar.length);
        } else {
            inject(metersKw, metersKvar);
        }
        return solution;
    }

    private Solution solve(double timeS, GridQuantities into) {
        Solution solution = engine.solve(timeS);
        switch (solution) {
            case Solution.Solved solved -> reading.read(into);
            case Solution.NotConverged open -> into.unknown();
        }
        return solution;
    }

    private void inject(double[] injectionKw, double[] injectionKvar) {
        changes.clear();
        for (int bus = 0; bus < knownKw.length; bus++) {
            double pKw = injectionKw[bus];
            double qKvar = injectionKvar[bus];
            if (pKw != knownKw[bus] || qKvar != knownKvar[bus]) {
                changes.set(reading.node(bus), pKw, qKvar);
                knownKw[bus] = pKw;
                knownKvar[bus] = qKvar;
            }
        }
        engine.inject(changes);
    }

    /** Frees what the engine holds. */
    void close() {
        engine.close();
    }
}
