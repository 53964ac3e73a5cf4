package energy.isochron.opendss;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder for what OpenDSS writes while a script runs; it goes with all that is in it. */
final class ScratchFolder implements AutoCloseable {
    private final Path path;

    /**
     * A new one among the temporary files.
     *
     * @throws UncheckedIOException if there is no room for it
     */
    ScratchFolder() {
        try {
            path = Files.createTempDirectory("isochron-dss");
        } catch (IOException e) {
            throw new UncheckedIOException("there is no folder for what OpenDSS writes. Maybe the disk is full?", e);
        }
    }

    Path path() {
        return path;
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(path + " could not be removed. Maybe another program has it open?", e);
        }
    }
}
