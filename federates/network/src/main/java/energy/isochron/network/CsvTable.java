package energy.isochron.network;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A CSV file by its columns' names; what is wrong with it is collected. */
final class CsvTable {
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?");

    /**
     * A line below the header.
     *
     * @param line 1-based
     * @param cells stripped, as many as there are
     */
    record Row(long line, List<String> cells) {}

    private final String file;
    private final List<String> known;
    private final List<FeederProblem> problems;
    private final Map<String, Integer> header = new LinkedHashMap<>();
    private final List<Row> rows = new ArrayList<>();

    /**
     * Reads a file.
     *
     * @param known names that its columns may have
     * @param problems gets all that is wrong
     */
    CsvTable(CsvText text, List<String> known, List<FeederProblem> problems) {
        file = text.file();
        this.known = known;
        this.problems = problems;
        String content = text.content();
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .commentStrategy(CommentStrategy.SKIP)
                .ofCsvRecord(content.startsWith("\uFEFF") ? content.substring(1) : content)) {
            records.forEach(this::accept);
        } catch (CsvParseException e) {
            problem(0, "", "", "is not CSV: " + e.getMessage() + ". Maybe a quote is not closed?");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (rows.isEmpty()) {
            problem(0, "", "0 rows", "after the header, allowed is 1 or more. Maybe the file was cut?");
        }
    }

    private void accept(CsvRecord line) {
        List<String> cells = line.getFields().stream().map(String::strip).toList();
        if (!header.isEmpty()) {
            if (cells.size() > header.size()) {
                String finding = "where the header has " + header.size() + ". Maybe a decimal comma was used?";
                problem(line.getStartingLineNumber(), "", cells.size() + " cells", finding);
            }
            rows.add(new Row(line.getStartingLineNumber(), cells));
            return;
        }
        for (String name : cells) {
            if (!known.contains(name)) {
                String allowed = "is no known column, allowed are " + String.join(", ", known);
                problem(line.getStartingLineNumber(), name, name, allowed + ". Maybe it is misspelt?");
            } else if (header.containsKey(name)) {
                String finding = "is there twice, allowed is once. Maybe a column was pasted twice?";
                problem(line.getStartingLineNumber(), name, name, finding);
            }
            header.put(name.isEmpty() ? "column " + header.size() : name, header.size());
        }
    }

    /** Whether there are all these columns; each one that lacks is a problem. */
    boolean require(String... columns) {
        for (String column : columns) {
            if (!has(column)) {
                String finding = "has no such column. Maybe it has another name there?";
                problem(1, column, String.join(",", header.keySet()), finding);
            }
        }
        return header.keySet().containsAll(List.of(columns));
    }

    boolean has(String column) {
        return header.containsKey(column);
    }

    List<Row> rows() {
        return rows;
    }

    /** A cell; empty if it or its column is not there. */
    String cell(Row row, String column) {
        int at = header.getOrDefault(column, Integer.MAX_VALUE);
        return at < row.cells().size() ? row.cells().get(at) : "";
    }

    /** The number that a text stands for; NaN if it is none. */
    static double parse(String text) {
        return NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
    }

    /** The number in a cell; NaN, with a problem, if there is none. */
    double number(Row row, String column) {
        String cell = cell(row, column);
        double value = parse(cell);
        if (!Double.isFinite(value)) {
            String finding = cell.isEmpty() ? "is missing" : "is not a number";
            problem(row.line(), column, cell, finding + ", allowed is any finite number. Maybe the row was cut?");
            return Double.NaN;
        }
        return value;
    }

    /** The number above 0 in a cell; NaN, with a problem, if there is none. */
    double positive(Row row, String column, String maybe) {
        double value = number(row, column);
        if (value <= 0) {
            problem(row.line(), column, cell(row, column), "is not above 0, allowed is above 0. Maybe " + maybe + '?');
            return Double.NaN;
        }
        return value;
    }

    void problem(long line, String column, String value, String detail) {
        problems.add(new FeederProblem(file, line, column, value, detail));
    }
}
