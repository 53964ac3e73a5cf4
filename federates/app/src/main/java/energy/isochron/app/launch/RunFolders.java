package energy.isochron.app.launch;

import energy.isochron.analytics.store.RunFolder;
import energy.isochron.analytics.store.RunRecovery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** What becomes of a run's hidden folder if analytics did not finish it. */
final class RunFolders {
    private RunFolders() {}

    /**
     * Saves what is in it; a folder in which nothing was written is removed.
     *
     * @return the run's folder, if there is something in it
     */
    static Optional<Path> recover(RunFolder folder, String reason) {
        if (removeIfEmpty(folder)) {
            return Optional.empty();
        }
        return Optional.of(RunRecovery.finish(folder.partial(), reason));
    }

    /** Removes the hidden folder if nothing was written in it; nothing happens if there is none any more. */
    static boolean removeIfEmpty(RunFolder folder) {
        if (!Files.isDirectory(folder.partial())) {
            return false;
        }
        try (Stream<Path> content = Files.list(folder.partial())) {
            if (content.findAny().isPresent()) {
                return false;
            }
            Files.delete(folder.partial());
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
