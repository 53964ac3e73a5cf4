package energy.isochron.powsybl;

import com.powsybl.iidm.network.TwoSides;
import com.powsybl.openloadflow.ac.AcLoadFlowResult;
import energy.isochron.grid.engine.BranchEnd;
import energy.isochron.grid.engine.Capability;
import energy.isochron.grid.engine.ElectricalBranch.Ends;
import energy.isochron.grid.engine.ElectricalBranch.Transformer;
import energy.isochron.grid.engine.GridLayout;
import energy.isochron.grid.engine.Injections;
import energy.isochron.grid.engine.KeptInputs;
import energy.isochron.grid.engine.PowerFlow;
import energy.isochron.grid.engine.Readiness;
import energy.isochron.grid.engine.Snapshot;
import energy.isochron.grid.engine.Solution;
import java.util.Arrays;
import java.util.Set;

/** Open LoadFlow behind the port. Taps and switches change the network that it holds; each solve begins flat. */
final class PowsyblEngine implements PowerFlow {
    private final IidmNetwork network;
    private final OpenLoadFlow solver;
    private final double[] injectedKw;
    private final double[] injectedKvar;
    private final int[] taps;
    private final Ends[] ends;
    private final Readiness state = new Readiness();
    private final SolvedState solved;
    private Reach reach;
    private LinkFlows links;

    PowsyblEngine(IidmNetwork network, OpenLoadFlow solver) {
        this.network = network;
        this.solver = solver;
        injectedKw = new double[network.nodeCount()];
        injectedKvar = new double[network.nodeCount()];
        taps = new int[network.branchCount()];
        ends = new Ends[network.branchCount()];
        for (int e = 0; e < ends.length; e++) {
            ends[e] = network.branch(e).closed();
            taps[e] = network.branch(e) instanceof Transformer moved ? moved.tap() : 0;
        }
        reach = new Reach(network, ends);
        links = new LinkFlows(network, ends);
        solved = new SolvedState(network);
    }

    @Override
    public Set<Capability> capabilities() {
        return PowsyblProvider.CAPABILITIES;
    }

    @Override
    public GridLayout layout() {
        return network.layout;
    }

    @Override
    public void inject(Injections changes) {
        state.open();
        changes.spread(network.layout, this::inject);
        state.change();
    }

    private void inject(int node, double pKw, double qKvar) {
        injectedKw[node] = pKw;
        injectedKvar[node] = qKvar;
        network.loads.inject(node, pKw, qKvar);
    }

    @Override
    public void setTap(int branch, int position) {
        state.open();
        network.layout.checkBranch(branch);
        Transformer moved = network.branch(branch).requireTap(position);
        state.change();
        taps[branch] = position;
        network.tap(branch, moved, position);
    }

    @Override
    public void setSwitch(int branch, boolean closed) {
        state.open();
        network.layout.checkBranch(branch);
        Ends[] moved = ends.clone();
        moved[branch] = closed ? Ends.BOTH : Ends.NONE;
        String held = HeldNodes.problem(network, moved);
        if (!held.isEmpty()) {
            throw new IllegalArgumentException(held);
        }
        state.change();
        ends[branch] = moved[branch];
        network.connect(branch, ends[branch]);
        walk();
    }

    private void walk() {
        reach = new Reach(network, ends);
        links = new LinkFlows(network, ends);
    }

    @Override
    public Solution solve(double timeS) {
        state.change();
        AcLoadFlowResult result = fed();
        if (!result.isSuccess()) {
            return new Solution.NotConverged(
                    result.getSolverIterations(),
                    Double.NaN,
                    "Open LoadFlow gave up after " + result.getSolverIterations() + " iterations: "
                            + result.toComponentResultStatus().statusText()
                            + ". Maybe the loads are more than the feeder can carry?");
        }
        solved.read(reach, links);
        state.solved();
        return new Solution.Solved(result.getSolverIterations(), solved.mismatchKva(), reach.dead(network));
    }

    private AcLoadFlowResult fed() {
        int part = -1;
        for (AcLoadFlowResult result : solver.solve(network.network)) {
            part = network.fedPart();
            if (result.getNetwork().getNumCC() == part) {
                return result;
            }
        }
        throw new IllegalStateException("Open LoadFlow left out the part " + part
                + " that the sources feed. Maybe its release differs from the one that this engine was made for?");
    }

    @Override
    public void voltages(double[] magnitudePu, double[] angleDeg) {
        state.readVoltages(network.layout, magnitudePu, angleDeg);
        System.arraycopy(solved.magnitudePu, 0, magnitudePu, 0, magnitudePu.length);
        System.arraycopy(solved.angleDeg, 0, angleDeg, 0, angleDeg.length);
    }

    @Override
    public void flows(BranchEnd end, double[] pKw, double[] qKvar, double[] currentA) {
        state.readFlows(network.layout, pKw, qKvar, currentA);
        TwoSides side = end == BranchEnd.FROM ? TwoSides.ONE : TwoSides.TWO;
        System.arraycopy(solved.pKw[SolvedState.place(side)], 0, pKw, 0, pKw.length);
        System.arraycopy(solved.qKvar[SolvedState.place(side)], 0, qKvar, 0, qKvar.length);
        for (int e = 0; e < currentA.length; e++) {
            currentA[e] = solved.currentA(e, side);
        }
    }

    @Override
    public void loadings(double[] loading) {
        state.readLoadings(network.layout, loading);
        for (int e = 0; e < loading.length; e++) {
            double most = Math.max(solved.apparentKva(e, TwoSides.ONE), solved.apparentKva(e, TwoSides.TWO));
            loading[e] = most / network.layout.branches().get(e).ratingKva();
        }
    }

    @Override
    public double lossesKw() {
        state.read();
        return SolvedState.sum(solved.pKw);
    }

    @Override
    public double lossesKvar() {
        state.read();
        return SolvedState.sum(solved.qKvar);
    }

    @Override
    public double importKw() {
        state.read();
        return Arrays.stream(solved.fedKw).sum();
    }

    @Override
    public double importKvar() {
        state.read();
        return Arrays.stream(solved.fedKvar).sum();
    }

    @Override
    public Snapshot snapshot() {
        state.open();
        return new KeptInputs(this, injectedKw, injectedKvar, taps, ends);
    }

    @Override
    public void restore(Snapshot snapshot) {
        KeptInputs kept = KeptInputs.of(snapshot, this);
        state.change();
        kept.injections(this::inject);
        kept.positions(taps, ends);
        for (int e = 0; e < ends.length; e++) {
            network.connect(e, ends[e]);
            if (network.branch(e) instanceof Transformer moved) {
                network.tap(e, moved, taps[e]);
            }
        }
        walk();
    }

    @Override
    public void close() {
        state.close();
    }
}
