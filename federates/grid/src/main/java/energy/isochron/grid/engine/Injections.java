package energy.isochron.grid.engine;

import java.util.Arrays;

/**
 * A list of changes of what is injected: only nodes that change need to be in it. Columns of primitive values that grow and are used
 * again, so that an engine can take them without a copy; a later entry for the same place wins.
 */
public final class Injections {
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
