package energy.isochron.opendss;

import java.util.List;

/** Where the values of a circuit that was built are found in the library. */
final class BuiltCircuit {
    /** For each value of a node its place among the library's voltages; 0, the ground, where it is dead. */
    final int[] voltageAt;
    /** For each value of a branch the place among the powers of all elements, of its first end; -1 where it is open. */
    final int[] fromAt;
    /** The same of its second end. */
    final int[] toAt;
    /** For each value of a node the index of the load that injects there; 0 where there is none. */
    final int[] loadAt;
    /** How many complex powers all elements have. */
    final int powers;
    /** How many voltages there are besides the ground. */
    final int nodes;
    /** Ids of nodes that are not fed. */
    final List<String> dead;

    BuiltCircuit(int[] voltageAt, int[] fromAt, int[] toAt, int[] loadAt, int powers, int nodes, List<String> dead) {
        this.voltageAt = voltageAt;
        this.fromAt = fromAt;
        this.toAt = toAt;
        this.loadAt = loadAt;
        this.powers = powers;
        this.nodes = nodes;
        this.dead = dead;
    }
}
