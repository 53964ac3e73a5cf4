package energy.isochron.powsybl;

import com.powsybl.iidm.network.TwoSides;
import java.util.Arrays;

/** What Open LoadFlow found, copied out of its network; 0 where nothing is fed or connected. */
final class SolvedState {
    private final IidmNetwork network;
    private final int[][] node;
    final double[] magnitudePu;
    final double[] angleDeg;
    /** By end and branch. */
    final double[][] pKw;

    final double[][] qKvar;
    final double[] fedKw;
    final double[] fedKvar;
    private double mismatchKva;

    SolvedState(IidmNetwork network) {
        this.network = network;
        int branches = network.branchCount();
        node = new int[branches][];
        Arrays.setAll(node, network::ends);
        magnitudePu = new double[network.nodeCount()];
        angleDeg = new double[network.nodeCount()];
        pKw = new double[2][branches];
        qKvar = new double[2][branches];
        fedKw = new double[network.sourceNodes().length];
        fedKvar = new double[fedKw.length];
    }

    /** Where the values of an end stand. */
    static int place(TwoSides side) {
        return side == TwoSides.ONE ? 0 : 1;
    }

    /** Copies the state. */
    void read(Reach reach, LinkFlows links) {
        double[] p = new double[magnitudePu.length];
        double[] q = new double[magnitudePu.length];
        for (int v = 0; v < magnitudePu.length; v++) {
            boolean live = reach.isLive(v);
            magnitudePu[v] = live ? network.magnitudePu(v) : 0;
            angleDeg[v] = live ? network.angleDeg(v) : 0;
            p[v] = live ? network.loads.takenKw(v, magnitudePu[v]) : 0;
            q[v] = live ? network.loads.takenKvar(v, magnitudePu[v]) : 0;
        }
        for (TwoSides side : TwoSides.values()) {
            for (int e = 0; e < node.length; e++) {
                read(side, e, reach, p, q);
            }
        }
        links.find(p, pKw[0], pKw[1], fedKw);
        links.find(q, qKvar[0], qKvar[1], fedKvar);
        mismatchKva = 0;
        for (int v = 0; v < p.length; v++) {
            mismatchKva = Math.max(mismatchKva, Math.hypot(p[v], q[v]));
        }
    }

    private void read(TwoSides side, int e, Reach reach, double[] p, double[] q) {
        int end = place(side);
        int at = node[e][end];
        boolean flows = reach.isLive(at) && !network.isLink(e);
        pKw[end][e] = flows ? known(network.pKw(e, side)) : 0;
        qKvar[end][e] = flows ? known(network.qKvar(e, side)) : 0;
        p[at] += pKw[end][e];
        q[at] += qKvar[end][e];
    }

    /** An end that is not connected has no power. */
    private static double known(double power) {
        return Double.isNaN(power) ? 0 : power;
    }

    double apparentKva(int e, TwoSides side) {
        return Math.hypot(pKw[place(side)][e], qKvar[place(side)][e]);
    }

    double currentA(int e, TwoSides side) {
        int at = node[e][place(side)];
        double apparent = apparentKva(e, side);
        double kv = magnitudePu[at] * network.layout.nodes().get(at).baseKv();
        return apparent == 0 ? 0 : apparent / (Math.sqrt(3) * kv);
    }

    static double sum(double[][] byEnd) {
        double sum = 0;
        for (int e = 0; e < byEnd[0].length; e++) {
            sum += byEnd[0][e] + byEnd[1][e];
        }
        return sum;
    }

    /** Largest power that is left over at a node, kVA. */
    double mismatchKva() {
        return mismatchKva;
    }
}
