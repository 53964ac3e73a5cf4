package energy.isochron.formats;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** The test networks of this package, as files. */
final class Resources {
    private Resources() {}

    static String text(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(Resources.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** A test network as a file of a folder. */
    static Path copy(String name, Path folder) throws IOException {
        return Files.writeString(folder.resolve(name), text(name));
    }
}
