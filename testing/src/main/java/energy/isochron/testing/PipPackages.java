package energy.isochron.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Packages of Python that pip installs into the project's cache on first use, each set into a folder of its own. */
final class PipPackages {
    private PipPackages() {}

    /** The project's folder, as the build tells it. */
    static Path home() {
        return Path.of(Objects.requireNonNull(System.getProperty("isochron.home")));
    }

    /**
     * A folder that has them all.
     *
     * @param name of the folder in the cache, made whole or not at all
     * @param limit how long pip may take
     * @param progress hears a line if they must be fetched
     * @throws IOException with pip's output, if they cannot be had
     */
    static Path installed(String name, List<String> requirements, Duration limit, Consumer<String> progress)
            throws IOException {
        Path cache = Files.createDirectories(home().resolve(".cache"));
        Path folder = cache.resolve(name);
        if (!Files.isDirectory(folder)) {
            Path partial = Files.createTempDirectory(cache, name + "-partial");
            progress.accept("Installing " + String.join(" ", requirements) + " ...");
            install(partial, requirements, limit);
            Files.move(partial, folder, StandardCopyOption.ATOMIC_MOVE);
        }
        return folder;
    }

    private static void install(Path target, List<String> requirements, Duration limit) throws IOException {
        List<String> command =
                new ArrayList<>(List.of("python3", "-m", "pip", "install", "-q", "--target", target.toString()));
        command.addAll(requirements);
        Path output = Files.createTempFile("pip", ".txt");
        try {
            Process pip = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            boolean ended = pip.waitFor(limit.toSeconds(), TimeUnit.SECONDS);
            pip.destroyForcibly();
            if (!ended || pip.exitValue() != 0) {
                throw new IOException(
                        "pip install " + String.join(" ", requirements) + " failed: " + Files.readString(output));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while pip ran", e);
        } finally {
            Files.deleteIfExists(output);
        }
    }
}
