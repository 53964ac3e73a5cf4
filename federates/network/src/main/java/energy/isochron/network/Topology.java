package energy.isochron.network;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A kind of network that a scenario can name: a published feeder, or a shape with any number of buses. */
public sealed interface Topology permits Feeder, Shape {
    /** Its name in scenarios, such as {@code ieee34} or {@code ring}. */
    String key();

    /** The topology of a name, or empty if there is none. */
    static Optional<Topology> named(String key) {
        return all().filter(topology -> topology.key().equals(key)).findFirst();
    }

    /** The names of all topologies. */
    static List<String> keys() {
        return all().map(Topology::key).toList();
    }

    private static Stream<Topology> all() {
        return Stream.concat(Arrays.stream(Feeder.values()), Arrays.stream(Shape.values()));
    }
}
