package energy.isochron.federation;

import java.util.List;

/** Words for ports that are used wrongly. */
final class Indexes {
    private Indexes() {}

    static RuntimeException outOfRange(int index, List<String> keys, boolean connected) {
        if (!connected && !keys.isEmpty()) {
            return tooEarly(keys.getFirst());
        }
        return new IndexOutOfBoundsException("index is " + index + ", allowed is 0 to less than " + keys.size()
                + " for the values " + keys + ". Maybe the list of ids is of another network?");
    }

    static IllegalStateException tooEarly(String key) {
        return new IllegalStateException(
                "'" + key + "' is used before all federates have joined. Maybe this belongs into Federate.announce?");
    }
}
