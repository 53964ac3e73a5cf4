package energy.isochron.powergridmodel;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;

import energy.isochron.grid.engine.GridLayout;
import java.lang.foreign.MemorySegment;

/**
 * What the branches take at each node against what is injected and loaded there: at a node with a source the difference comes from the
 * grid above, elsewhere it is left over.
 */
final class Balance {
    private static final double W = 1e-3;

    private final NetworkForm network;
    private final GridLayout layout;
    private final NativeModel model;
    private final MemorySegment results;
    private final ResultRows at;
    /** What loads that follow the voltage take at each of the layout's values. */
    private final double[] takenKw;

    private final double[] takenKvar;
    private double importKw;
    private double importKvar;

    Balance(NetworkForm network, NativeModel model) {
        this.network = network;
        this.model = model;
        layout = network.layout;
        results = model.results();
        at = model.rows();
        takenKw = new double[layout.nodeValues()];
        takenKvar = new double[layout.nodeValues()];
    }

    /** Whether a path leads to a node from a source. */
    boolean alive(int node) {
        int row = at.node[layout.nodeOffset(node)]
                - Double.BYTES * network.symmetry.slot(layout.nodes().get(node).phases(), 0);
        return results.get(JAVA_BYTE, row + at.energized) == 1;
    }

    /** Finds the balance of the last solve: the largest power left over at a node, kVA; NaN if voltages are no numbers. */
    double find() {
        takeByVoltage();
        importKw = 0;
        importKvar = 0;
        double most = 0;
        double sum = 0;
        for (int v = 0; v < network.held.length; v++) {
            for (int i = layout.nodeOffset(v); i < layout.nodeOffset(v + 1); i++) {
                double u = results.get(JAVA_DOUBLE, at.node[i] + at.uPu);
                double p = results.get(JAVA_DOUBLE, at.node[i] + at.p) * W - model.injectedKw(i) + takenKw[i];
                double q = results.get(JAVA_DOUBLE, at.node[i] + at.q) * W - model.injectedKvar(i) + takenKvar[i];
                sum += u;
                if (network.held[v]) {
                    importKw += p;
                    importKvar += q;
                } else if (u > 0) {
                    most = Math.max(most, p * p + q * q);
                }
            }
        }
        return Double.isFinite(sum) ? Math.sqrt(most) : Double.NaN;
    }

    private void takeByVoltage() {
        for (NetworkForm.ByVoltage load : network.byVoltage) {
            takenKw[load.value()] = 0;
            takenKvar[load.value()] = 0;
        }
        for (NetworkForm.ByVoltage load : network.byVoltage) {
            double factor = load.factor(results.get(JAVA_DOUBLE, at.node[load.value()] + at.uPu));
            takenKw[load.value()] += factor * load.pKw();
            takenKvar[load.value()] += factor * load.qKvar();
        }
    }

    /** Active power from the grid above, kW. */
    double importKw() {
        return importKw;
    }

    /** Reactive power from the grid above, kvar. */
    double importKvar() {
        return importKvar;
    }
}
