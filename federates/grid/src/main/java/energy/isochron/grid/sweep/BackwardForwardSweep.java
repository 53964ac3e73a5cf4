package energy.isochron.grid.sweep;

import java.util.Arrays;

/**
 * The backward/forward sweep for radial networks (Shirmohammadi, Hong, Semlyen and Luo, "A compensation-based power flow method for
 * weakly meshed distribution and transmission networks", IEEE Transactions on Power Systems 3(2), 1988; here without compensation):
 * backward, currents are summed from the ends to the sources with the voltages of the last round; forward, voltages follow from the
 * sources to the ends. Begins at the source's voltage each time, so that a solution depends on its inputs alone. A last backward
 * pass makes the currents agree with the voltages, so that at every node what flows in flows out, to the last bits.
 *
 * <p>All in per unit, in arrays by position in the tree, with real and imaginary parts apart. Each round is linear in the number of
 * nodes and allocates nothing. Rounds grow with the loading: some 5 to 15 up to a voltage of 0.9 pu, and without end beyond what the
 * feeder can carry.
 */
final class BackwardForwardSweep {
    private final int count;
    /** Position of the node before; -1 for sources. */
    final int[] parent;
    /** Series impedance of the branch from there. */
    final double[] r;

    final double[] x;
    /** Voltage ratio on the near side of that impedance, seen from the parent, and on its far side. */
    final double[] near;

    final double[] far;
    /** Shunt admittance of the node. */
    final double[] g;

    final double[] b;
    /** What the node takes at any voltage. */
    final double[] p;

    final double[] q;
    /** What it takes at 1 pu in proportion to the voltage. */
    final double[] pByVoltage;

    final double[] qByVoltage;
    /** Voltages; those of the sources are given. */
    final double[] re;

    final double[] im;
    /** Current from the branch before into the node. */
    final double[] currentRe;

    final double[] currentIm;

    private double change;
    private int worst;

    /** For a number of nodes, all without load and impedance. */
    BackwardForwardSweep(int count) {
        this.count = count;
        parent = new int[count];
        r = new double[count];
        x = new double[count];
        near = new double[count];
        far = new double[count];
        g = new double[count];
        b = new double[count];
        p = new double[count];
        q = new double[count];
        pByVoltage = new double[count];
        qByVoltage = new double[count];
        re = new double[count];
        im = new double[count];
        currentRe = new double[count];
        currentIm = new double[count];
    }

    /**
     * Sweeps until no voltage moves by more than the tolerance.
     *
     * @param tolerance pu
     * @param most rounds
     * @return number of rounds; negative if that many did not suffice, or voltages ran out of all bounds
     */
    int solve(double tolerance, int most) {
        start();
        for (int round = 1; round <= most; round++) {
            backward();
            forward();
            if (change <= tolerance) {
                backward();
                return round;
            }
            if (!(change < Double.POSITIVE_INFINITY)) {
                return -round;
            }
        }
        return -most;
    }

    private void start() {
        for (int k = 0; k < count; k++) {
            int above = parent[k];
            if (above >= 0) {
                double ratio = near[k] * far[k];
                re[k] = re[above] * ratio;
                im[k] = im[above] * ratio;
            }
        }
    }

    private void backward() {
        Arrays.fill(currentRe, 0);
        Arrays.fill(currentIm, 0);
        for (int k = count - 1; k >= 0; k--) {
            double vr = re[k];
            double vi = im[k];
            double square = vr * vr + vi * vi;
            double pk = p[k];
            double qk = q[k];
            if (pByVoltage[k] != 0 || qByVoltage[k] != 0) {
                double magnitude = Math.sqrt(square);
                pk += pByVoltage[k] * magnitude;
                qk += qByVoltage[k] * magnitude;
            }
            double cr = currentRe[k] + (pk * vr + qk * vi) / square + g[k] * vr - b[k] * vi;
            double ci = currentIm[k] + (pk * vi - qk * vr) / square + g[k] * vi + b[k] * vr;
            currentRe[k] = cr;
            currentIm[k] = ci;
            int above = parent[k];
            if (above >= 0) {
                double ratio = near[k] * far[k];
                currentRe[above] += cr * ratio;
                currentIm[above] += ci * ratio;
            }
        }
    }

    private void forward() {
        double most = 0;
        double sum = 0;
        for (int k = 0; k < count; k++) {
            int above = parent[k];
            if (above < 0) {
                continue;
            }
            double cr = currentRe[k] * far[k];
            double ci = currentIm[k] * far[k];
            double vr = (re[above] * near[k] - (r[k] * cr - x[k] * ci)) * far[k];
            double vi = (im[above] * near[k] - (r[k] * ci + x[k] * cr)) * far[k];
            double dr = vr - re[k];
            double di = vi - im[k];
            double moved = dr * dr + di * di;
            if (moved > most) {
                most = moved;
                worst = k;
            }
            sum += moved;
            re[k] = vr;
            im[k] = vi;
        }
        change = Double.isFinite(sum) ? Math.sqrt(most) : Double.POSITIVE_INFINITY;
    }

    /** The largest move of a voltage in the last round, pu; infinite if they ran out of all bounds. */
    double change() {
        return change;
    }

    /** The position of the node whose voltage moved most. */
    int worst() {
        return worst;
    }

    /** A bound of the power that is left over at any node, pu: the largest load by the last move of a voltage. */
    double mismatch() {
        double most = 0;
        for (int k = 0; k < count; k++) {
            double square = re[k] * re[k] + im[k] * im[k];
            most = Math.max(most, (p[k] * p[k] + q[k] * q[k]) / square);
        }
        return Math.sqrt(most) * change;
    }
}
