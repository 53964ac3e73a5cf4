package energy.isochron.analytics.store;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says whether two runs are equivalent, and otherwise which value is the first to differ: by interval, then in the order in which an
 * interval happens (orders, clearing, meters, accounts, grid, indicators). Doubles are compared bit by bit, NaN being equal to NaN.
 * Linear in the number of values.
 */
public final class RunComparison {
    private final RunTables left;
    private final RunTables right;
    private @Nullable Difference first;
    private long differences;
    private long values;

    private RunComparison(RunTables left, RunTables right) {
        this.left = left;
        this.right = right;
    }

    /**
     * Compares the folders of two runs.
     *
     * @throws StoreFailure if one of them cannot be read
     */
    public static Comparison compare(Path left, Path right) {
        return compare(StoredRun.read(left), StoredRun.read(right));
    }

    /** Compares the tables of two runs. */
    static Comparison compare(RunTables left, RunTables right) {
        return new RunComparison(left, right).run();
    }

    private Comparison run() {
        long last = Math.max(lastInterval(left), lastInterval(right));
        for (long interval = -1; interval <= last; interval++) {
            for (Step step : Step.values()) {
                for (int table = 0; table < left.all().size(); table++) {
                    compare(interval, step, left.all().get(table), right.all().get(table));
                }
            }
        }
        return first == null
                ? new Comparison.Equivalent(last + 1, values)
                : new Comparison.Different(first, differences, values);
    }

    private static long lastInterval(RunTables tables) {
        Table market = tables.market;
        return market.rows() == 0 ? -1 : market.interval(market.rows() - 1);
    }

    private void compare(long interval, Step step, Table one, Table other) {
        List<Column> columns = one.columns();
        if (columns.stream().skip(1).noneMatch(column -> column.step() == step)) {
            return;
        }
        Rows here = new Rows(one, one.start(interval), one.start(interval + 1));
        Rows there = new Rows(other, other.start(interval), other.start(interval + 1));
        if (here.sameKeys(there)) {
            for (int i = 0; i < here.size(); i++) {
                compareCells(interval, step, here, here.from() + i, there, there.from() + i);
            }
        } else {
            compareByKey(interval, step, here, there);
        }
    }

    private void compareByKey(long interval, Step step, Rows here, Rows there) {
        boolean owner = here.table().columns().get(1).step() == step;
        Map<String, Integer> places = there.places();
        boolean allFound = true;
        for (int row = here.from(); row < here.to(); row++) {
            Integer match = places.remove(here.key(row));
            if (match != null) {
                compareCells(interval, step, here, row, there, match);
            } else if (owner) {
                allFound = false;
                differ(difference(interval, step, here.table(), "row", here.key(row), "present", "missing"));
            }
        }
        for (String key : places.keySet()) {
            if (owner) {
                allFound = false;
                differ(difference(interval, step, here.table(), "row", key, "missing", "present"));
            }
        }
        if (owner && allFound) {
            int i = here.firstOtherKey(there);
            differ(difference(
                    interval,
                    step,
                    here.table(),
                    "order",
                    "row " + i,
                    here.key(here.from() + i),
                    there.key(there.from() + i)));
        }
    }

    private void compareCells(long interval, Step step, Rows here, int row, Rows there, int otherRow) {
        List<Column> columns = here.table().columns();
        for (int i = 1; i < columns.size(); i++) {
            Column column = columns.get(i);
            Column other = there.table().columns().get(i);
            if (column.step() == step && !column.key()) {
                values++;
                if (!column.same(row, other, otherRow)) {
                    differ(difference(
                            interval,
                            step,
                            here.table(),
                            column.name(),
                            here.key(row),
                            column.text(row),
                            other.text(otherRow)));
                }
            }
        }
    }

    private static Difference difference(
            long interval, Step step, Table table, String quantity, String key, String left, String right) {
        return new Difference(interval, step.federate(), table.name(), quantity, key, left, right);
    }

    private void differ(Difference difference) {
        differences++;
        if (first == null) {
            first = difference;
        }
    }

    /** The rows of one interval in a table. */
    private record Rows(Table table, int from, int to) {
        int size() {
            return to - from;
        }

        String key(int row) {
            StringBuilder key = new StringBuilder();
            for (int i = 1; i < table.columns().size(); i++) {
                Column column = table.columns().get(i);
                if (column.key()) {
                    key.append(key.isEmpty() ? "" : ", ");
                    key.append(column.name()).append(' ').append(column.text(row));
                }
            }
            return key.toString();
        }

        boolean sameKeys(Rows other) {
            return size() == other.size() && firstOtherKey(other) == size();
        }

        /** The number of rows before the first one with another key. */
        int firstOtherKey(Rows other) {
            int common = Math.min(size(), other.size());
            for (int i = 0; i < common; i++) {
                for (int c = 1; c < table.columns().size(); c++) {
                    Column column = table.columns().get(c);
                    if (column.key()
                            && !column.same(from + i, other.table.columns().get(c), other.from + i)) {
                        return i;
                    }
                }
            }
            return common;
        }

        Map<String, Integer> places() {
            Map<String, Integer> places = new LinkedHashMap<>(HashMap.newHashMap(size()));
            for (int row = from; row < to; row++) {
                places.put(key(row), row);
            }
            return places;
        }
    }
}
