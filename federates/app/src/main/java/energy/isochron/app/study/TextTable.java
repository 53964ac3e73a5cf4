package energy.isochron.app.study;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A table of texts on the screen: columns as wide as their widest cell, two blanks between them, numbers by their decimal point. */
final class TextTable {
    private static final String GAP = "  ";
    private static final Pattern NUMBER = Pattern.compile("[-−+]?[0-9][0-9,]*(?=[. ]|$)");

    private final List<List<String>> rows = new ArrayList<>();

    /** Adds a row, of as many cells as the others. */
    void row(List<String> cells) {
        if (!rows.isEmpty() && cells.size() != rows.getFirst().size()) {
            throw new IllegalArgumentException("a row has " + cells.size() + " cells, allowed are "
                    + rows.getFirst().size() + ". Maybe a cell is missing?");
        }
        rows.add(List.copyOf(cells));
    }

    /** Number of characters of the widest line. */
    int width() {
        return toString().lines().mapToInt(TextTable::length).max().orElse(0);
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
        String begun = " ".repeat(shift(cell, lead(column))) + cell;
        return begun + " ".repeat(Math.max(0, width(column) - length(begun)));
    }

    private int width(int column) {
        int lead = lead(column);
        return rows.stream()
                .map(row -> row.get(column))
                .mapToInt(cell -> length(cell) + shift(cell, lead))
                .max()
                .orElse(0);
    }

    /** Characters before the decimal point, or before the end, of the longest number of a column. */
    private int lead(int column) {
        return rows.stream().mapToInt(row -> lead(row.get(column))).max().orElse(0);
    }

    /** How far a number is moved to the right, so that all points of its column stand in line; other texts are not. */
    private static int shift(String cell, int lead) {
        return lead(cell) == 0 ? 0 : lead - lead(cell);
    }

    private static int lead(String cell) {
        Matcher number = NUMBER.matcher(cell);
        return number.lookingAt() ? number.end() : 0;
    }

    private static int length(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
