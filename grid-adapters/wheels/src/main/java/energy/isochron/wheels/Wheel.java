package energy.isochron.wheels;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

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
    private static final Duration PYTHON_ANSWERS = Duration.ofSeconds(10);
    private static final int DEPTH = 6;

    public Wheel {
        libraries = List.copyOf(libraries);
    }

    /**
     * The library, if it is there; nothing is fetched.
     *
     * @throws WheelUnavailableException if it is not; the message lists what was tried and what to install
     */
    public Path locate() {
        List<String> tried = new ArrayList<>();
        return named(tried)
                .or(() -> cached(tried))
                .or(() -> installed(tried))
                .orElseThrow(() -> new WheelUnavailableException("the library of " + distribution
                        + " was not found (tried " + String.join("; ", tried) + "). Maybe install it with: " + python()
                        + " -m pip install " + requirement() + "?"));
    }

    /**
     * The library, fetched with {@code python3 -m pip} into the cache if it is nowhere. Several processes may do so at once.
     *
     * @param progress hears a line when loading begins and when it is done
     * @throws WheelUnavailableException without a cache, network, Python or pip; the message says what to do
     */
    public Path orFetch(Consumer<String> progress) {
        try {
            return locate();
        } catch (WheelUnavailableException missing) {
            Path cache = cache().orElseThrow(() -> missing);
            progress.accept("Fetching " + requirement() + " with pip (" + size + ") ...");
            new WheelFetch(List.of(python()), requirement()).into(cache, folder(cache));
            Path library = locate();
            progress.accept(requirement() + " is in " + folder(cache));
            return library;
        }
    }

    private Optional<Path> named(List<String> tried) {
        String property = distribution + ".library";
        String variable = distribution.toUpperCase(Locale.ROOT).replace('-', '_') + "_LIBRARY";
        for (Setting setting : List.of(
                new Setting("-D" + property, System.getProperty(property, "")),
                new Setting(
                        variable, Optional.ofNullable(System.getenv(variable)).orElse("")))) {
            if (setting.value().isEmpty()) {
                tried.add(setting.name() + ": not set");
                continue;
            }
            Path file = Path.of(setting.value());
            if (!Files.isRegularFile(file)) {
                throw new WheelUnavailableException(setting.name() + " is " + file
                        + ", which is not a file; allowed is the library itself. Maybe it was moved?");
            }
            return Optional.of(file.toAbsolutePath());
        }
        return Optional.empty();
    }

    private Optional<Path> cached(List<String> tried) {
        Optional<Path> cache = cache();
        if (cache.isEmpty()) {
            tried.add("cache: -Dwheels.cache not set");
            return Optional.empty();
        }
        return within(folder(cache.get()), tried);
    }

    private Optional<Path> installed(List<String> tried) {
        String find = "import importlib.util as u, os; s = u.find_spec('" + module
                + "'); print(os.path.dirname(s.submodule_search_locations[0]) if s else '')";
        try {
            Program.Outcome outcome = Program.run(List.of(python(), "-c", find), PYTHON_ANSWERS);
            String folder = outcome.output().strip();
            if (outcome.exitCode() == 0 && !folder.isEmpty()) {
                return within(Path.of(folder), tried);
            }
            tried.add("Python: no module " + module);
        } catch (IOException e) {
            tried.add("Python: " + e.getMessage());
        }
        return Optional.empty();
    }

    private Optional<Path> within(Path packages, List<String> tried) {
        for (String glob : libraries) {
            Optional<Path> found = first(packages, glob);
            if (found.isPresent()) {
                return found.map(Path::toAbsolutePath);
            }
        }
        tried.add("no library in " + packages);
        return Optional.empty();
    }

    private static Optional<Path> first(Path packages, String glob) {
        if (!Files.isDirectory(packages)) {
            return Optional.empty();
        }
        int fixed = glob.lastIndexOf('/', glob.indexOf('*') < 0 ? glob.length() : glob.indexOf('*'));
        Path start = fixed < 0 ? packages : packages.resolve(glob.substring(0, fixed));
        if (!Files.isDirectory(start)) {
            return Optional.empty();
        }
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob);
        try (Stream<Path> files = Files.walk(start, DEPTH)) {
            return files.filter(file -> matcher.matches(packages.relativize(file)))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .findFirst();
        } catch (IOException e) {
            throw new WheelUnavailableException(packages + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static Optional<Path> cache() {
        return Optional.ofNullable(System.getProperty("wheels.cache"))
                .or(() -> Optional.ofNullable(System.getenv("WHEELS_CACHE")))
                .map(Path::of);
    }

    private Path folder(Path cache) {
        return cache.resolve(distribution + '-' + version + '-' + platform());
    }

    private String requirement() {
        return distribution + "==" + version;
    }

    private static String platform() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        return system + '-' + System.getProperty("os.arch");
    }

    private static String python() {
        return System.getProperty("os.name").startsWith("Windows") ? "python" : "python3";
    }

    private record Setting(String name, String value) {}
}
