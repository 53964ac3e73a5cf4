package energy.isochron.opendss;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;

import energy.isochron.grid.engine.BranchEnd;
import energy.isochron.grid.engine.GridBranch;
import energy.isochron.grid.engine.GridLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/**
 * A built circuit with its state, read out of the library's memory. Voltages are read where they lie; powers of all elements are
 * fetched once a solve, when first asked for.
 */
final class SolvedCircuit {
    private static final double SQRT3 = Math.sqrt(3);

    private final DssContext dss;
    private final BuiltCircuit built;
    private final MemorySegment voltages;
    private final double[] start;
    private final double[] baseV;
    private final GridLayout layout;
    private final int[] fromValue;
    private final int[] toValue;
    private final double[] powers;
    private boolean fetched;

    /** A circuit that was just built; its voltages are those that solves begin at. */
    SolvedCircuit(DssContext dss, GridLayout layout, BuiltCircuit built) {
        this.dss = dss;
        this.built = built;
        this.layout = layout;
        fromValue = nodeValues(layout, true);
        toValue = nodeValues(layout, false);
        voltages = dss.voltages(built.nodes);
        start = voltages.toArray(JAVA_DOUBLE);
        powers = new double[2 * built.powers];
        baseV = new double[layout.nodeValues()];
        for (int v = 0; v < layout.nodes().size(); v++) {
            for (int value = layout.nodeOffset(v); value < layout.nodeOffset(v + 1); value++) {
                double kv = layout.nodes().get(v).baseKv();
                baseV[value] = Double.isNaN(kv) ? 1 : 1000 * kv / SQRT3; // without a base nodes are dead
            }
        }
    }

    /** For each value of a branch, the value of the node at one of its ends. */
    private static int[] nodeValues(GridLayout layout, boolean first) {
        int[] values = new int[layout.branchValues()];
        for (int e = 0; e < layout.branches().size(); e++) {
            GridBranch branch = layout.branches().get(e);
            int v = layout.node(first ? branch.from() : branch.to()).orElseThrow();
            for (int phase = 0; phase < 3; phase++) {
                if (branch.phases().has(phase)) {
                    values[layout.branchOffset(e) + branch.phases().position(phase)] = layout.nodeOffset(v)
                            + layout.nodes().get(v).phases().position(phase);
                }
            }
        }
        return values;
    }

    BuiltCircuit built() {
        return built;
    }

    /**
     * Solves.
     *
     * @param afresh whether from the voltages of the built circuit, so that nothing that was solved before matters
     */
    void solve(boolean afresh) {
        if (afresh) {
            MemorySegment.copy(start, 0, voltages, JAVA_DOUBLE, 0, start.length);
        }
        fetched = false;
        dss.solve();
    }

    private double re(int value) {
        return voltages.getAtIndex(JAVA_DOUBLE, 2L * built.voltageAt[value]);
    }

    private double im(int value) {
        return voltages.getAtIndex(JAVA_DOUBLE, 2L * built.voltageAt[value] + 1);
    }

    /** Magnitude at a value of a node, pu; 0 where it is dead. */
    double magnitude(int value) {
        double re = re(value);
        double im = im(value);
        return Math.sqrt(re * re + im * im) / baseV[value];
    }

    void voltages(double[] magnitudePu, double[] angleDeg) {
        for (int value = 0; value < magnitudePu.length; value++) {
            double re = re(value);
            double im = im(value);
            magnitudePu[value] = Math.sqrt(re * re + im * im) / baseV[value];
            angleDeg[value] = Math.toDegrees(Math.atan2(im, re));
        }
    }

    /** The value of a node with the lowest voltage of those that are fed; -1 if none is. */
    int lowest() {
        int lowest = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int value = 0; value < baseV.length; value++) {
            double magnitude = built.voltageAt[value] > 0 ? magnitude(value) : Double.POSITIVE_INFINITY;
            if (!(magnitude >= least)) {
                lowest = value;
                least = magnitude;
            }
        }
        return lowest;
    }

    void flows(BranchEnd end, double[] pKw, double[] qKvar, double[] currentA) {
        fetch();
        int[] at = end == BranchEnd.FROM ? built.fromAt : built.toAt;
        int[] nodes = end == BranchEnd.FROM ? fromValue : toValue;
        for (int i = 0; i < pKw.length; i++) {
            int place = at[i];
            pKw[i] = place < 0 ? 0 : powers[2 * place];
            qKvar[i] = place < 0 ? 0 : powers[2 * place + 1];
            double volt = magnitude(nodes[i]) * baseV[nodes[i]];
            currentA[i] = place < 0 || volt == 0 ? 0 : 1000 * Math.hypot(pKw[i], qKvar[i]) / volt;
        }
    }

    void loadings(double[] loading) {
        fetch();
        for (int e = 0; e < loading.length; e++) {
            double most = Math.max(apparent(built.fromAt, e), apparent(built.toAt, e));
            loading[e] = most / layout.branches().get(e).ratingKva();
        }
    }

    /** Apparent power of all phases of a branch at one end, kVA. */
    private double apparent(int[] at, int branch) {
        double p = 0;
        double q = 0;
        for (int i = layout.branchOffset(branch); i < layout.branchOffset(branch + 1); i++) {
            p += at[i] < 0 ? 0 : powers[2 * at[i]];
            q += at[i] < 0 ? 0 : powers[2 * at[i] + 1];
        }
        return Math.hypot(p, q);
    }

    /** Reads the powers of all elements, if that is not done yet. */
    private void fetch() {
        if (!fetched) {
            MemorySegment.copy(dss.numbers(Dss.ALL_POWERS), JAVA_DOUBLE, 0, powers, 0, powers.length);
            fetched = true;
        }
    }

    /** One of the two numbers of a result that is a complex one. */
    double part(MethodHandle getter, int part) {
        return dss.numbers(getter).getAtIndex(JAVA_DOUBLE, part);
    }
}
