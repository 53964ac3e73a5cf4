package energy.isochron.opendss;

import com.fasterxml.jackson.databind.JsonNode;
import energy.isochron.grid.engine.Phases;
import java.util.List;
import java.util.Locale;

/**
 * An element of a circuit that a script made, with its properties.
 *
 * @param name its class and name in lower case, such as {@code line.650632}
 * @param buses of its terminals, in lower case and without their phases
 * @param nodes of all its conductors, terminal after terminal: 1 to 3 are the phases, 0 is the ground
 * @param conductors of each terminal
 * @param normalAmps current that it may carry all the time, A
 * @param properties by their names, as OpenDSS spells them
 */
record ScriptObject(
        String name, List<String> buses, List<Integer> nodes, int conductors, double normalAmps, JsonNode properties) {
    ScriptObject {
        buses = List.copyOf(buses);
        nodes = List.copyOf(nodes);
    }

    /** Its class, in lower case. */
    String kind() {
        return name.substring(0, name.indexOf('.'));
    }

    /** Number of its phases. */
    int phases() {
        return properties.path("Phases").asInt(3);
    }

    /** A property that is a number. */
    double number(String property) {
        return properties.path(property).asDouble(Double.NaN);
    }

    /** One number of a property that is a list. */
    double number(String property, int place) {
        return properties.path(property).path(place).asDouble(Double.NaN);
    }

    /** A number of a matrix. */
    double number(String property, int row, int column) {
        return properties.path(property).path(row).path(column).asDouble(Double.NaN);
    }

    /** A property that is a word, in lower case; empty if it has none. */
    String word(String property) {
        return properties.path(property).asText("").toLowerCase(Locale.ROOT);
    }

    /** One word of a property that is a list, in lower case. */
    String word(String property, int place) {
        return properties.path(property).path(place).asText("").toLowerCase(Locale.ROOT);
    }

    /** Whether a property has something. */
    boolean has(String property) {
        JsonNode value = properties.path(property);
        return !value.isMissingNode() && !value.isNull() && !value.asText("x").isEmpty();
    }

    /** The nodes of a terminal's conductors. */
    List<Integer> terminal(int terminal) {
        return nodes.subList(terminal * conductors, (terminal + 1) * conductors);
    }

    /** The phases of the first conductors of a terminal; none unless each is a phase of its own. */
    static int mask(List<Integer> conductors) {
        int mask = 0;
        for (int node : conductors) {
            int bit = node >= 1 && node <= 3 ? 1 << (node - 1) : 0;
            if (bit == 0 || (mask & bit) != 0) {
                return 0;
            }
            mask |= bit;
        }
        return mask;
    }

    /** The phases of some conductors, each of which is a phase of its own. */
    static Phases phases(List<Integer> conductors) {
        return CircuitPhases.ofMask(mask(conductors));
    }
}
