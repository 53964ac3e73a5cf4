package energy.isochron.analytics.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Turns what the disk refuses into a message that says what is free and what is needed. */
@FunctionalInterface
interface DiskSpace {
    /** What the report needs besides its data: the page and its charts, bytes. */
    long REPORT_BYTES = 1_200_000;

    /** Bytes that may still be written under a path. */
    long usableBytes(Path path) throws IOException;

    /** The disk that a path lies on. */
    static DiskSpace ofFileStore() {
        return path -> Files.getFileStore(path).getUsableSpace();
    }

    /** Stops before anything is written, if it will not fit. */
    default void require(Path folder, long neededBytes) {
        long usable;
        try {
            usable = usableBytes(folder);
        } catch (IOException e) {
            throw failure(folder, e);
        }
        if (usable < neededBytes) {
            throw new StoreFailure("results cannot be written to " + folder + ": the disk is full, " + text(usable)
                    + " are free and about " + text(neededBytes)
                    + " are needed. Maybe give a folder on another disk with --out?");
        }
    }

    /** A failure to write a file or folder, with the space that is free if the disk is what is full. */
    static StoreFailure failure(Path path, Exception cause) {
        return new StoreFailure("results cannot be written to " + path + ": " + cause.getMessage() + free(path), cause);
    }

    /** A failure to write something of a known size. */
    static StoreFailure failure(Path path, long neededBytes, Exception cause) {
        return new StoreFailure(
                "results cannot be written to " + path + ": " + cause.getMessage() + "; " + text(neededBytes)
                        + " are needed" + free(path),
                cause);
    }

    private static String free(Path path) {
        for (Path at = path.toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.exists(at)) {
                try {
                    long usable = ofFileStore().usableBytes(at);
                    return "; " + text(usable) + " are free there. Maybe free some space, or give another folder with"
                            + " --out?";
                } catch (IOException e) {
                    return "; how much is free cannot be told: " + e.getMessage() + ". Maybe the disk is gone?";
                }
            }
        }
        return ". Maybe the disk is gone?";
    }

    private static String text(long bytes) {
        if (bytes < 1 << 20) {
            return String.format(Locale.ROOT, "%.1f KiB", bytes / 1024.0);
        }
        return String.format(Locale.ROOT, "%.1f MiB", bytes / 1048576.0);
    }
}
