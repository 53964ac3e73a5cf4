package energy.isochron.analytics.study;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** A table as CSV (RFC 4180, UTF-8, lines end with LF). Numbers read back as the same doubles; what is not there is an empty cell. */
final class CsvText {
    private final StringWriter text = new StringWriter();
    private final CsvWriter writer =
            CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);
    private final int columns;

    CsvText(List<String> header) {
        columns = header.size();
        writer.writeRecord(header);
    }

    /** A row to be filled from the left. */
    Row row() {
        return new Row();
    }

    /** The table's text. */
    String text() {
        try {
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** One row; nothing is written before {@link #end()}. */
    final class Row {
        private final List<String> cells = new ArrayList<>(columns);

        Row add(String cell) {
            cells.add(cell);
            return this;
        }

        Row add(long cell) {
            return add(Long.toString(cell));
        }

        /** A number in full precision, −0 as 0; an empty cell for NaN. */
        Row add(double cell) {
            return add(Double.isNaN(cell) ? "" : Double.toString(cell + 0.0));
        }

        /** A number, an empty cell if there is none. */
        Row add(OptionalDouble cell) {
            return add(cell.orElse(Double.NaN));
        }

        void end() {
            if (cells.size() != columns) {
                throw new IllegalStateException("a row has " + cells.size() + " cells, allowed are " + columns
                        + ". Maybe the header and the rows were changed apart?");
            }
            writer.writeRecord(cells);
        }
    }
}
