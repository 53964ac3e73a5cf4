package energy.isochron.helics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Fetching the library with Python's pip into a cache folder. What is fetched is unpacked in a temporary folder beside its place and
 * then moved there in one step: two processes may fetch at once, and one that is killed leaves nothing that looks whole.
 */
final class LibraryFetch {
    private static final Duration AT_MOST = Duration.ofMinutes(10);

    private final List<String> python;
    private final Platform platform;
    private final Path cache;

    LibraryFetch(List<String> python, Platform platform, Path cache) {
        this.python = python;
        this.platform = platform;
        this.cache = cache;
    }

    /** Fetches and gives the installation folder. */
    Path fetch() {
        Path place = HelicsLibrary.installFolder(cache, platform);
        try {
            Files.createDirectories(cache);
            Path unpacked = Files.createTempDirectory(cache, ".fetching-");
            try {
                install(unpacked);
                Path install = unpacked.resolve("helics").resolve("install");
                makeExecutable(install.resolve("bin"));
                move(install, place);
            } finally {
                delete(unpacked);
            }
            return place;
        } catch (IOException e) {
            throw unavailable(e.getMessage() == null ? e.toString() : e.getMessage(), e);
        }
    }

    private void install(Path into) throws IOException {
        List<String> command = Stream.concat(
                        python.stream(),
                        Stream.of(
                                "-m",
                                "pip",
                                "install",
                                "--quiet",
                                "--disable-pip-version-check",
                                "--no-input",
                                "--no-deps",
                                "--no-compile",
                                "--only-binary=:all:",
                                "--target",
                                into.toString(),
                                "helics==" + HelicsLibrary.VERSION))
                .toList();
        Program.Outcome outcome = Program.run(command, AT_MOST);
        if (outcome.exitCode() != 0) {
            throw new IOException(String.join(" ", command) + " ended with " + outcome.exitCode() + ":\n"
                    + outcome.output().strip());
        }
    }

    /** A move in one step; if another process was faster, its result stays. */
    private static void move(Path install, Path place) throws IOException {
        try {
            Files.move(install, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (!Files.isDirectory(place)) {
                throw e;
            }
        }
    }

    private static void makeExecutable(Path programs) throws IOException {
        try (Stream<Path> files = Files.list(programs)) {
            for (Path program : files.toList()) {
                if (!program.toFile().setExecutable(true)) {
                    throw new IOException(program + " cannot be made executable");
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.deleteIfExists(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private HelicsUnavailableException unavailable(String why, IOException cause) {
        return new HelicsUnavailableException(
                "HELICS " + HelicsLibrary.VERSION + " could not be fetched into " + cache + ": " + why
                        + "\nInstall it by hand with: " + platform.python() + " -m pip install helics=="
                        + HelicsLibrary.VERSION
                        + "\nMaybe there is no network, or Python 3 with pip is not installed.",
                cause);
    }
}
