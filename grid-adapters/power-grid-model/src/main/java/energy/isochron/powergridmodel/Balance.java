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
    private static final double KILO = 1000;

    private final NetworkForm network;
    private final GridLayout layout;
    private final NativeModel model;
    private final MemorySegment results;
    private final ResultRows at;
    /** Whether each of the layout's node values is held by a source. */
    private final boolean[] held;
    /** What loads that follow the voltage take at each of the layout's values, W and var. */
    private final double[] takenW;

    private final double[] takenVar;
    private double importW;
    private double importVar;

    Balance(NetworkForm network, NativeModel model) {
        this.network = network;
        this.model = model;
        layout = network.layout;
        results = model.results();
        at = model.rows();
        held = network.heldValues();
        takenW = new double[layout.nodeValues()];
        takenVar = new double[layout.nodeValues()];
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
        importW = 0;
        importVar = 0;
        double most = 0;
        double sum = 0;
        for (int i = 0; i < held.length; i++) {
            double u = results.get(JAVA_DOUBLE, at.node[i] + at.uPu);
            double p = results.get(JAVA_DOUBLE, at.node[i] + at.p) - model.injectedW(i) + takenW[i];
            double q = results.get(JAVA_DOUBLE, at.node[i] + at.q) - model.injectedVar(i) + takenVar[i];
            sum += u;
            if (held[i]) {
                importW += p;
                importVar += q;
            } else if (u > 0) {
                most = Math.max(most, p * p + q * q);
            }
        }
        return Double.isFinite(sum) ? Math.sqrt(most) / KILO : Double.NaN;
    }

    private void takeByVoltage() {
        for (NetworkForm.ByVoltage load : network.byVoltage) {
            takenW[load.value()] = 0;
            takenVar[load.value()] = 0;
        }
        for (NetworkForm.ByVoltage load : network.byVoltage) {
            double factor = KILO * load.factor(results.get(JAVA_DOUBLE, at.node[load.value()] + at.uPu));
            takenW[load.value()] += factor * load.pKw();
            takenVar[load.value()] += factor * load.qKvar();
        }
    }

    /** Active power from the grid above, kW. */
    double importKw() {
        return importW / KILO;
    }

    /** Reactive power from the grid above, kvar. */
    double importKvar() {
        return importVar / KILO;
    }
}
