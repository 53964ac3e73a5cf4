package energy.isochron.wheels;

import java.io.IOException;
import java.io.UncheckedIOException;
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

/** Looks for the library of a wheel, place after place, and remembers what was tried. */
final class LibrarySearch {
    private static final Duration PYTHON_ANSWERS = Duration.ofSeconds(10);
    private static final int DEPTH = 6;

    private final Wheel wheel;
    private final Machine machine;
    private final List<String> tried = new ArrayList<>();

    LibrarySearch(Wheel wheel, Machine machine) {
        this.wheel = wheel;
        this.machine = machine;
    }

    /** The library, or what was tried. */
    Path locate() {
        return find().orElseThrow(this::missing);
    }

    /** The library, fetched if it is nowhere. */
    Path orFetch(Consumer<String> progress) {
        Optional<Path> found = find();
        if (found.isPresent()) {
            return found.get();
        }
        Path cache = cache().orElseThrow(this::missing);
        progress.accept("Fetching " + wheel.requirement() + " with pip (" + wheel.size() + ") ...");
        new WheelFetch(machine.python(), wheel.requirement()).into(cache, folder(cache));
        Path library = within(folder(cache)).orElseThrow(this::missing);
        progress.accept(wheel.requirement() + " is in " + folder(cache));
        return library;
    }

    private WheelUnavailableException missing() {
        return new WheelUnavailableException("the library of " + wheel.distribution() + " was not found (tried "
                + String.join("; ", tried) + "). Maybe install it with: " + String.join(" ", machine.python())
                + " -m pip install " + wheel.requirement() + '?');
    }

    private Optional<Path> find() {
        tried.clear();
        return named().or(this::cached).or(this::installed);
    }

    private Optional<Path> named() {
        String property = wheel.distribution() + ".library";
        String variable = wheel.distribution().toUpperCase(Locale.ROOT).replace('-', '_') + "_LIBRARY";
        return named("-D" + property, machine.property().apply(property))
                .or(() -> named(variable, machine.environment().apply(variable)));
    }

    private Optional<Path> named(String setting, Optional<String> value) {
        Optional<Path> file = value.filter(text -> !text.isBlank()).map(Path::of);
        if (file.isEmpty()) {
            tried.add(setting + ": not set");
        } else if (!Files.isRegularFile(file.get())) {
            throw new WheelUnavailableException(setting + " is " + file.get()
                    + ", which is not a file; allowed is the library itself. Maybe it was moved?");
        }
        return file.map(Path::toAbsolutePath);
    }

    private Optional<Path> cached() {
        Optional<Path> cache = cache();
        if (cache.isEmpty()) {
            tried.add("cache: -Dwheels.cache not set");
        }
        return cache.flatMap(folder -> within(folder(folder)));
    }

    private Optional<Path> cache() {
        return machine.property()
                .apply("wheels.cache")
                .or(() -> machine.environment().apply("WHEELS_CACHE"))
                .filter(text -> !text.isBlank())
                .map(Path::of);
    }

    private Path folder(Path cache) {
        return cache.resolve(wheel.distribution() + '-' + wheel.version() + '-' + machine.platform());
    }

    private Optional<Path> installed() {
        String find = "import importlib.util as u, os; s = u.find_spec('" + wheel.module()
                + "'); print(os.path.dirname(s.submodule_search_locations[0]) if s else '')";
        List<String> command =
                Stream.concat(machine.python().stream(), Stream.of("-c", find)).toList();
        try {
            Program.Outcome outcome = Program.run(command, PYTHON_ANSWERS);
            String folder = outcome.output().strip();
            if (outcome.exitCode() == 0 && !folder.isEmpty()) {
                return within(Path.of(folder));
            }
            tried.add("Python: no module " + wheel.module());
        } catch (IOException e) {
            tried.add("Python: " + e.getMessage());
        }
        return Optional.empty();
    }

    private Optional<Path> within(Path packages) {
        for (String glob : wheel.libraries()) {
            Optional<Path> found = first(packages, glob);
            if (found.isPresent()) {
                return found.map(Path::toAbsolutePath);
            }
        }
        tried.add("no library in " + packages);
        return Optional.empty();
    }

    private static Optional<Path> first(Path packages, String glob) {
        int wild = glob.indexOf('*');
        int fixed = glob.lastIndexOf('/', wild < 0 ? glob.length() : wild);
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
        } catch (IOException | UncheckedIOException e) {
            throw new WheelUnavailableException(packages + " cannot be read: " + e.getMessage(), e);
        }
    }
}
