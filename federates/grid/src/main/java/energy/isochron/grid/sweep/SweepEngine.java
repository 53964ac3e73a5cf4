package energy.isochron.grid.sweep;

import energy.isochron.grid.engine.BranchEnd;
import energy.isochron.grid.engine.Capability;
import energy.isochron.grid.engine.ElectricalBranch.Ends;
import energy.isochron.grid.engine.GridLayout;
import energy.isochron.grid.engine.Injections;
import energy.isochron.grid.engine.KeptInputs;
import energy.isochron.grid.engine.PowerFlow;
import energy.isochron.grid.engine.Readiness;
import energy.isochron.grid.engine.Snapshot;
import energy.isochron.grid.engine.Solution;
import java.util.Set;

/** The sweep behind the port. Solving and reading allocate nothing but the outcome; a tap or switch that moves builds it anew. */
final class SweepEngine implements PowerFlow {
    static final double TOLERANCE_PU = 1e-11;
    static final int MOST_ROUNDS = 300;

    private final SweepNetwork network;
    private final double tolerancePu;
    private final int mostRounds;
    private final double[] injectedP;
    private final double[] injectedQ;
    private final int[] taps;
    private final Ends[] ends;
    private final Injections.Receiver receiver = this::inject;
    private final Readiness state = new Readiness();
    private SweepState solved;

    /**
     * A sweep of a radial network.
     *
     * @param tolerancePu largest move of a voltage in the last round
     * @param mostRounds after which there is no solution
     */
    SweepEngine(SweepNetwork network, double tolerancePu, int mostRounds) {
        this.network = network;
        this.tolerancePu = tolerancePu;
        this.mostRounds = mostRounds;
        injectedP = new double[network.nodeCount()];
        injectedQ = new double[network.nodeCount()];
        taps = network.taps();
        ends = network.ends();
        solved = new SweepState(network, network.tree(ends), taps, ends);
    }

    @Override
    public Set<Capability> capabilities() {
        return SweepProvider.CAPABILITIES;
    }

    @Override
    public GridLayout layout() {
        return network.layout;
    }

    @Override
    public void inject(Injections changes) {
        state.open();
        changes.spread(network.layout, receiver);
        state.change();
    }

    private void inject(int node, double pKw, double qKvar) {
        injectedP[node] = pKw / SeriesElement.BASE_KVA;
        injectedQ[node] = qKvar / SeriesElement.BASE_KVA;
    }

    @Override
    public void setTap(int branch, int position) {
        state.open();
        network.layout.checkBranch(branch);
        network.branch(branch).requireTap(position);
        state.change();
        taps[branch] = position;
        solved = new SweepState(network, network.tree(ends), taps, ends);
    }

    @Override
    public void setSwitch(int branch, boolean closed) {
        state.open();
        network.layout.checkBranch(branch);
        Ends[] moved = ends.clone();
        moved[branch] = closed ? Ends.BOTH : Ends.NONE;
        RadialTree tree = network.tree(moved);
        String loop = network.loopProblem(tree);
        if (!loop.isEmpty()) {
            throw new IllegalArgumentException(loop);
        }
        state.change();
        ends[branch] = moved[branch];
        solved = new SweepState(network, tree, taps, ends);
    }

    @Override
    public Solution solve(double timeS) {
        state.change();
        solved.load(injectedP, injectedQ);
        BackwardForwardSweep sweep = solved.sweep();
        int rounds = sweep.solve(tolerancePu, mostRounds);
        if (rounds < 0) {
            return new Solution.NotConverged(-rounds, Double.NaN, reason(-rounds, sweep));
        }
        state.solved();
        return new Solution.Solved(rounds, sweep.mismatch() * SeriesElement.BASE_KVA, solved.dead());
    }

    private String reason(int rounds, BackwardForwardSweep sweep) {
        String node = network.layout.nodes().get(solved.node(sweep.worst())).id();
        String moved = Double.isFinite(sweep.change())
                ? "still moves by " + sweep.change() + " pu"
                : "has run out of all bounds";
        return "after " + rounds + " rounds the voltage at '" + node + "' " + moved
                + ". Maybe the loads are more than the feeder can carry?";
    }

    @Override
    public void voltages(double[] magnitudePu, double[] angleDeg) {
        state.readVoltages(network.layout, magnitudePu, angleDeg);
        solved.voltages(magnitudePu, angleDeg);
    }

    @Override
    public void flows(BranchEnd end, double[] pKw, double[] qKvar, double[] currentA) {
        state.readFlows(network.layout, pKw, qKvar, currentA);
        for (int e = 0; e < pKw.length; e++) {
            solved.find(e, end);
            pKw[e] = solved.p() * SeriesElement.BASE_KVA;
            qKvar[e] = solved.q() * SeriesElement.BASE_KVA;
            currentA[e] = solved.currentA();
        }
    }

    @Override
    public void loadings(double[] loading) {
        state.readLoadings(network.layout, loading);
        for (int e = 0; e < loading.length; e++) {
            solved.find(e, BranchEnd.FROM);
            double sent = Math.hypot(solved.p(), solved.q());
            solved.find(e, BranchEnd.TO);
            double most = Math.max(sent, Math.hypot(solved.p(), solved.q()));
            loading[e] = most
                    * SeriesElement.BASE_KVA
                    / network.layout.branches().get(e).ratingKva();
        }
    }

    @Override
    public double lossesKw() {
        state.read();
        double losses = 0;
        for (int e = 0; e < network.branchCount(); e++) {
            solved.find(e, BranchEnd.FROM);
            losses += solved.p();
            solved.find(e, BranchEnd.TO);
            losses += solved.p();
        }
        return losses * SeriesElement.BASE_KVA;
    }

    @Override
    public double lossesKvar() {
        state.read();
        double losses = 0;
        for (int e = 0; e < network.branchCount(); e++) {
            solved.find(e, BranchEnd.FROM);
            losses += solved.q();
            solved.find(e, BranchEnd.TO);
            losses += solved.q();
        }
        return losses * SeriesElement.BASE_KVA;
    }

    @Override
    public double importKw() {
        state.read();
        return solved.importP() * SeriesElement.BASE_KVA;
    }

    @Override
    public double importKvar() {
        state.read();
        return solved.importQ() * SeriesElement.BASE_KVA;
    }

    @Override
    public Snapshot snapshot() {
        state.open();
        return new KeptInputs(this, injectedP, injectedQ, taps, ends);
    }

    @Override
    public void restore(Snapshot snapshot) {
        KeptInputs kept = KeptInputs.of(snapshot, this);
        state.change();
        kept.injections((node, p, q) -> {
            injectedP[node] = p;
            injectedQ[node] = q;
        });
        if (kept.positions(taps, ends)) {
            solved = new SweepState(network, network.tree(ends), taps, ends);
        }
    }

    @Override
    public void close() {
        state.close();
    }
}
