package energy.isochron.analytics.store;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/** Figures of each interval out of tables that have none, one or several rows an interval. NaN in a table is no number and left out. */
final class IntervalFigures {
    private final int intervals;

    IntervalFigures(int intervals) {
        this.intervals = intervals;
    }

    /** Number of intervals. */
    int intervals() {
        return intervals;
    }

    /** A column of a table that has one row an interval; NaN where it has none. */
    double[] only(Table table, String column) {
        return mean(table, table.doubles(column)::get);
    }

    /** Sum of a column over the rows of each interval; 0 of nothing. */
    double[] sum(Table table, String column) {
        return sum(table, table.doubles(column)::get);
    }

    /** Sum of a figure of each row. */
    double[] sum(Table table, IntToDoubleFunction figure) {
        double[] sums = new double[intervals];
        each(table, figure, (k, value) -> sums[k] += value);
        return sums;
    }

    /** Mean of a figure of each row; NaN of nothing. */
    double[] mean(Table table, IntToDoubleFunction figure) {
        double[] means = sum(table, figure);
        int[] count = new int[intervals];
        each(table, figure, (k, value) -> count[k]++);
        for (int k = 0; k < intervals; k++) {
            means[k] = count[k] == 0 ? Double.NaN : means[k] / count[k];
        }
        return means;
    }

    /** Least figure of the rows; NaN of nothing. */
    double[] lowest(Table table, IntToDoubleFunction figure) {
        double[] lowest = missing();
        each(table, figure, (k, value) -> lowest[k] = Double.isNaN(lowest[k]) ? value : Math.min(lowest[k], value));
        return lowest;
    }

    /** Greatest figure of the rows; NaN of nothing. */
    double[] highest(Table table, IntToDoubleFunction figure) {
        double[] highest = missing();
        each(table, figure, (k, value) -> highest[k] = Double.isNaN(highest[k]) ? value : Math.max(highest[k], value));
        return highest;
    }

    /** Number of rows of each interval. */
    double[] count(Table table) {
        return sum(table, row -> 1);
    }

    private double[] missing() {
        double[] missing = new double[intervals];
        Arrays.fill(missing, Double.NaN);
        return missing;
    }

    @FunctionalInterface
    private interface Figure {
        void take(int interval, double value);
    }

    private void each(Table table, IntToDoubleFunction figure, Figure taken) {
        for (int row = table.start(0); row < table.rows(); row++) {
            long interval = table.interval(row);
            double value = figure.applyAsDouble(row);
            if (interval < intervals && !Double.isNaN(value)) {
                taken.take((int) interval, value);
            }
        }
    }
}
