package energy.isochron.opendss;

/**
 * A circuit as its loads see it: the voltages at their nodes without load, and the impedances between those nodes. It is Thévenin's
 * equivalent of several nodes; all others are eliminated as by Kron. Column c is what one ampere into node c alone makes of the voltages,
 * found with the matrix that the library has factored: a back-substitution for each node, and memory for n × n complex numbers.
 */
final class LoadNodeImpedance {
    /** Places of the nodes among the library's voltages, in order. */
    final int[] at;
    /** Voltages without load, V. */
    final Phasors open;

    /** Columns, each an array of its own, so that the compiler sees that the loop over a column can be vectorized. */
    private final Phasors[] columns;

    /**
     * That of some nodes.
     *
     * @param at their places, in order
     * @param all voltages without load of all places, V
     */
    LoadNodeImpedance(SolutionLoop loop, int[] at, double[] all) {
        this.at = at;
        int n = at.length;
        open = new Phasors(n);
        columns = new Phasors[n];
        double[] column = new double[all.length];
        for (int c = 0; c < n; c++) {
            open.re[c] = all[2 * at[c]];
            open.im[c] = all[2 * at[c] + 1];
            loop.voltagesOfOneAmpere(at[c], column);
            columns[c] = new Phasors(n);
            for (int r = 0; r < n; r++) {
                columns[c].re[r] = column[2 * at[r]];
                columns[c].im[r] = column[2 * at[r] + 1];
            }
        }
    }

    /** The voltages, V, that currents into the nodes make, A. Nodes without current take no time, and change no bit. */
    void voltages(Phasors currents, Phasors result) {
        result.set(open);
        for (int c = 0; c < at.length; c++) {
            if (!currents.isZero(c)) {
                add(columns[c].re, columns[c].im, currents.re[c], currents.im[c], result.re, result.im);
            }
        }
    }

    private static void add(double[] zRe, double[] zIm, double re, double im, double[] resultRe, double[] resultIm) {
        for (int r = 0; r < resultRe.length; r++) {
            resultRe[r] += zRe[r] * re - zIm[r] * im;
            resultIm[r] += zRe[r] * im + zIm[r] * re;
        }
    }
}
