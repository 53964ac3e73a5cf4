package energy.isochron.grid.engine;

import java.util.Arrays;

/**
 * A list of changes of what is injected: only nodes that change need to be in it. Columns of primitive values that grow and are used
 * again, so that an engine can take them without a copy; a later entry for the same place wins.
 */
public final class Injections {
    /** Takes what is injected at one place of a layout. */
    @FunctionalInterface
    public interface Receiver {
        /**
         * Takes it.
         *
         * @param value which of the layout's {@link GridLayout#nodeValues}
         * @param pKw active power into the grid, kW
         * @param qKvar reactive power into the grid, kvar
         */
        void inject(int value, double pKw, double qKvar);
    }

    /** Stands for all phases of a node together, shared evenly. */
    public static final int ALL_PHASES = -1;

    private int size;
    private int[] node = new int[16];
    private int[] phase = new int[16];
    private double[] pKw = new double[16];
    private double[] qKvar = new double[16];

    /** An empty list. */
    public Injections() {}

    /** Empties the list and keeps its memory. */
    public void clear() {
        size = 0;
    }

    /** What a node injects, all its phases together. */
    public void set(int toNode, double toKw, double toKvar) {
        set(toNode, ALL_PHASES, toKw, toKvar);
    }

    /**
     * What a node injects.
     *
     * @param toNode index in the engine's layout
     * @param toPhase 0 for A, 1 for B, 2 for C, or {@link #ALL_PHASES}
     * @param toKw active power into the grid, kW; a load is negative
     * @param toKvar reactive power into the grid, kvar; an inductive load is negative
     * @throws IllegalArgumentException if a power is not finite
     */
    public void set(int toNode, int toPhase, double toKw, double toKvar) {
        if (!Double.isFinite(toKw) || !Double.isFinite(toKvar)) {
            throw new IllegalArgumentException("injection at node " + toNode + " is " + toKw + " kW and " + toKvar
                    + " kvar, allowed are finite numbers. Maybe nobody has metered there yet?");
        }
        if (size == node.length) {
            grow();
        }
        node[size] = toNode;
        phase[size] = toPhase;
        pKw[size] = toKw;
        qKvar[size] = toKvar;
        size++;
    }

    private void grow() {
        int length = 2 * size;
        node = Arrays.copyOf(node, length);
        phase = Arrays.copyOf(phase, length);
        pKw = Arrays.copyOf(pKw, length);
        qKvar = Arrays.copyOf(qKvar, length);
    }

    /**
     * Hands over all changes by the places of a layout, those of all phases shared evenly among the phases of their node.
     *
     * @param receiver hears of nothing unless all changes are sound
     * @throws IllegalArgumentException if a node or phase is not in the layout
     */
    public void spread(GridLayout layout, Receiver receiver) {
        for (int i = 0; i < size; i++) {
            check(layout, i);
        }
        for (int i = 0; i < size; i++) {
            int first = layout.nodeOffset(node[i]);
            if (phase[i] == ALL_PHASES) {
                int count = layout.nodeOffset(node[i] + 1) - first;
                for (int value = first; value < first + count; value++) {
                    receiver.inject(value, pKw[i] / count, qKvar[i] / count);
                }
            } else {
                Phases phases = layout.nodes().get(node[i]).phases();
                receiver.inject(first + phases.position(phase[i]), pKw[i], qKvar[i]);
            }
        }
    }

    private void check(GridLayout layout, int change) {
        int nodes = layout.nodes().size();
        if (node[change] < 0 || node[change] >= nodes) {
            throw new IllegalArgumentException("change " + change + " is of node " + node[change]
                    + ", allowed is 0 or more and below " + nodes + ". Maybe the list was made for another engine?");
        }
        if (phase[change] == ALL_PHASES) {
            return;
        }
        Phases phases = layout.nodes().get(node[change]).phases();
        if (!phases.has(phase[change])) {
            String allowed = phases == Phases.BALANCED
                    ? "all phases together. Maybe the engine is a balanced one, which has no single phases?"
                    : "one of " + phases + " (0 is A, 1 is B, 2 is C). Maybe the load is on another phase?";
            throw new IllegalArgumentException("change " + change + " is of phase " + phase[change] + " at node '"
                    + layout.nodes().get(node[change]).id() + "', allowed is " + allowed);
        }
    }

    /** Number of changes. */
    public int size() {
        return size;
    }

    /** Node of a change. */
    public int node(int change) {
        return node[change];
    }

    /** Phase of a change, or {@link #ALL_PHASES}. */
    public int phase(int change) {
        return phase[change];
    }

    /** Active power of a change, kW. */
    public double pKw(int change) {
        return pKw[change];
    }

    /** Reactive power of a change, kvar. */
    public double qKvar(int change) {
        return qKvar[change];
    }
}
