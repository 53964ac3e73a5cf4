package energy.isochron.app.foreign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The foreign tools on hand: folders of {@code grid-adapters} with an {@code adapter.json}. */
public final class ForeignTools {
    private static final String HOME = "isochron.home";

    private ForeignTools() {}

    /** The names of all, in their order; a descriptor is not read for that. */
    public static SortedSet<String> names() {
        return new TreeSet<>(folders().keySet());
    }

    /**
     * One of them, or empty if there is none of this name.
     *
     * @throws energy.isochron.app.config.BadConfiguration if its descriptor has problems
     */
    public static Optional<ForeignTool> byName(String name) {
        return Optional.ofNullable(folders().get(name)).map(ForeignTool::read);
    }

    private static Map<String, Path> folders() {
        Map<String, Path> found = new TreeMap<>();
        Optional<Path> adapters =
                home().map(home -> home.resolve("grid-adapters")).filter(Files::isDirectory);
        if (adapters.isEmpty()) {
            return found;
        }
        try (Stream<Path> folders = Files.list(adapters.get())) {
            folders.filter(folder -> Files.isRegularFile(folder.resolve(ForeignTool.DESCRIPTOR)))
                    .forEach(folder -> found.put(String.valueOf(folder.getFileName()), folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    /** The repository's folder; empty if this program was not started from one. */
    static Optional<Path> home() {
        return Optional.ofNullable(System.getProperty(HOME)).map(Path::of);
    }
}
