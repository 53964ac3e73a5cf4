package energy.isochron.network;

import java.util.Objects;

/**
 * The content of a CSV file: comma-separated, a header line, empty lines and lines that begin with {@code #} skipped.
 *
 * @param file the name that problems are reported under
 * @param content its text
 */
public record CsvText(String file, String content) {
    public CsvText {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(content, "content");
    }
}
