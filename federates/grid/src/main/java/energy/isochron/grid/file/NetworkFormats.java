package energy.isochron.grid.file;

import energy.isochron.network.FeederProblem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The formats that are on hand. */
public final class NetworkFormats {
    private NetworkFormats() {}

    /** All of them, in the order of their names. */
    public static List<NetworkFormat> all() {
        return ServiceLoader.load(NetworkFormat.class).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparing(NetworkFormat::name))
                .toList();
    }

    /** The format that a file's name tells; empty if none does. */
    public static Optional<NetworkFormat> of(Path file) {
        String end = Files.isDirectory(file) ? "/" : "";
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT) + end;
        return all().stream()
                .filter(format -> longest(format, name) > 0)
                .max(Comparator.comparingInt(format -> longest(format, name)));
    }

    private static int longest(NetworkFormat format, String name) {
        return format.suffixes().stream()
                .filter(name::endsWith)
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    /** What can be read, in words: {@code matpower (.m), pandapower (.json)}. */
    public static String known() {
        Stream<String> known =
                all().stream().map(format -> format.name() + " (" + String.join(", ", format.suffixes()) + ")");
        return String.join(", ", known.toList());
    }

    /**
     * Reads a network by the format that the file's name tells, with what is on hand already.
     *
     * @throws BadNetworkFile with all that is wrong with it, if only that its name tells no format
     */
    public static NetworkFile read(Path file) {
        return known(file).read(file);
    }

    /**
     * Reads a network by the format that the file's name tells, and fetches first what that format lacks.
     *
     * @param progress hears a line when something is fetched
     * @throws BadNetworkFile with all that is wrong with it, if only that its name tells no format
     */
    public static NetworkFile readOrFetch(Path file, Consumer<String> progress) {
        NetworkFormat format = known(file);
        format.prepare(progress);
        return format.read(file);
    }

    private static NetworkFormat known(Path file) {
        return of(file).orElseThrow(() -> new BadNetworkFile(List.of(new FeederProblem(
                file.toString(),
                0,
                "",
                String.valueOf(file.getFileName()),
                "is of no known format, allowed are " + known() + ". Maybe its name has another end?"))));
    }
}
