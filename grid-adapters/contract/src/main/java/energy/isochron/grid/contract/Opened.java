package energy.isochron.grid.contract;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import energy.isochron.grid.engine.BranchEnd;
import energy.isochron.grid.engine.GridLayout;
import energy.isochron.grid.engine.Injections;
import energy.isochron.grid.engine.PowerFlow;
import energy.isochron.grid.engine.Solution;

/** An opened engine by ids instead of indices; of all phases together, as a balanced engine has it. */
final class Opened implements AutoCloseable {
    final PowerFlow engine;
    final GridLayout layout;

    Opened(PowerFlow engine) {
        this.engine = engine;
        layout = engine.layout();
    }

    int node(String id) {
        return layout.node(id).orElseThrow(() -> new AssertionError("there is no node '" + id + "'"));
    }

    int branch(String id) {
        return layout.branch(id).orElseThrow(() -> new AssertionError("there is no branch '" + id + "'"));
    }

    /** Indices that no branch has. */
    int[] noBranches() {
        return new int[] {-1, layout.branches().size()};
    }

    void inject(String node, double pKw, double qKvar) {
        Injections changes = new Injections();
        changes.set(node(node), pKw, qKvar);
        engine.inject(changes);
    }

    /** On one phase: 0 for A, 1 for B, 2 for C. */
    void inject(String node, int phase, double pKw, double qKvar) {
        Injections changes = new Injections();
        changes.set(node(node), phase, pKw, qKvar);
        engine.inject(changes);
    }

    Solution.Solved solve() {
        return assertInstanceOf(Solution.Solved.class, engine.solve(0));
    }

    double[] magnitudes() {
        double[] magnitudePu = new double[layout.nodeValues()];
        engine.voltages(magnitudePu, new double[layout.nodeValues()]);
        return magnitudePu;
    }

    double[] angles() {
        double[] angleDeg = new double[layout.nodeValues()];
        engine.voltages(new double[layout.nodeValues()], angleDeg);
        return angleDeg;
    }

    /** Of a node's first phase, pu. */
    double voltage(String node) {
        return magnitudes()[layout.nodeOffset(node(node))];
    }

    /** Of one phase of a node, pu; 0 for A, 1 for B, 2 for C. */
    double voltage(String node, int phase) {
        int index = node(node);
        return magnitudes()[
                layout.nodeOffset(index) + layout.nodes().get(index).phases().position(phase)];
    }

    /** Active power, reactive power and current of each branch and phase at one end. */
    double[][] flows(BranchEnd end) {
        double[][] flows = new double[3][layout.branchValues()];
        engine.flows(end, flows[0], flows[1], flows[2]);
        return flows;
    }

    /** One of these quantities of a branch: 0 active power, 1 reactive power, both of all phases, 2 current of the first phase. */
    double flow(BranchEnd end, int quantity, String branch) {
        double[] values = flows(end)[quantity];
        int from = layout.branchOffset(branch(branch));
        int until = quantity == 2 ? from + 1 : layout.branchOffset(branch(branch) + 1);
        double sum = 0;
        for (int i = from; i < until; i++) {
            sum += values[i];
        }
        return sum;
    }

    double loading(String branch) {
        double[] loading = new double[layout.branches().size()];
        engine.loadings(loading);
        return loading[branch(branch)];
    }

    @Override
    public void close() {
        engine.close();
    }
}
