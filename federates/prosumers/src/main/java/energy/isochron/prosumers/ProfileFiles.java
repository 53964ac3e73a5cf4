package energy.isochron.prosumers;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads files of profiles and tariffs; the one place of this package that touches files. */
public final class ProfileFiles {
    private ProfileFiles() {}

    /**
     * Reads and checks a CSV file.
     *
     * @param file UTF-8
     * @param format what it must look like
     * @throws BadSeries with all problems at once; also if the file cannot be read
     */
    public static SeriesTable read(Path file, SeriesFormat format) {
        return SeriesTable.parse(file.toString(), text(file), format);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw unreadable(file, "is not UTF-8 text. Maybe it is a spreadsheet rather than CSV?");
        } catch (IOException e) {
            throw unreadable(
                    file,
                    (Files.exists(file) ? "cannot be read: " + e : "does not exist")
                            + ". Maybe the path is relative to another folder?");
        }
    }

    private static BadSeries unreadable(Path file, String detail) {
        return new BadSeries(List.of(new SeriesProblem(file.toString(), 0, "", file.getFileName() + "", detail)));
    }
}
