package energy.isochron.federation;

import energy.isochron.federation.DeclaredInterface.Direction;
import energy.isochron.federation.DeclaredInterface.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * All that is sent in a federation.
 *
 * @param publications keys of the values
 * @param endpoints names of the endpoints
 */
record SentKeys(Set<String> publications, Set<String> endpoints) {
    /** All that these federates send. */
    static SentKeys of(List<InterfaceTable> tables) {
        Set<String> publications = new HashSet<>();
        Set<String> endpoints = new HashSet<>();
        for (InterfaceTable table : tables) {
            for (DeclaredInterface row : table.rows()) {
                if (row.direction() == Direction.SENDS) {
                    (row.kind() == Kind.VALUE ? publications : endpoints).addAll(row.keys());
                }
            }
        }
        return new SentKeys(publications, endpoints);
    }
}
