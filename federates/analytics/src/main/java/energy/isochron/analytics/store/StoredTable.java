package energy.isochron.analytics.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;

/**
 * A table of a run's folder, to be shown.
 *
 * @param name its name, such as {@code trades}
 * @param columns their names, {@code interval} first
 * @param rows a cell for each column: a {@link Double}, {@link Long} or {@link String}
 */
public record StoredTable(String name, List<String> columns, List<List<Object>> rows) {
    public StoredTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** Names of all tables that a run's folder has, in the order in which an interval produces them. */
    public static List<String> names() {
        return new RunTables().all().stream().map(Table::name).toList();
    }

    /**
     * Reads tables of a folder. Linear in all of its rows.
     *
     * @param folder a run's folder
     * @param names which tables, of {@link #names()}
     * @param intervals which intervals; −1 has the opening accounts
     * @return the tables, in the order of {@code names}
     * @throws StoreFailure if the folder cannot be read
     * @throws IllegalArgumentException if there is no table of a name
     */
    public static List<StoredTable> read(Path folder, List<String> names, LongPredicate intervals) {
        Map<String, Table> tables = new LinkedHashMap<>();
        StoredRun.read(folder).all().forEach(table -> tables.put(table.name(), table));
        List<StoredTable> found = new ArrayList<>();
        for (String name : names) {
            Table table = tables.get(name);
            if (table == null) {
                throw new IllegalArgumentException("table is '" + name + "', allowed are "
                        + String.join(", ", tables.keySet()) + ". Maybe the name is misspelt?");
            }
            found.add(of(table, intervals));
        }
        return List.copyOf(found);
    }

    private static StoredTable of(Table table, LongPredicate intervals) {
        List<List<Object>> rows = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            if (intervals.test(table.interval(row))) {
                int at = row;
                rows.add(
                        table.columns().stream().map(column -> cell(column, at)).toList());
            }
        }
        return new StoredTable(
                table.name(), table.columns().stream().map(Column::name).toList(), rows);
    }

    private static Object cell(Column column, int row) {
        return switch (column) {
            case Column.Doubles doubles -> doubles.get(row);
            case Column.Longs longs -> longs.get(row);
            case Column.Texts texts -> texts.get(row);
        };
    }

    /**
     * The same table with some of its columns only.
     *
     * @param wanted in the order to be shown
     * @throws IllegalArgumentException if there is no column of a name
     */
    public StoredTable only(List<String> wanted) {
        List<Integer> places = new ArrayList<>();
        for (String column : wanted) {
            int place = columns.indexOf(column);
            if (place < 0) {
                throw new IllegalArgumentException("column is '" + column + "', allowed in table " + name + " are "
                        + String.join(", ", columns) + ". Maybe it is of another table?");
            }
            places.add(place);
        }
        List<List<Object>> cut =
                rows.stream().map(row -> places.stream().map(row::get).toList()).toList();
        return new StoredTable(name, wanted, cut);
    }
}
