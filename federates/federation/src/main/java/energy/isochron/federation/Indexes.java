package energy.isochron.federation;

import java.util.List;

/** Words for a value that was not declared. */
final class Indexes {
    private Indexes() {}

    static RuntimeException outOfRange(int index, List<String> keys, boolean connected) {
        if (!connected && !keys.isEmpty()) {
            return new IllegalStateException("'" + keys.getFirst()
                    + "' is used before all federates have joined. Maybe this belongs into Federate.announce?");
        }
        return new IndexOutOfBoundsException("index is " + index + ", allowed is 0 to less than " + keys.size()
                + " for the values " + keys + ". Maybe the list of ids is of another network?");
    }
}
