package energy.isochron.grid.engine;

import java.util.List;

/** The impedance of a line by km of its length. */
public sealed interface LineImpedance {
    /**
     * In symmetrical components; a transposed line, or the single-phase equivalent of any.
     *
     * @param r1 positive-sequence resistance, Ω/km, 0 or more
     * @param x1 positive-sequence reactance, Ω/km
     * @param b1 positive-sequence susceptance, µS/km, 0 or more
     * @param r0 zero-sequence resistance, Ω/km; NaN if unknown
     * @param x0 zero-sequence reactance, Ω/km; NaN if unknown
     * @param b0 zero-sequence susceptance, µS/km; NaN if unknown
     */
    record Sequence(double r1, double x1, double b1, double r0, double x0, double b0) implements LineImpedance {
        /** Without zero sequence, for balanced engines. */
        public static Sequence positive(double r1, double x1, double b1) {
            return new Sequence(r1, x1, b1, Double.NaN, Double.NaN, Double.NaN);
        }
    }

    /**
     * As matrices by phase; symmetric, given by rows of the lower triangle (aa, ba, bb, ca, cb, cc for three phases), in the order
     * of the line's phases.
     *
     * @param r resistances, Ω/km; 1, 3 or 6 values
     * @param x reactances, Ω/km, as many
     * @param b susceptances, µS/km, as many
     */
    record Matrix(List<Double> r, List<Double> x, List<Double> b) implements LineImpedance {
        public Matrix {
            r = List.copyOf(r);
            x = List.copyOf(x);
            b = List.copyOf(b);
            if (!List.of(1, 3, 6).contains(r.size()) || x.size() != r.size() || b.size() != r.size()) {
                throw new IllegalArgumentException("matrices have " + r.size() + ", " + x.size() + " and " + b.size()
                        + " values, allowed are 1, 3 or 6, in each the same. Maybe the upper triangle was given, too?");
            }
        }

        /** Number of phases. */
        public int phases() {
            return switch (r.size()) {
                case 1 -> 1;
                case 3 -> 2;
                default -> 3;
            };
        }
    }

    /** Nothing is known: good for engines without physics only. */
    record Unknown() implements LineImpedance {}

    /**
     * The single-phase equivalent: the positive sequence. Of a matrix it is the mean self impedance less the mean mutual one, as for
     * a transposed line; of one phase it is that phase's own.
     *
     * @throws IllegalStateException if nothing is known
     */
    default Sequence balanced() {
        return switch (this) {
            case Sequence sequence -> sequence;
            case Matrix matrix ->
                Sequence.positive(selfLessMutual(matrix.r()), selfLessMutual(matrix.x()), selfLessMutual(matrix.b()));
            case Unknown unknown ->
                throw new IllegalStateException(
                        "impedance is " + unknown + ". Maybe the engine was opened in spite of its problems?");
        };
    }

    private static double selfLessMutual(List<Double> triangle) {
        return switch (triangle.size()) {
            case 1 -> triangle.getFirst();
            case 3 -> (triangle.get(0) + triangle.get(2)) / 2 - triangle.get(1);
            default ->
                (triangle.get(0) + triangle.get(2) + triangle.get(5)) / 3
                        - (triangle.get(1) + triangle.get(3) + triangle.get(4)) / 3;
        };
    }
}
