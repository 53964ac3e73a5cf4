package energy.isochron.wheels;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * A Python wheel that holds a native library. The library is looked for, in this order, in the file named by
 * {@code -D<distribution>.library} or the environment's {@code <DISTRIBUTION>_LIBRARY}, in the cache named by {@code -Dwheels.cache} or
 * {@code WHEELS_CACHE}, and in the installed Python, which is started only then.
 *
 * @param distribution its name in the registry, such as {@code power-grid-model}
 * @param version the version that is fetched
 * @param module the Python module by whose folder an installation is found
 * @param libraries where the library may lie, by platform, as globs relative to the folder of all packages, likeliest first
 * @param size how much is loaded, in words, such as {@code 5 MB}
 */
public record Wheel(String distribution, String version, String module, List<String> libraries, String size) {
    public Wheel {
        libraries = List.copyOf(libraries);
    }

    /**
     * The library, if it is there; nothing is fetched.
     *
     * @throws WheelUnavailableException if it is not; the message lists what was tried and what to install
     */
    public Path locate() {
        return new LibrarySearch(this, Machine.here()).locate();
    }

    /**
     * The library, fetched with {@code python3 -m pip} into the cache if it is nowhere. Several processes may do so at once.
     *
     * @param progress hears a line when loading begins and when it is done
     * @throws WheelUnavailableException without a cache, network, Python or pip, or if a named file is not there; the message says what
     *     to do
     */
    public Path orFetch(Consumer<String> progress) {
        return new LibrarySearch(this, Machine.here()).orFetch(progress);
    }

    /** As pip is asked for it. */
    String requirement() {
        return distribution + "==" + version;
    }
}
