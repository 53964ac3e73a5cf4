package energy.isochron.grid.sweep;

import energy.isochron.grid.engine.BranchEnd;
import energy.isochron.grid.engine.ElectricalBranch.Ends;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A sweep for one position of taps and switches, and its solution seen from the network's branches. The branch that was looked for last
 * is kept in its fields, so that nothing is allocated.
 */
final class SweepState {
    private final SweepNetwork network;
    private final RadialTree tree;
    private final BackwardForwardSweep sweep;
    private final SeriesElement[] elements;
    private final Ends[] ends;
    /** Position of the node that hangs on each branch; -1 if none does. */
    private final int[] below;

    private final List<String> dead;
    private double foundP;
    private double foundQ;
    private double foundCurrentA;

    SweepState(SweepNetwork network, RadialTree tree, int[] taps, Ends[] ends) {
        this.network = network;
        this.tree = tree;
        this.ends = ends.clone();
        elements = new SeriesElement[taps.length];
        Arrays.setAll(elements, e -> network.element(e, taps[e]));
        sweep = new BackwardForwardSweep(tree.count());
        below = new int[taps.length];
        Arrays.fill(below, -1);
        for (int k = 0; k < tree.count(); k++) {
            hang(k);
        }
        for (int e = 0; e < elements.length; e++) {
            charge(e);
        }
        for (int s = 0; s < network.sources.length; s++) {
            int k = tree.position(network.sources[s]);
            sweep.re[k] = network.sourceRe[s];
            sweep.im[k] = network.sourceIm[s];
        }
        dead = IntStream.range(0, network.nodeCount())
                .filter(v -> tree.position(v) < 0)
                .mapToObj(v -> network.layout.nodes().get(v).id())
                .toList();
    }

    private void hang(int k) {
        int v = tree.node(k);
        sweep.parent[k] = tree.parent(k);
        sweep.near[k] = 1;
        sweep.far[k] = 1;
        sweep.pByVoltage[k] = network.pByVoltage[v];
        sweep.qByVoltage[k] = network.qByVoltage[v];
        sweep.g[k] = network.pBySquare[v];
        sweep.b[k] = -network.qBySquare[v];
        if (tree.parent(k) >= 0) {
            int e = tree.branch(k);
            below[e] = k;
            sweep.r[k] = elements[e].r();
            sweep.x[k] = elements[e].x();
            if (tree.forward(k)) {
                sweep.near[k] = 1 / elements[e].ratio();
            } else {
                sweep.far[k] = elements[e].ratio();
            }
        }
    }

    /** Adds a branch's susceptance to the nodes that it is connected to. */
    private void charge(int e) {
        SeriesElement element = elements[e];
        switch (ends[e]) {
            case BOTH -> {
                charge(network.from[e], 0, element.halfB());
                charge(network.to[e], 0, element.halfB());
            }
            case FROM -> charge(network.from[e], element.openG(), element.openB());
            case TO -> charge(network.to[e], element.openG(), element.openB());
            case NONE -> {}
        }
    }

    private void charge(int v, double g, double b) {
        int k = tree.position(v);
        if (k >= 0) {
            sweep.g[k] += g;
            sweep.b[k] += b;
        }
    }

    /** Sets what the nodes take: the network's own loads less what is injected, pu. */
    void load(double[] injectedP, double[] injectedQ) {
        for (int k = 0; k < tree.count(); k++) {
            int v = tree.node(k);
            sweep.p[k] = network.p[v] - injectedP[v];
            sweep.q[k] = network.q[v] - injectedQ[v];
        }
    }

    BackwardForwardSweep sweep() {
        return sweep;
    }

    int node(int k) {
        return tree.node(k);
    }

    List<String> dead() {
        return dead;
    }

    void voltages(double[] magnitudePu, double[] angleDeg) {
        for (int v = 0; v < magnitudePu.length; v++) {
            int k = tree.position(v);
            magnitudePu[v] = k < 0 ? 0 : Math.sqrt(square(k));
            angleDeg[v] = k < 0 ? 0 : Math.toDegrees(Math.atan2(sweep.im[k], sweep.re[k]));
        }
    }

    private double square(int k) {
        return sweep.re[k] * sweep.re[k] + sweep.im[k] * sweep.im[k];
    }

    /** Looks for what flows into a branch at one of its ends. */
    void find(int e, BranchEnd end) {
        int v = end == BranchEnd.FROM ? network.from[e] : network.to[e];
        int k = tree.position(v);
        foundP = 0;
        foundQ = 0;
        if (k >= 0 && ends[e] == Ends.BOTH) {
            findSeries(k, below[e]);
            foundQ -= square(k) * elements[e].halfB();
        } else if (k >= 0 && ends[e] == (end == BranchEnd.FROM ? Ends.FROM : Ends.TO)) {
            foundP = square(k) * elements[e].openG();
            foundQ = -square(k) * elements[e].openB();
        }
        foundCurrentA = k < 0
                ? 0
                : Math.hypot(foundP, foundQ)
                        * SeriesElement.BASE_KVA
                        / (Math.sqrt(3 * square(k))
                                * network.layout.nodes().get(v).baseKv());
    }

    /** Of the series impedance alone: at its lower end the current leaves, at the other one it enters, through the ratio. */
    private void findSeries(int k, int lower) {
        double ratio = k == lower ? -1 : sweep.near[lower] * sweep.far[lower];
        double re = sweep.currentRe[lower] * ratio;
        double im = sweep.currentIm[lower] * ratio;
        foundP = sweep.re[k] * re + sweep.im[k] * im;
        foundQ = sweep.im[k] * re - sweep.re[k] * im;
    }

    /** Active power found, pu. */
    double p() {
        return foundP;
    }

    /** Reactive power found, pu. */
    double q() {
        return foundQ;
    }

    /** Current found, A. */
    double currentA() {
        return foundCurrentA;
    }

    /** Active power from all sources, pu. */
    double importP() {
        double sum = 0;
        for (int v : network.sources) {
            int k = tree.position(v);
            sum += sweep.re[k] * sweep.currentRe[k] + sweep.im[k] * sweep.currentIm[k];
        }
        return sum;
    }

    /** Reactive power from all sources, pu. */
    double importQ() {
        double sum = 0;
        for (int v : network.sources) {
            int k = tree.position(v);
            sum += sweep.im[k] * sweep.currentRe[k] - sweep.re[k] * sweep.currentIm[k];
        }
        return sum;
    }
}
