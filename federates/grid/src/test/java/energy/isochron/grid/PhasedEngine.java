package energy.isochron.grid;

import energy.isochron.grid.engine.BranchEnd;
import energy.isochron.grid.engine.Capability;
import energy.isochron.grid.engine.GridLayout;
import energy.isochron.grid.engine.GridNode;
import energy.isochron.grid.engine.Injections;
import energy.isochron.grid.engine.Phases;
import energy.isochron.grid.engine.PowerFlow;
import energy.isochron.grid.engine.Solution;
import energy.isochron.network.Network;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** An engine that keeps the phases apart: of three buses 0 has A, B and C, 1 has A and C, 2 has B. Voltages are 1, 0.99, 0.98 and so on. */
final class PhasedEngine implements PowerFlow {
    private final GridLayout layout;
    private final int failing;
    private int solves;

    /** Fails at solve number {@code failing}, 1-based; never with 0. */
    PhasedEngine(Network line, int failing) {
        layout = new GridLayout(
                List.of(
                        new GridNode("0", Phases.ABC, 20),
                        new GridNode("1", Phases.AC, 20),
                        new GridNode("2", Phases.B, 20)),
                new GraphModel(line, 1).layout().branches());
        this.failing = failing;
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.of(Capability.UNBALANCED, Capability.ANGLES);
    }

    @Override
    public GridLayout layout() {
        return layout;
    }

    @Override
    public void inject(Injections changes) {}

    @Override
    public Solution solve(double timeS) {
        solves++;
        return solves == failing
                ? new Solution.NotConverged(9, 1e6, "bus 2 collapsed")
                : new Solution.Solved(1, 0, List.of());
    }

    @Override
    public void voltages(double[] magnitudePu, double[] angleDeg) {
        for (int i = 0; i < magnitudePu.length; i++) {
            magnitudePu[i] = 1 - 0.01 * i;
            angleDeg[i] = -10.0 * i;
        }
    }

    @Override
    public void flows(BranchEnd end, double[] pKw, double[] qKvar, double[] currentA) {
        Arrays.fill(pKw, 0);
    }

    @Override
    public void loadings(double[] loading) {
        Arrays.fill(loading, 0);
    }

    @Override
    public double lossesKw() {
        return 0;
    }

    @Override
    public double lossesKvar() {
        return 0;
    }

    @Override
    public double importKw() {
        return 0;
    }

    @Override
    public double importKvar() {
        return 0;
    }

    @Override
    public void close() {}
}
