package energy.isochron.analytics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Ids by position, for loops that need arrays. */
final class IdIndex {
    /** What {@link #of} says of an id that is not listed. */
    static final int UNKNOWN = -1;

    private final Map<String, Integer> positions;

    IdIndex(List<String> ids) {
        // Roomy: the hashes of ids that differ in a number only lie close together.
        positions = HashMap.newHashMap(4 * ids.size());
        for (int i = 0; i < ids.size(); i++) {
            positions.put(ids.get(i), i);
        }
    }

    /** The position of an id, {@link #UNKNOWN} if there is none; constant time. */
    int of(String id) {
        Integer position = positions.get(id);
        return position == null ? UNKNOWN : position;
    }
}
