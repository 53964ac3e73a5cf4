package energy.isochron.powergridmodel;

import energy.isochron.grid.engine.LineImpedance.Matrix;
import energy.isochron.grid.engine.LineImpedance.Sequence;
import energy.isochron.grid.engine.Phases;
import java.util.List;

/**
 * A symmetric matrix by phase, as the six values of its lower triangle (aa, ba, bb, ca, cb, cc). The library has lines of three phases
 * only: phases that a line lacks conduct as well as the others, by themselves; as nothing is loaded there they carry nothing.
 */
final class PhaseMatrix {
    /** The suffixes of the library's attributes. */
    static final List<String> PLACES = List.of("aa", "ba", "bb", "ca", "cb", "cc");

    private PhaseMatrix() {}

    /**
     * Of a matrix by the line's own phases.
     *
     * @param triangle lower triangle, in the order of the phases
     * @param absent whether phases that the line lacks are filled with the mean of the others, instead of 0
     */
    static double[] of(Phases phases, List<Double> triangle, boolean absent) {
        double[] values = new double[6];
        double mean = 0;
        int row = 0;
        for (int i = 0; i < 3; i++) {
            if (phases.has(i)) {
                int column = 0;
                for (int j = 0; j <= i; j++) {
                    if (phases.has(j)) {
                        values[index(i, j)] = triangle.get(index(row, column));
                        column++;
                    }
                }
                mean += values[index(i, i)] / phases.count();
                row++;
            }
        }
        for (int i = 0; i < 3 && absent; i++) {
            if (!phases.has(i)) {
                values[index(i, i)] = mean;
            }
        }
        return values;
    }

    /** Gives the phases whose own impedance is less than a limit that much of reactance. */
    static void atLeast(double[] r, double[] x, double limit) {
        for (int i = 0; i < 3; i++) {
            int own = index(i, i);
            if (Math.hypot(r[own], x[own]) < limit) {
                x[own] = limit;
            }
        }
    }

    private static int index(int row, int column) {
        return row * (row + 1) / 2 + column;
    }

    /** A transposed line as a matrix by its phases. */
    static Matrix of(Sequence sequence, Phases phases) {
        return new Matrix(
                triangle(phases.count(), sequence.r1(), sequence.r0()),
                triangle(phases.count(), sequence.x1(), sequence.x0()),
                triangle(phases.count(), sequence.b1(), sequence.b0()));
    }

    private static List<Double> triangle(int phases, double positive, double zero) {
        double self = (zero + 2 * positive) / 3;
        double mutual = (zero - positive) / 3;
        return switch (phases) {
            case 1 -> List.of(self);
            case 2 -> List.of(self, mutual, self);
            default -> List.of(self, mutual, self, mutual, mutual, self);
        };
    }
}
