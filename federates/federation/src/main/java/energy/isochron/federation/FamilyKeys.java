package energy.isochron.federation;

import energy.isochron.exchange.ValueInterface;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.RandomAccess;

/**
 * The keys of a family of values, one for each id, each made when it is asked for: a complete mesh of a thousand buses has half a
 * million branches, and two families of keys at each end. Families are compared as a whole where that tells enough. Immutable.
 */
final class FamilyKeys extends AbstractList<String> implements RandomAccess {
    private final ValueInterface spec;
    private final List<String> ids;
    /** How each key begins and ends; both are the whole key of a single value. */
    private final String prefix;

    private final String suffix;

    FamilyKeys(ValueInterface spec, List<String> ids) {
        this.spec = spec;
        this.ids = List.copyOf(ids);
        int open = spec.pattern().indexOf('<');
        prefix = open < 0 ? spec.pattern() : spec.pattern().substring(0, open);
        suffix = open < 0 ? prefix : spec.pattern().substring(spec.pattern().indexOf('>') + 1);
    }

    @Override
    public String get(int index) {
        return spec.key(ids.get(index));
    }

    @Override
    public int size() {
        return ids.size();
    }

    /** Whether both have the same keys in the same order; told by their patterns and ids. */
    boolean matches(FamilyKeys other) {
        return spec.pattern().equals(other.spec.pattern()) && ids.equals(other.ids);
    }

    /** Whether a key of one may be a key of the other, whatever the ids are: not if they begin or end differently. */
    boolean mayMeet(FamilyKeys other) {
        return (prefix.startsWith(other.prefix) || other.prefix.startsWith(prefix))
                && (suffix.endsWith(other.suffix) || other.suffix.endsWith(suffix));
    }

    /** A key that stands twice, if one does. O(n log n), without a table of all keys. */
    Optional<String> repeated() {
        long[] hashes = new long[ids.size()];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = (long) ids.get(i).hashCode() << Integer.SIZE | i;
        }
        Arrays.sort(hashes);
        for (int i = 0; i < hashes.length; i++) {
            for (int k = i + 1; k < hashes.length && hashes[k] >> Integer.SIZE == hashes[i] >> Integer.SIZE; k++) {
                if (ids.get((int) hashes[i]).equals(ids.get((int) hashes[k]))) {
                    return Optional.of(get((int) hashes[k]));
                }
            }
        }
        return Optional.empty();
    }
}
