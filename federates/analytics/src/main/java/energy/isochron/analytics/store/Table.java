package energy.isochron.analytics.store;

import java.util.ArrayList;
import java.util.List;

/**
 * A table of results in memory, in columns that grow: {@code interval} first, rows in order of intervals. A row is written cell by
 * cell, in the order of the columns.
 */
final class Table {
    private final String name;
    private final List<Column> columns = new ArrayList<>();
    private final Column.Longs interval;
    private int rows;
    private int cell;

    /** A table of the one column {@code interval}; the others are added before the first row. */
    Table(String name) {
        this.name = name;
        interval = new Column.Longs("interval", Step.ORDER, true);
        columns.add(interval);
    }

    Table texts(Step step, boolean key, String... names) {
        for (String column : names) {
            columns.add(new Column.Texts(column, step, key));
        }
        return this;
    }

    Table longs(Step step, boolean key, String... names) {
        for (String column : names) {
            columns.add(new Column.Longs(column, step, key));
        }
        return this;
    }

    Table doubles(Step step, String... names) {
        for (String column : names) {
            columns.add(new Column.Doubles(column, step));
        }
        return this;
    }

    String name() {
        return name;
    }

    List<Column> columns() {
        return columns;
    }

    int rows() {
        return rows;
    }

    /** The interval of a row. */
    long interval(int row) {
        return interval.get(row);
    }

    /** Starts a row. */
    Table row(long at) {
        interval.set(rows, at);
        cell = 1;
        return this;
    }

    Table add(double value) {
        ((Column.Doubles) columns.get(cell++)).set(rows, value);
        return this;
    }

    Table add(long value) {
        ((Column.Longs) columns.get(cell++)).set(rows, value);
        return this;
    }

    Table add(String value) {
        ((Column.Texts) columns.get(cell++)).set(rows, value);
        return this;
    }

    /** Ends the row. */
    void end() {
        if (cell != columns.size()) {
            throw new IllegalStateException(
                    "a row of table " + name + " has " + cell + " cells, its columns are " + columns.size());
        }
        rows++;
    }

    /** Number of rows before the first one of an interval, found by bisection. */
    int start(long at) {
        int low = 0;
        int high = rows;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (interval.get(middle) < at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The column of this name. */
    Column column(String wanted) {
        for (Column column : columns) {
            if (column.name().equals(wanted)) {
                return column;
            }
        }
        throw new IllegalArgumentException("table " + name + " has no column '" + wanted + "'");
    }

    /** The numbers of a column. */
    Column.Doubles doubles(String wanted) {
        return (Column.Doubles) column(wanted);
    }

    /** The texts of a column. */
    Column.Texts texts(String wanted) {
        return (Column.Texts) column(wanted);
    }
}
