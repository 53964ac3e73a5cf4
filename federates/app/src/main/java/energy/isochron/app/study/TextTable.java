package energy.isochron.app.study;

import java.util.ArrayList;
import java.util.List;

/** A table of texts on the screen: columns as wide as their widest cell, two blanks between them, numbers to the right. */
final class TextTable {
    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();

    /** With its heads. */
    TextTable(List<String> heads) {
        rows.add(List.copyOf(heads));
    }

    /** Adds a row of as many cells as there are heads. */
    void row(List<String> cells) {
        if (cells.size() != rows.getFirst().size()) {
            throw new IllegalArgumentException("a row has " + cells.size() + " cells, the table "
                    + rows.getFirst().size() + " columns");
        }
        rows.add(List.copyOf(cells));
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                line.append(column == 0 ? "" : GAP).append(padded(row.get(column), column));
            }
            text.append(line.toString().stripTrailing()).append(System.lineSeparator());
        }
        return text.toString();
    }

    private String padded(String cell, int column) {
        String blanks = " ".repeat(width(column) - length(cell));
        return isOfNumbers(column) ? blanks + cell : cell + blanks;
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> length(row.get(column))).max().orElse(0);
    }

    private static int length(String cell) {
        return cell.codePointCount(0, cell.length());
    }

    private boolean isOfNumbers(int column) {
        return rows.size() > 1
                && rows.subList(1, rows.size()).stream()
                        .map(row -> row.get(column))
                        .allMatch(cell -> cell.isEmpty() || cell.matches("[-+−]?[0-9].*"));
    }
}
