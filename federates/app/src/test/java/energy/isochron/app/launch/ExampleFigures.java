package energy.isochron.app.launch;

import energy.isochron.analytics.store.StoredTable;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The numbers of a run's tables by names such as {@code trades[0].fees_usd} and {@code accounts[roof].profit_usd}. */
final class ExampleFigures {
    private ExampleFigures() {}

    /**
     * All numbers of some tables in full precision, with the interval in their names unless it is only one.
     *
     * @param first interval
     * @param last interval
     */
    static Map<String, String> of(Path run, List<String> tables, long first, long last) {
        Map<String, String> figures = new LinkedHashMap<>();
        boolean single = first == last;
        for (StoredTable table : StoredTable.read(run, tables, interval -> interval >= first && interval <= last)) {
            for (List<Object> row : table.rows()) {
                String place = table.name() + (single ? "" : "@" + row.getFirst()) + key(table, row);
                for (int i = 1; i < row.size(); i++) {
                    if (row.get(i) instanceof Number number
                            && !table.columns().get(i).equals("number")) {
                        figures.put(place + '.' + table.columns().get(i), number.toString());
                    }
                }
            }
        }
        return figures;
    }

    private static String key(StoredTable table, List<Object> row) {
        String column = table.columns().get(1);
        return switch (column) {
            case "agent", "bus", "branch", "number" -> "[" + row.get(1) + ']';
            default -> "";
        };
    }

    /** As CSV. */
    static String csv(Map<String, String> figures) {
        return figures.entrySet().stream()
                .map(figure -> figure.getKey() + ',' + figure.getValue() + '\n')
                .collect(Collectors.joining("", "figure,value\n", ""));
    }
}
