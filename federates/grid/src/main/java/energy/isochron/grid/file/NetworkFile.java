package energy.isochron.grid.file;

import energy.isochron.grid.engine.ElectricalNetwork;
import java.util.List;
import java.util.Objects;

/**
 * What a file told.
 *
 * @param network balanced or by phase, without problems; ids of nodes are letters, digits, {@code _}, {@code .} and {@code -}
 * @param lengthsKnown whether the lengths of its lines are km; otherwise each counts as 1 km with its whole impedance
 * @param notes what was taken otherwise than the file has it, one sentence each, such as ids that were changed
 */
public record NetworkFile(ElectricalNetwork network, boolean lengthsKnown, List<String> notes) {
    public NetworkFile {
        Objects.requireNonNull(network, "network");
        notes = List.copyOf(notes);
    }

    /**
     * The same fed at one node: by the source that is there, or else by one of 1 pu.
     *
     * @param node id of a node
     */
    public NetworkFile fedAt(String node) {
        return new NetworkFile(network.fedAt(node), lengthsKnown, notes);
    }
}
