package energy.isochron.prosumers;

import java.util.List;

/**
 * What a file of series must look like: a header of column names, then one row a step.
 *
 * @param stepSeconds time between two rows, s, 1 or more
 * @param minimum least value of a cell
 * @param maximum highest value of a cell, may be infinite
 * @param columns columns that must be there, in any order; others may be there too. Empty if any will do
 */
public record SeriesFormat(long stepSeconds, double minimum, double maximum, List<String> columns) {
    public SeriesFormat {
        Require.that(stepSeconds >= 1, "stepSeconds", stepSeconds, "1 or more", "it is given in another unit");
        Require.that(minimum <= maximum, "range", "[" + minimum + ", " + maximum + "]", "least <= highest", "swapped");
        columns = List.copyOf(columns);
    }

    /** Values of 0 or more in columns of any name. */
    public static SeriesFormat notNegative(long stepSeconds) {
        return new SeriesFormat(stepSeconds, 0, Double.POSITIVE_INFINITY, List.of());
    }

    String range() {
        return maximum == Double.POSITIVE_INFINITY ? minimum + " or more" : minimum + " to " + maximum;
    }
}
