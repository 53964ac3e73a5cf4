package energy.isochron.opendss;

import energy.isochron.grid.engine.LineImpedance;
import energy.isochron.grid.engine.LineImpedance.Matrix;
import energy.isochron.grid.engine.LineImpedance.Sequence;
import energy.isochron.grid.engine.Phases;
import java.util.ArrayList;
import java.util.List;

/**
 * A line's impedance as matrices of those of its phases that are fed: what {@code rmatrix}, {@code xmatrix} and {@code cmatrix} take.
 * Of symmetrical components the self impedance is (2·z1 + z0)/3 and the mutual one (z0 − z1)/3; without a zero sequence the phases do
 * not see each other. A phase that is not fed is left out with its row and column.
 */
final class PhaseMatrix {
    private final LineImpedance impedance;
    private final Phases line;
    private final Phases kept;

    /**
     * Matrices of a line.
     *
     * @param line the phases of the impedance
     * @param kept those of them that are wanted
     */
    PhaseMatrix(LineImpedance impedance, Phases line, Phases kept) {
        this.impedance = impedance;
        this.line = line;
        this.kept = kept;
    }

    /** Ω/km. */
    String resistance() {
        return switch (impedance) {
            case Matrix matrix -> rows(matrix.r(), 1);
            case Sequence sequence -> rows(triangle(sequence.r1(), sequence.r0()), 1);
            case LineImpedance.Unknown unknown -> throw unknown();
        };
    }

    /** Ω/km. */
    String reactance() {
        return switch (impedance) {
            case Matrix matrix -> rows(matrix.x(), 1);
            case Sequence sequence -> rows(triangle(sequence.x1(), sequence.x0()), 1);
            case LineImpedance.Unknown unknown -> throw unknown();
        };
    }

    /** nF/km, of susceptances in µS/km at a frequency. */
    String capacitance(double frequencyHz) {
        double nanoFarad = 1000 / (2 * Math.PI * frequencyHz);
        return switch (impedance) {
            case Matrix matrix -> rows(matrix.b(), nanoFarad);
            case Sequence sequence -> rows(triangle(sequence.b1(), sequence.b0()), nanoFarad);
            case LineImpedance.Unknown unknown -> throw unknown();
        };
    }

    /** Whether it has no series impedance at all, so that it is as good as a switch. */
    static boolean isZero(LineImpedance impedance) {
        Sequence balanced = impedance.balanced();
        return balanced.r1() == 0 && balanced.x1() == 0;
    }

    private static IllegalStateException unknown() {
        return new IllegalStateException(
                "an impedance is not known. Maybe the engine was opened in spite of its problems?");
    }

    private List<Double> triangle(double one, double zero) {
        double mutual = Double.isNaN(zero) ? 0 : (zero - one) / 3;
        double self = one + mutual;
        List<Double> triangle = new ArrayList<>();
        for (int row = 0; row < line.count(); row++) {
            for (int column = 0; column <= row; column++) {
                triangle.add(row == column ? self : mutual);
            }
        }
        return triangle;
    }

    private String rows(List<Double> triangle, double factor) {
        StringBuilder text = new StringBuilder("(");
        int at = 0;
        int written = 0;
        for (int row = 0; row < line.count(); row++) {
            boolean keepRow = kept.has(phase(row));
            if (keepRow && written++ > 0) {
                text.append('|');
            }
            for (int column = 0; column <= row; column++) {
                double value = triangle.get(at++);
                if (keepRow && kept.has(phase(column))) {
                    text.append(' ').append(factor * value);
                }
            }
        }
        return text.append(')').toString();
    }

    /** The phase that stands at a place of the line. */
    private int phase(int place) {
        int seen = -1;
        for (int phase = 0; phase < 3; phase++) {
            if (line.has(phase) && ++seen == place) {
                return phase;
            }
        }
        throw new IllegalArgumentException(
                "place is " + place + ", allowed is below " + line.count() + ". Maybe the matrix is of another line?");
    }
}
