package energy.isochron.helics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The native library on this machine: where it is, and how to get it.
 *
 * @param file the library itself; what it depends on lies beside it
 */
public record HelicsLibrary(Path file) {
    /** The version that is fetched and that this binding was generated from. */
    public static final String VERSION = "3.6.1";

    private static final Duration PYTHON_ANSWERS = Duration.ofSeconds(10);
    private static final String FIND_PACKAGE =
            "import importlib.util as u; s = u.find_spec('helics'); print(s.submodule_search_locations[0] if s else '')";

    /**
     * Looks for the library, in this order: {@code -Dhelics.library} or {@code HELICS_LIBRARY} (the file),
     * {@code PYHELICS_INSTALL} or {@code HELICS_INSTALL} (an installation folder), the cache folder named by {@code -Dhelics.cache} or
     * {@code HELICS_CACHE}, and the package {@code helics} of an installed Python, which is started only then.
     *
     * @throws HelicsUnavailableException if it is nowhere; the message lists what was tried and what to install
     */
    public static HelicsLibrary locate() {
        Platform platform = Platform.here();
        return new HelicsLibrary(new LibrarySearch(
                        platform,
                        name -> Optional.ofNullable(System.getProperty(name)),
                        name -> Optional.ofNullable(System.getenv(name)),
                        () -> pythonPackage(platform))
                .find());
    }

    /**
     * Fetches the library and its programs with {@code python3 -m pip} into a cache folder, unless they are there; about 28 MB are
     * loaded. Several processes may do so at once.
     *
     * @param cache the folder, made if needed; name it by {@code -Dhelics.cache} for {@link #locate}
     * @param progress hears a line when loading begins and when it is done
     * @throws HelicsUnavailableException without network, Python or pip; the message says what to do
     */
    public static HelicsLibrary fetch(Path cache, Consumer<String> progress) {
        Platform platform = Platform.here();
        Optional<Path> there = inFolder(installFolder(cache, platform), platform);
        if (there.isPresent()) {
            return new HelicsLibrary(there.get());
        }
        progress.accept("Fetching HELICS " + VERSION + " with pip (28 MB) ...");
        Path install = new LibraryFetch(List.of(platform.python()), platform, cache).fetch();
        Path file = inFolder(install, platform)
                .orElseThrow(() -> new HelicsUnavailableException("HELICS " + VERSION + " was fetched into " + install
                        + ", but there is no library in it. Maybe there is none for " + platform.word() + "."));
        progress.accept("HELICS " + VERSION + " is in " + install);
        return new HelicsLibrary(file);
    }

    /** The program {@code helics_broker} that came with the library; empty if it came without programs. */
    public Optional<Path> brokerExecutable() {
        return program("helics_broker");
    }

    /** A program that came with the library, such as {@code helics_player}. */
    public Optional<Path> program(String name) {
        Path program = installation().resolve("bin").resolve(Platform.here().program(name));
        return Files.isExecutable(program) ? Optional.of(program) : Optional.empty();
    }

    /** The folder of the installation: the library's folder lies in it, beside {@code bin} and {@code include}. */
    public Path installation() {
        Path absolute = file.toAbsolutePath();
        return Optional.ofNullable(absolute.getParent()).map(Path::getParent).orElse(absolute);
    }

    /** Where a cache keeps what was fetched for a platform. */
    static Path installFolder(Path cache, Platform platform) {
        return cache.resolve("helics-" + VERSION + '-' + platform.word());
    }

    private static Optional<Path> inFolder(Path install, Platform platform) {
        return platform.libraries(install).stream()
                .filter(Files::isRegularFile)
                .map(Path::toAbsolutePath)
                .findFirst();
    }

    private static Optional<Path> pythonPackage(Platform platform) {
        try {
            Program.Outcome outcome = Program.run(List.of(platform.python(), "-c", FIND_PACKAGE), PYTHON_ANSWERS);
            String folder = outcome.output().strip();
            return outcome.exitCode() == 0 && !folder.isEmpty() ? Optional.of(Path.of(folder)) : Optional.empty();
        } catch (IOException e) {
            return Optional
                    .empty(); // no Python is no error: the search goes on, and its report says that there was none
        }
    }
}
