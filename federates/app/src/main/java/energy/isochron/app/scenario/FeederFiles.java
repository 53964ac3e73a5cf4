package energy.isochron.app.scenario;

import energy.isochron.network.CsvText;
import energy.isochron.network.GivenFeeder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the files of a feeder of the user's own. */
final class FeederFiles {
    private FeederFiles() {}

    /**
     * Reads both files.
     *
     * @throws energy.isochron.network.BadFeeder with all that is wrong with what they say
     * @throws UncheckedIOException if one of them cannot be read
     */
    static GivenFeeder read(Path nodes, Path edges) {
        return GivenFeeder.parse(text(nodes), text(edges));
    }

    private static CsvText text(Path file) {
        try {
            return new CsvText(file.toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
