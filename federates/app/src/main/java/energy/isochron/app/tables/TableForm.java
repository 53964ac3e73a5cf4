package energy.isochron.app.tables;

import energy.isochron.analytics.store.StoredTable;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How tables are shown. */
enum TableForm {
    /** Aligned columns, at most six decimals; a table of one row stands upright. */
    TEXT {
        @Override
        String of(StoredTable table) {
            List<List<String>> rows = cells(table);
            if (rows.size() == 1) {
                return upright(table.columns(), rows.getFirst());
            }
            int[] widths = IntStream.range(0, table.columns().size())
                    .map(column -> Math.max(
                            table.columns().get(column).length(),
                            rows.stream()
                                    .mapToInt(row -> row.get(column).length())
                                    .max()
                                    .orElse(0)))
                    .toArray();
            StringBuilder text = new StringBuilder(aligned(table.columns(), widths, table));
            rows.forEach(row -> text.append(aligned(row, widths, table)));
            return text.toString();
        }
    },
    /** The same for a document. */
    MARKDOWN {
        @Override
        String of(StoredTable table) {
            StringBuilder text = new StringBuilder(line(table.columns()));
            text.append("|---".repeat(table.columns().size())).append("|\n");
            cells(table).forEach(row -> text.append(line(row)));
            return text.toString();
        }
    },
    /** Comma-separated, with a header and full precision. */
    CSV {
        @Override
        String of(StoredTable table) {
            StringBuilder text = new StringBuilder(String.join(",", table.columns())).append('\n');
            for (List<Object> row : table.rows()) {
                text.append(row.stream().map(TableForm::quoted).collect(Collectors.joining(",")))
                        .append('\n');
            }
            return text.toString();
        }
    };

    /** A table in this form, each line with its end. */
    abstract String of(StoredTable table);

    private static List<List<String>> cells(StoredTable table) {
        return table.rows().stream()
                .map(row -> row.stream().map(TableForm::cell).toList())
                .toList();
    }

    private static String cell(Object value) {
        return value instanceof Double number ? shortened(number) : value.toString();
    }

    /** At most six decimals, without zeros at the end; what rounds to 0 has no sign. */
    private static String shortened(double number) {
        if (!Double.isFinite(number)) {
            return Double.toString(number);
        }
        String text = String.format(Locale.ROOT, "%.6f", number)
                .replaceFirst("0+$", "")
                .replaceFirst("\\.$", "");
        return text.equals("-0") ? "0" : text;
    }

    private static String aligned(List<String> row, int[] widths, StoredTable table) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String padding = " ".repeat(widths[column] - row.get(column).length());
            boolean isText = !table.rows().isEmpty() && table.rows().getFirst().get(column) instanceof String;
            line.append(isText ? row.get(column) + padding : padding + row.get(column))
                    .append("  ");
        }
        return line.toString().stripTrailing() + '\n';
    }

    private static String upright(List<String> names, List<String> row) {
        int width = names.stream().mapToInt(String::length).max().orElse(0);
        StringBuilder text = new StringBuilder();
        for (int column = 0; column < names.size(); column++) {
            text.append(names.get(column))
                    .append(" ".repeat(width - names.get(column).length() + 2));
            text.append(row.get(column)).append('\n');
        }
        return text.toString();
    }

    private static String line(List<String> row) {
        return "| " + String.join(" | ", row) + " |\n";
    }

    private static String quoted(Object value) {
        String text = value.toString();
        return text.matches("[^,\"\\s]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
