package energy.isochron.grid.file;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** A format of files that networks are read from, found by {@link java.util.ServiceLoader}. Has no state. */
public interface NetworkFormat {
    /** Its name, in lower case, such as {@code matpower}. */
    String name();

    /** Ends of the names of its files, in lower case, such as {@code .m}; {@code /} stands for a folder. The longest end counts. */
    List<String> suffixes();

    /**
     * Fetches what it needs from outside, such as a native library, if that is missing and can be had; does nothing otherwise. That it
     * cannot be had is no error here: {@link #read} tells it.
     *
     * @param progress hears a line when something is fetched
     */
    default void prepare(Consumer<String> progress) {}

    /**
     * Reads a network. What the neutral record cannot hold is a problem and is not left out in silence.
     *
     * @param file the file, or the folder for a format of several files
     * @throws BadNetworkFile with all that is wrong with it
     */
    NetworkFile read(Path file);
}
