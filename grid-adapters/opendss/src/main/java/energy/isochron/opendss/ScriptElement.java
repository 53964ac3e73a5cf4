package energy.isochron.opendss;

import java.util.List;
import java.util.Locale;

/**
 * A line, transformer or other element of a script that carries power.
 *
 * @param name such as {@code line.650632}
 * @param buses of its terminals, in lower case and without phases
 * @param nodes of all its conductors, terminal after terminal: 1 to 3 are the phases, 0 is the ground; none if it is disabled
 * @param conductors of each terminal
 * @param normalAmps current that it may carry all the time, A
 * @param at place of its first conductor among the powers of all elements
 */
record ScriptElement(String name, List<String> buses, List<Integer> nodes, int conductors, double normalAmps, int at) {
    ScriptElement {
        buses = List.copyOf(buses);
        nodes = List.copyOf(nodes);
    }

    /** How many complex powers it has. */
    int powers() {
        return conductors * buses.size();
    }

    /** Whether it joins two buses, as lines and transformers do and capacitors do not, and is not disabled. */
    boolean joins() {
        return nodes.size() == powers()
                && buses.size() > 1
                && !buses.get(0).equals(buses.get(1))
                && mask(0) != 0
                && mask(1) != 0;
    }

    /** The phases of a terminal; bit 0 is A. */
    int mask(int terminal) {
        int mask = 0;
        for (int i = 0; i < conductors; i++) {
            int node = nodes.get(terminal * conductors + i);
            mask |= node >= 1 && node <= 3 ? 1 << (node - 1) : 0;
        }
        return mask;
    }

    /** The place of a phase's power at a terminal; -1 if it is not there. */
    int place(int terminal, int phase) {
        for (int i = 0; i < conductors; i++) {
            if (nodes.get(terminal * conductors + i) == phase + 1) {
                return at + terminal * conductors + i;
            }
        }
        return -1;
    }

    /** A bus without its phases, in lower case. */
    static String bus(String dotted) {
        int dot = dotted.indexOf('.');
        return (dot < 0 ? dotted : dotted.substring(0, dot)).toLowerCase(Locale.ROOT);
    }
}
