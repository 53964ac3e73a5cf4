package energy.isochron.formats;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads text files. */
final class FileText {
    private FileText() {}

    /**
     * Reads a file of UTF-8 text.
     *
     * @throws energy.isochron.grid.file.BadNetworkFile if it cannot be read
     */
    static String read(Path file) {
        Findings findings = new Findings(file.toString());
        try {
            return Files.readString(file);
        } catch (MalformedInputException e) {
            findings.add(0, "", file.toString(), "is not UTF-8 text. Maybe it was written in another encoding?");
        } catch (IOException e) {
            findings.add(0, "", file.toString(), "cannot be read: " + e + ". Maybe it is a folder, or not there?");
        }
        findings.check();
        throw new IllegalStateException("findings had none. Maybe their check is wrong?");
    }

    /** The file's name without its end. */
    static String stem(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
