package energy.isochron.grid;

import energy.isochron.grid.engine.BranchEnd;
import energy.isochron.grid.engine.GridLayout;
import energy.isochron.grid.engine.Injections;
import energy.isochron.grid.engine.PowerFlow;
import energy.isochron.grid.engine.Solution;
import energy.isochron.network.Network;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * Solves the intervals of a market with an engine: hands it what changed since the interval before and reads its state by the buses
 * and branches of the feeder. Of a node with several phases the voltage is their mean, of a branch the flow is their sum. Allocates
 * nothing but what the engine does.
 */
final class IntervalSolver {
    private final PowerFlow engine;
    private final GridLayout layout;
    private final int[] nodes;
    private final int[] branches;
    private final Injections changes = new Injections();
    private final double[] knownKw;
    private final double[] knownKvar;
    private final double[] magnitudePu;
    private final double[] angleDeg;
    private final double[] flowKw;
    private final double[] flowKvar;
    private final double[] currentA;
    private final double[] loading;

    /**
     * Intervals on an engine.
     *
     * @param network the feeder
     * @param engine opened on it, with nothing injected yet
     * @throws IllegalArgumentException if the engine lacks a bus or branch of the feeder
     */
    IntervalSolver(Network network, PowerFlow engine) {
        this.engine = engine;
        layout = engine.layout();
        nodes = indices(network.buses().stream().map(bus -> bus.id()).toList(), layout::node, "bus");
        branches = indices(network.branchIds(), layout::branch, "branch");
        knownKw = new double[nodes.length];
        knownKvar = new double[nodes.length];
        magnitudePu = new double[layout.nodeValues()];
        angleDeg = new double[layout.nodeValues()];
        flowKw = new double[layout.branchValues()];
        flowKvar = new double[layout.branchValues()];
        currentA = new double[layout.branchValues()];
        loading = new double[layout.branches().size()];
    }

    private static int[] indices(List<String> ids, Function<String, OptionalInt> find, String what) {
        int[] indices = new int[ids.size()];
        for (int i = 0; i < indices.length; i++) {
            String id = ids.get(i);
            indices[i] = find.apply(id)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "the engine has no " + what + " '" + id + "', allowed is an engine that is opened on the"
                                    + " feeder. Maybe it was opened on another network?"));
        }
        return indices;
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
            inject(inputs);
        }
        Solution solution = engine.solve(timeS);
        switch (solution) {
            case Solution.Solved solved -> read(into);
            case Solution.NotConverged open -> into.unknown();
        }
        return solution;
    }

    private void inject(IntervalInputs inputs) {
        changes.clear();
        for (int bus = 0; bus < nodes.length; bus++) {
            double pKw = inputs.injectionKw()[bus];
            double qKvar = inputs.injectionKvar()[bus];
            if (pKw != knownKw[bus] || qKvar != knownKvar[bus]) {
                changes.set(nodes[bus], pKw, qKvar);
                knownKw[bus] = pKw;
                knownKvar[bus] = qKvar;
            }
        }
        engine.inject(changes);
    }

    private void read(GridQuantities into) {
        engine.voltages(magnitudePu, angleDeg);
        for (int bus = 0; bus < nodes.length; bus++) {
            int at = layout.nodeOffset(nodes[bus]);
            int count = layout.nodeOffset(nodes[bus] + 1) - at;
            into.voltagePu()[bus] = sum(magnitudePu, at, count) / count;
        }
        engine.flows(BranchEnd.FROM, flowKw, flowKvar, currentA);
        engine.loadings(loading);
        for (int branch = 0; branch < branches.length; branch++) {
            int at = layout.branchOffset(branches[branch]);
            into.flowKw()[branch] = sum(flowKw, at, layout.branchOffset(branches[branch] + 1) - at);
            into.loading()[branch] = loading[branches[branch]];
        }
        into.losses(engine.lossesKw());
    }

    private static double sum(double[] values, int from, int count) {
        double sum = values[from];
        for (int i = 1; i < count; i++) {
            sum += values[from + i];
        }
        return sum;
    }

    /** Frees what the engine holds. */
    void close() {
        engine.close();
    }
}
