package energy.isochron.helics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A changed configuration in a file of its own, for as long as the library reads it. */
final class ConfigCopy implements AutoCloseable {
    private final Path file;

    private ConfigCopy(Path file) {
        this.file = file;
    }

    /** A copy of this text, JSON or TOML. */
    static ConfigCopy of(String text) {
        try {
            return new ConfigCopy(Files.writeString(
                    Files.createTempFile("helics-", OwnNames.isJson(text) ? ".json" : ".toml"), text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file's name. */
    String name() {
        return file.toString();
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
