package energy.isochron.formats;

import java.util.List;

/**
 * The numbers of a case.
 *
 * @param baseMva base of its per-unit values, MVA
 * @param bus rows of its buses
 * @param gen rows of its generators
 * @param branch rows of its branches
 */
record MatpowerCase(double baseMva, List<Row> bus, List<Row> gen, List<Row> branch) {
    /**
     * A row of numbers.
     *
     * @param line where it stands, 1-based
     * @param values in the order of the manual's columns
     */
    record Row(int line, List<Double> values) {
        Row {
            values = List.copyOf(values);
        }

        double at(int column) {
            return column < values.size() ? values.get(column) : Double.NaN;
        }

        int whole(int column) {
            return (int) Math.round(at(column));
        }
    }
}
