package energy.isochron.network;

/**
 * One thing that is wrong with a file of a feeder.
 *
 * @param file the file
 * @param line 1-based line; 0 if it concerns the whole file
 * @param column name of the column; empty if it concerns the whole line
 * @param value what stands there
 * @param detail what is allowed, and what was probably meant
 */
public record FeederProblem(String file, long line, String column, String value, String detail) {
    @Override
    public String toString() {
        return file
                + (line > 0 ? ", line " + line : "")
                + (column.isEmpty() ? "" : ", column '" + column + "'")
                + ": '" + value + "' " + detail;
    }
}
