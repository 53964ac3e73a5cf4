package energy.isochron.app.foreign;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Packages that pip installs into the project's cache on first use, each requirement in a folder of its own, so that tools share what
 * they have in common. A folder is filled beside its place and then moved there in one step: several processes may do so at once.
 *
 * @param python the interpreter
 * @param folders of the packages, in the order of the requirements
 */
record PythonPackages(String python, List<Path> folders) {
    private static final Duration PYTHON_ANSWERS = Duration.ofSeconds(20);
    private static final Duration PIP_ENDS = Duration.ofMinutes(15);

    PythonPackages {
        folders = List.copyOf(folders);
    }

    /**
     * The packages, fetched if they are missing.
     *
     * @param requirements as pip takes them
     * @param size how much that is, in words
     * @param tool the name of who needs them
     * @param progress hears a line when something is fetched
     * @throws MissingTool without network, Python or pip; the message says what to do
     */
    static PythonPackages orFetch(List<String> requirements, String size, String tool, Consumer<String> progress) {
        String python = System.getProperty("os.name").startsWith("Windows") ? "python" : "python3";
        try {
            String tag = run(
                            List.of(
                                    python,
                                    "-c",
                                    "import sys, platform;"
                                            + " print(f'py{sys.version_info[0]}{sys.version_info[1]}-{platform.machine()}')"),
                            PYTHON_ANSWERS)
                    .strip();
            List<Path> folders = new ArrayList<>();
            for (String requirement : requirements) {
                Path folder = cache().resolve(requirement.replaceAll("[^A-Za-z0-9.]+", "-") + '-' + tag);
                if (!Files.isDirectory(folder)) {
                    progress.accept("Fetching " + requirement + " with pip, for engine " + tool + " (" + size
                            + " in all, once) ...");
                    fetch(python, requirement, folder);
                }
                folders.add(folder);
            }
            return new PythonPackages(python, folders);
        } catch (IOException e) {
            throw new MissingTool(
                    "engine " + tool + " needs Python 3 with " + String.join(", ", requirements)
                            + ", which cannot be had: " + e.getMessage()
                            + "\nMaybe there is no network, or Python 3 with pip is not installed? Engine sweep needs neither.",
                    e);
        }
    }

    private static Path cache() throws IOException {
        return ForeignTools.home()
                .map(home -> home.resolve(".cache").resolve("python"))
                .orElseThrow(() -> new IOException("no cache is known, as -Disochron.home is not set"));
    }

    private static void fetch(String python, String requirement, Path folder) throws IOException {
        Files.createDirectories(cache());
        Path partial = Files.createTempDirectory(cache(), ".fetching-");
        try {
            List<String> command = new ArrayList<>(List.of(python, "-m", "pip", "install", "--quiet"));
            command.addAll(List.of("--disable-pip-version-check", "--no-input"));
            command.addAll(List.of("--target", partial.toString()));
            command.addAll(List.of(requirement.split(" +")));
            run(command, PIP_ENDS);
            Files.move(partial, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        } finally {
            delete(partial);
        }
    }

    private static String run(List<String> command, Duration limit) throws IOException {
        Path log = Files.createTempFile("isochron-python", ".log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            process.getOutputStream().close();
            String words = String.join(" ", command);
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IOException(words + " has not ended after " + limit.toSeconds() + " s");
            }
            String output = Files.readString(log, StandardCharsets.UTF_8);
            if (process.exitValue() != 0) {
                throw new IOException(words + " ended with " + process.exitValue() + ":\n" + output.strip());
            }
            return output;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            Files.delete(log);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> files = Files.walk(folder)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : all) {
            Files.deleteIfExists(file);
        }
    }
}
