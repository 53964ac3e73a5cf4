package energy.isochron.analytics.store;

/**
 * A value that differs between two runs.
 *
 * @param interval the interval, −1 for the opening accounts
 * @param federate the federate that produced the value
 * @param table the table it stands in
 * @param quantity the column; {@code row} if one of the runs lacks the row, {@code order} if rows stand in another order
 * @param key the row: agent, bus, branch or number; empty if the table has one row an interval
 * @param left the first run's value with full precision
 * @param right the second run's value with full precision
 */
public record Difference(
        long interval, String federate, String table, String quantity, String key, String left, String right) {
    /** The difference in one line. */
    public String text() {
        return "interval " + interval + ", federate " + federate + ", " + table + '.' + quantity
                + (key.isEmpty() ? "" : " of " + key) + ": " + left + " and " + right;
    }
}
