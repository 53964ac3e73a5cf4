package energy.isochron.opendss;

import java.util.Arrays;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** The nodes of a built circuit at which something is injected, by the circuit's own loads or by a federate. */
final class LoadNodes {
    /** Values of nodes at which a federate may inject, and their places among the library's voltages. */
    private final int[] values;

    private final int[] places;
    /** Whether there are no own loads. */
    private final boolean[] alone;

    private final int[] own;
    private final boolean[] included;

    /**
     * Those of a circuit that was just built.
     *
     * @param own places of its own loads, in order
     */
    LoadNodes(BuiltCircuit built, int[] own) {
        this.own = own;
        values = IntStream.range(0, built.loadAt.length)
                .filter(value -> built.loadAt[value] > 0)
                .toArray();
        places = Arrays.stream(values).map(value -> built.voltageAt[value]).toArray();
        alone = new boolean[values.length];
        for (int k = 0; k < values.length; k++) {
            alone[k] = Arrays.binarySearch(own, places[k]) < 0;
        }
        included = new boolean[values.length];
    }

    boolean ownLoads() {
        return own.length > 0;
    }

    /** How many there are now, whatever is included. */
    int count(InjectedLoads injected) {
        int count = own.length;
        for (int k = 0; k < values.length; k++) {
            count += alone[k] && injected.any(values[k]) ? 1 : 0;
        }
        return count;
    }

    /** Includes all nodes at which something is injected; whether these are more. */
    boolean grow(InjectedLoads injected) {
        boolean more = false;
        for (int k = 0; k < values.length; k++) {
            if (!included[k] && injected.any(values[k])) {
                included[k] = true;
                more = true;
            }
        }
        return more;
    }

    /** Includes those alone at which something is injected now. */
    void reset(InjectedLoads injected) {
        Arrays.fill(included, false);
        grow(injected);
    }

    /** The places of those that are included; in order, so that it does not matter since when they are. */
    int[] places() {
        TreeSet<Integer> nodes = new TreeSet<>();
        Arrays.stream(own).forEach(nodes::add);
        for (int k = 0; k < values.length; k++) {
            if (included[k]) {
                nodes.add(places[k]);
            }
        }
        return nodes.stream().mapToInt(place -> place).toArray();
    }

    /** For each of these places the value that injects there; -1 where only own loads are. */
    int[] valuesAt(int[] at) {
        int[] found = new int[at.length];
        Arrays.fill(found, -1);
        for (int k = 0; k < values.length; k++) {
            int i = Arrays.binarySearch(at, places[k]);
            if (i >= 0) {
                found[i] = values[k];
            }
        }
        return found;
    }
}
