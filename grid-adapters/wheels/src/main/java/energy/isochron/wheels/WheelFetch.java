package energy.isochron.wheels;

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
 * Fetching a wheel with Python's pip. It is unpacked in a temporary folder beside its place and then moved there in one step: two
 * processes may fetch at once, and one that is killed leaves nothing that looks whole.
 *
 * @param python the command
 * @param requirement such as {@code power-grid-model==1.12.110}
 */
record WheelFetch(List<String> python, String requirement) {
    private static final Duration AT_MOST = Duration.ofMinutes(10);

    /**
     * Fetches.
     *
     * @param cache made if needed
     * @param place the folder in it that holds the packages afterwards
     * @throws WheelUnavailableException if it cannot be had
     */
    void into(Path cache, Path place) {
        try {
            Files.createDirectories(cache);
            Path unpacked = Files.createTempDirectory(cache, ".fetching-");
            try {
                install(unpacked);
                move(unpacked, place);
            } finally {
                delete(unpacked);
            }
        } catch (IOException e) {
            throw new WheelUnavailableException(
                    requirement + " could not be fetched into " + cache + ": " + e.getMessage()
                            + "\nInstall it by hand with: " + String.join(" ", python) + " -m pip install "
                            + requirement
                            + "\nMaybe there is no network, or Python 3 with pip is not installed.",
                    e);
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
                                requirement))
                .toList();
        Program.Outcome outcome = Program.run(command, AT_MOST);
        if (outcome.exitCode() != 0) {
            throw new IOException(String.join(" ", command) + " ended with " + outcome.exitCode() + ":\n"
                    + outcome.output().strip());
        }
    }

    /** A move in one step; if another process was faster, its result stays. */
    private static void move(Path unpacked, Path place) throws IOException {
        try {
            Files.move(unpacked, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (!Files.isDirectory(place)) {
                throw e;
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
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
}
