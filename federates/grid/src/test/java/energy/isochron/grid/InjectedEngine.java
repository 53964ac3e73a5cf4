package energy.isochron.grid;

import energy.isochron.grid.engine.BranchEnd;
import energy.isochron.grid.engine.Capability;
import energy.isochron.grid.engine.GridLayout;
import energy.isochron.grid.engine.Injections;
import energy.isochron.grid.engine.PowerFlow;
import energy.isochron.grid.engine.Solution;
import energy.isochron.network.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** An engine that takes injections, as engines of physics do, keeps what it was told, and fails at a solve of choice. */
final class InjectedEngine implements PowerFlow {
    final List<String> told = new ArrayList<>();
    private final GraphModel graph;
    private final int failing;
    private int solves;
    boolean closed;

    /** Fails at solve number {@code failing}, 1-based; never with 0. */
    InjectedEngine(Network network, int failing) {
        graph = new GraphModel(network, 1);
        this.failing = failing;
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.of();
    }

    @Override
    public GridLayout layout() {
        return graph.layout();
    }

    @Override
    public void inject(Injections changes) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < changes.size(); i++) {
            text.append(i == 0 ? "" : ", ")
                    .append(changes.node(i))
                    .append(": ")
                    .append(changes.pKw(i))
                    .append(' ')
                    .append(changes.qKvar(i));
        }
        told.add(text.toString());
        graph.inject(changes);
    }

    @Override
    public Solution solve(double timeS) {
        told.add("solve " + timeS);
        solves++;
        Solution solution = graph.solve(timeS);
        return solves == failing ? new Solution.NotConverged(9, 1e6, "bus 2 collapsed") : solution;
    }

    @Override
    public void voltages(double[] magnitudePu, double[] angleDeg) {
        graph.voltages(magnitudePu, angleDeg);
    }

    @Override
    public void flows(BranchEnd end, double[] pKw, double[] qKvar, double[] currentA) {
        graph.flows(end, pKw, qKvar, currentA);
    }

    @Override
    public void loadings(double[] loading) {
        graph.loadings(loading);
    }

    @Override
    public double lossesKw() {
        return graph.lossesKw();
    }

    @Override
    public double lossesKvar() {
        return graph.lossesKvar();
    }

    @Override
    public double importKw() {
        return graph.importKw();
    }

    @Override
    public double importKvar() {
        return graph.importKvar();
    }

    @Override
    public void close() {
        closed = true;
        graph.close();
    }
}
