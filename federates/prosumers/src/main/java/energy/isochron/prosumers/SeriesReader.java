package energy.isochron.prosumers;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads one text of series and collects all that is wrong with it. */
final class SeriesReader {
    private final String file;
    private final SeriesFormat format;
    private final List<SeriesProblem> problems = new ArrayList<>();
    private List<String> header = List.of();
    private double[][] columns = {};
    private int rows;

    SeriesReader(String file, SeriesFormat format) {
        this.file = file;
        this.format = format;
    }

    SeriesTable read(String text) {
        String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .commentStrategy(CommentStrategy.SKIP)
                .ofCsvRecord(content)) {
            records.forEach(this::accept);
            requireRows();
        } catch (CsvParseException e) {
            problem(0, "", "", "is not CSV: " + e.getMessage() + ". Maybe a quote is not closed?");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!problems.isEmpty()) {
            throw new BadSeries(problems);
        }
        return table();
    }

    private void requireRows() {
        if (header.isEmpty()) {
            problem(1, "", "", "is no header, allowed are column names such as profile_1. Maybe the file is empty?");
        } else if (rows == 0) {
            problem(0, "", "0 rows", "after the header, allowed is 1 or more. Maybe the file was cut?");
        }
    }

    private SeriesTable table() {
        List<StepSeries> series = new ArrayList<>();
        for (int column = 0; column < columns.length; column++) {
            double[] values = Arrays.copyOf(columns[column], rows);
            series.add(new StepSeries(file, header.get(column), format.stepSeconds(), values));
        }
        return new SeriesTable(file, series);
    }

    private void accept(CsvRecord line) {
        if (header.isEmpty()) {
            acceptHeader(line);
        } else {
            acceptRow(line);
        }
    }

    private void acceptHeader(CsvRecord line) {
        header = line.getFields().stream().map(String::strip).toList();
        columns = new double[header.size()][64];
        Set<String> seen = new HashSet<>();
        for (int column = 0; column < header.size(); column++) {
            String name = header.get(column);
            String place = String.valueOf(column + 1);
            if (name.isEmpty()) {
                problem(line, place, name, "is no column name. Maybe there is a comma too many?");
            } else if (isNumber(name)) {
                problem(line, place, name, "is a number, allowed is a column name. Maybe the header is missing?");
            } else if (name.indexOf(';') >= 0 || name.indexOf('\t') >= 0) {
                problem(
                        line,
                        place,
                        name,
                        "holds a separator, allowed is ','. Maybe the file is separated by another sign?");
            } else if (!seen.add(name)) {
                problem(line, place, name, "is there twice, allowed is once. Maybe a column was pasted twice?");
            }
        }
        for (String name : format.columns()) {
            if (!header.contains(name)) {
                problems.add(unknownColumn(file, name, header));
            }
        }
    }

    static SeriesProblem unknownColumn(String file, String name, List<String> header) {
        return new SeriesProblem(
                file, 1, name, String.join(",", header), "has no such column. Maybe one of these was meant?");
    }

    private void acceptRow(CsvRecord line) {
        int fields = line.getFieldCount();
        if (fields > header.size()) {
            problem(
                    line,
                    "",
                    fields + " cells",
                    "where the header has " + header.size() + ". Maybe a decimal comma was used?");
        }
        grow();
        for (int column = 0; column < header.size(); column++) {
            String cell = column < fields ? line.getField(column).strip() : "";
            columns[column][rows] = value(line, header.get(column), cell);
        }
        rows++;
    }

    private void grow() {
        for (int column = 0; column < columns.length; column++) {
            if (rows == columns[column].length) {
                columns[column] = Arrays.copyOf(columns[column], 2 * rows);
            }
        }
    }

    private double value(CsvRecord line, String column, String cell) {
        if (cell.isEmpty()) {
            problem(line, column, cell, "is missing, allowed is " + format.range() + ". Maybe the row was cut?");
            return Double.NaN;
        }
        if (!isNumber(cell)) {
            problem(line, column, cell, "is not a number, allowed is " + format.range() + ". Maybe it is text?");
            return Double.NaN;
        }
        double value = Double.parseDouble(cell);
        if (!Double.isFinite(value)) {
            problem(line, column, cell, "is not finite, allowed is " + format.range() + ". Maybe data are missing?");
        } else if (value < format.minimum() || value > format.maximum()) {
            problem(
                    line,
                    column,
                    cell,
                    "is out of range, allowed is " + format.range() + ". Maybe the sign or the unit?");
        }
        return value;
    }

    /** Whether Java reads it as a double without a type suffix; NaN and infinity are numbers here. */
    private static boolean isNumber(String cell) {
        char last = cell.charAt(cell.length() - 1);
        if (last == 'd' || last == 'D' || last == 'f' || last == 'F') {
            return false;
        }
        try {
            Double.parseDouble(cell);
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private void problem(CsvRecord line, String column, String value, String detail) {
        problem(line.getStartingLineNumber(), column, value, detail);
    }

    private void problem(long line, String column, String value, String detail) {
        problems.add(new SeriesProblem(file, line, column, value, detail));
    }
}
