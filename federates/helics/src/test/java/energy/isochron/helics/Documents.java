package energy.isochron.helics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The documents of this module that tests write. */
public final class Documents {
    private Documents() {}

    /** The module's folder. */
    public static Path module() {
        return Path.of(System.getProperty("isochron.home"), "federates", "helics");
    }

    /** Asserts that a file is as it is generated; with {@code -Dupdate.docs=true} it is written. */
    public static void agree(String file, String text) throws IOException {
        Path path = module().resolve(file);
        if (Boolean.getBoolean("update.docs")) {
            Files.writeString(path, text);
        }
        assertEquals(
                Files.exists(path) ? Files.readString(path) : "",
                text,
                () -> file + " is out of step; run mvn -pl federates/helics verify -Dupdate.docs=true");
    }
}
