package energy.isochron.analytics.store;

import java.nio.file.Path;

/** Results cannot be written or read. The message names the folder and what to do. */
public final class StoreFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With a message for the user. */
    public StoreFailure(String message) {
        super(message);
    }

    /** With a message for the user and its cause. */
    public StoreFailure(String message, Throwable cause) {
        super(message, cause);
    }

    /** What the disk refused to take, with how much of it is free. */
    public static StoreFailure whenWriting(Path path, Exception cause) {
        return DiskSpace.failure(path, cause);
    }
}
