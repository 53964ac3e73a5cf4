package energy.isochron.grid;

import energy.isochron.exchange.Phase;
import energy.isochron.grid.engine.BranchEnd;
import energy.isochron.grid.engine.GridBranch;
import energy.isochron.grid.engine.GridLayout;
import energy.isochron.grid.engine.GridNode;
import energy.isochron.grid.engine.Phases;
import energy.isochron.grid.engine.PowerFlow;
import energy.isochron.network.Network;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * Reads the state of an engine by the buses and branches of a feeder, whatever more the engine has. Of a node with several phases the
 * voltage is their mean, of a branch the flow is their sum. Allocates nothing once it is made.
 */
public final class FeederReading {
    private final PowerFlow engine;
    private final GridLayout layout;
    private final int[] nodes;
    private final int[] branches;
    private final double[] magnitudePu;
    private final double[] angleDeg;
    private final double[] flowKw;
    private final double[] flowKvar;
    private final double[] currentA;
    private final double[] loading;

    /**
     * Readings of an engine.
     *
     * @param network the feeder
     * @param engine opened on it
     * @throws IllegalArgumentException if the engine lacks a bus or branch of the feeder
     */
    public FeederReading(Network network, PowerFlow engine) {
        this.engine = engine;
        layout = engine.layout();
        List<GridNode> listed = layout.nodes();
        List<GridBranch> joined = layout.branches();
        nodes = indices(
                network.busCount(),
                at -> network.bus(at).id(),
                (at, id) -> at < listed.size() && listed.get(at).id().equals(id),
                layout::node,
                "bus");
        branches = indices(
                network.branchCount(),
                network::branchId,
                (at, id) -> at < joined.size() && joined.get(at).id().equals(id),
                layout::branch,
                "branch");
        magnitudePu = new double[layout.nodeValues()];
        angleDeg = new double[layout.nodeValues()];
        flowKw = new double[layout.branchValues()];
        flowKvar = new double[layout.branchValues()];
        currentA = new double[layout.branchValues()];
        loading = new double[layout.branches().size()];
    }

    /** Where an engine has the same order as the feeder, nothing is looked up. */
    private static int[] indices(
            int count, IntFunction<String> ids, Place same, Function<String, OptionalInt> find, String what) {
        int[] indices = new int[count];
        for (int i = 0; i < indices.length; i++) {
            String id = ids.apply(i);
            if (same.has(i, id)) {
                indices[i] = i;
                continue;
            }
            indices[i] = find.apply(id)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "the engine has no " + what + " '" + id + "', allowed is an engine that is opened on the"
                                    + " feeder. Maybe it was opened on another network?"));
        }
        return indices;
    }

    @FunctionalInterface
    private interface Place {
        boolean has(int index, String id);
    }

    /** The engine's node of a bus. */
    public int node(int bus) {
        return nodes[bus];
    }

    /** Whether a bus has a voltage of this phase; never of an engine that has one value a bus. */
    public boolean has(int bus, Phase phase) {
        return phases(bus).has(phase.index());
    }

    /** The magnitude of a phase of a bus that has it, pu, as it was read last; 0 where it is dead. */
    public double voltagePu(int bus, Phase phase) {
        return magnitudePu[place(bus, phase)];
    }

    /** Its angle, degrees. */
    public double angleDeg(int bus, Phase phase) {
        return angleDeg[place(bus, phase)];
    }

    private Phases phases(int bus) {
        return layout.nodes().get(nodes[bus]).phases();
    }

    private int place(int bus, Phase phase) {
        return layout.nodeOffset(nodes[bus]) + phases(bus).position(phase.index());
    }

    /**
     * Reads the state.
     *
     * @param into filled whole
     * @throws IllegalStateException if the engine has none to read
     */
    public void read(GridQuantities into) {
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
}
