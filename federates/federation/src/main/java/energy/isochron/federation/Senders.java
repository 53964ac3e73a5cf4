package energy.isochron.federation;

import energy.isochron.federation.DeclaredInterface.Direction;
import energy.isochron.federation.DeclaredInterface.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who sends what in a federation. Families of values are found as a whole, without a table of their keys, as long as no two of them
 * may have a key in common.
 */
final class Senders {
    private final List<DeclaredInterface> values = new ArrayList<>();
    private final Map<String, DeclaredInterface> messages = new LinkedHashMap<>();
    private final boolean apart;
    private @Nullable Map<String, DeclaredInterface> valueOf;

    /**
     * All senders of a federation.
     *
     * @param found gets what is sent by two
     */
    Senders(List<InterfaceTable> tables, List<Mismatch> found) {
        for (InterfaceTable table : tables) {
            for (DeclaredInterface row : table.rows()) {
                if (row.direction() == Direction.SENDS) {
                    if (row.kind() == Kind.VALUE) {
                        values.add(row);
                    } else {
                        putAll(row, messages, found);
                    }
                }
            }
        }
        apart = allApart();
        if (!apart) {
            byKey(found);
        }
    }

    private boolean allApart() {
        for (int i = 0; i < values.size(); i++) {
            for (int k = 0; k < i; k++) {
                if (!(values.get(i).keys() instanceof FamilyKeys keys)
                        || !(values.get(k).keys() instanceof FamilyKeys others)
                        || keys.mayMeet(others)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** All messages that are sent, in the order of federates and rows. */
    Collection<DeclaredInterface> messages() {
        return messages.values();
    }

    /** The sender of all values that a reader reads, if they are one whole family. */
    Optional<DeclaredInterface> ofWhole(DeclaredInterface reader) {
        if (!apart || !(reader.keys() instanceof FamilyKeys wanted)) {
            return Optional.empty();
        }
        return values.stream()
                .filter(row -> row.keys() instanceof FamilyKeys sent && sent.matches(wanted))
                .findFirst();
    }

    /** The sender of one key, the first one if there are two. */
    @Nullable
    DeclaredInterface of(Kind kind, String key) {
        return switch (kind) {
            case MESSAGE -> messages.get(key);
            case VALUE -> byKey(new ArrayList<>()).get(key);
        };
    }

    private Map<String, DeclaredInterface> byKey(List<Mismatch> found) {
        Map<String, DeclaredInterface> known = valueOf;
        if (known == null) {
            known = new HashMap<>();
            for (DeclaredInterface row : values) {
                putAll(row, known, found);
            }
            valueOf = known;
        }
        return known;
    }

    private static void putAll(DeclaredInterface row, Map<String, DeclaredInterface> into, List<Mismatch> found) {
        for (String key : row.keys()) {
            DeclaredInterface other = into.putIfAbsent(key, row);
            if (other != null) {
                found.add(duplicate(row, other, key));
            }
        }
    }

    private static Mismatch duplicate(DeclaredInterface row, DeclaredInterface other, String key) {
        return new Mismatch(
                Mismatch.Kind.DUPLICATE,
                row.federate(),
                key,
                "federates '" + other.federate() + "' and '" + row.federate() + "' both send '" + key
                        + "', allowed is one. Maybe one of them should be left out of the federation?");
    }
}
