package energy.isochron.helics;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The search for the library, in order: {@code -Dhelics.library}, {@code HELICS_LIBRARY}, {@code PYHELICS_INSTALL},
 * {@code HELICS_INSTALL}, the cache ({@code -Dhelics.cache}, {@code HELICS_CACHE}), and last, because it takes a moment to start, the
 * {@code helics} package of Python. What is named but not there stops the search only where a library itself is named.
 */
final class LibrarySearch {
    private final Platform platform;
    private final Function<String, Optional<String>> property;
    private final Function<String, Optional<String>> environment;
    private final Supplier<Optional<Path>> pythonPackage;
    private final List<String> tried = new ArrayList<>();

    /**
     * A search.
     *
     * @param platform whose file names are looked for
     * @param property a system property
     * @param environment an environment variable
     * @param pythonPackage the folder of the package {@code helics} of the installed Python; asked last, and only if needed
     */
    LibrarySearch(
            Platform platform,
            Function<String, Optional<String>> property,
            Function<String, Optional<String>> environment,
            Supplier<Optional<Path>> pythonPackage) {
        this.platform = platform;
        this.property = property;
        this.environment = environment;
        this.pythonPackage = pythonPackage;
    }

    /** The library's file, or an exception that lists all that was tried. */
    Path find() {
        return named("-Dhelics.library", property.apply("helics.library"))
                .or(() -> named("HELICS_LIBRARY", environment.apply("HELICS_LIBRARY")))
                .or(() -> installed(
                        "PYHELICS_INSTALL",
                        environment.apply("PYHELICS_INSTALL").map(Path::of)))
                .or(() -> installed(
                        "HELICS_INSTALL", environment.apply("HELICS_INSTALL").map(Path::of)))
                .or(() -> installed("cache", cache().map(folder -> HelicsLibrary.installFolder(folder, platform))))
                .or(() -> installed(
                        "Python's package helics", pythonPackage.get().map(folder -> folder.resolve("install"))))
                .orElseThrow(this::notFound);
    }

    private Optional<Path> cache() {
        return property.apply("helics.cache")
                .or(() -> environment.apply("HELICS_CACHE"))
                .map(Path::of);
    }

    private Optional<Path> named(String setting, Optional<String> file) {
        if (file.isEmpty()) {
            tried.add(setting + ": not set");
            return Optional.empty();
        }
        Path path = Path.of(file.get());
        if (!Files.isRegularFile(path)) {
            throw new HelicsUnavailableException(setting + " is " + path
                    + ", which is not a file; allowed is the HELICS library itself. Maybe it was moved, or "
                    + platform.libraries(Path.of("INSTALL")).getFirst() + " is meant.");
        }
        return Optional.of(path.toAbsolutePath());
    }

    private Optional<Path> installed(String origin, Optional<Path> install) {
        if (install.isEmpty()) {
            tried.add(origin + ": not set or not there");
            return Optional.empty();
        }
        for (Path candidate : platform.libraries(install.get())) {
            if (Files.isRegularFile(candidate)) {
                return Optional.of(candidate.toAbsolutePath());
            }
        }
        tried.add(origin + ": no library in " + install.get());
        return Optional.empty();
    }

    private HelicsUnavailableException notFound() {
        return new HelicsUnavailableException(
                "The HELICS library was not found. Tried:\n  " + String.join("\n  ", tried)
                        + "\nInstall it with: " + platform.python() + " -m pip install helics==" + HelicsLibrary.VERSION
                        + "\nMaybe it is installed elsewhere: then name it by -Dhelics.library=FILE or HELICS_LIBRARY=FILE.");
    }
}
