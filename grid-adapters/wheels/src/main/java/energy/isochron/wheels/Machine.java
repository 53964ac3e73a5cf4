package energy.isochron.wheels;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a search sees of the machine.
 *
 * @param property Java's system properties by name
 * @param environment variables by name
 * @param platform such as {@code linux-amd64}
 * @param python the command
 */
record Machine(
        Function<String, Optional<String>> property,
        Function<String, Optional<String>> environment,
        String platform,
        List<String> python) {
    Machine {
        python = List.copyOf(python);
    }

    /** This one. */
    static Machine here() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return new Machine(
                name -> Optional.ofNullable(System.getProperty(name)),
                name -> Optional.ofNullable(System.getenv(name)),
                system.replaceAll("[^a-z]", "") + '-' + System.getProperty("os.arch"),
                List.of(system.startsWith("windows") ? "python" : "python3"));
    }
}
