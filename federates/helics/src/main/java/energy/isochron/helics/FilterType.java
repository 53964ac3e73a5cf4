package energy.isochron.helics;

/** What a filter does with the messages that pass it. */
public enum FilterType {
    /** What its {@link FilterOperator} does. */
    CUSTOM(0),
    /** It delays them by the property {@code delay}, a number of seconds. */
    DELAY(1),
    /** It delays them by a random time; properties {@code distribution}, {@code param1}, {@code param2}. */
    RANDOM_DELAY(2),
    /** It loses some of them; property {@code dropprob}, from 0 to 1. */
    RANDOM_DROP(3),
    /** It sends them elsewhere; text properties {@code newdestination}, {@code condition}. */
    REROUTE(4),
    /** It sends a copy to its delivery endpoints. */
    CLONE(5),
    /** It lets through what its rules allow; text properties {@code operations}, {@code block}, {@code allow}. */
    FIREWALL(6);

    private final int code;

    FilterType(int code) {
        this.code = code;
    }

    /** Whether it drops messages in the library's own way. */
    boolean drops() {
        return this == RANDOM_DROP || this == FIREWALL;
    }

    /** The number in the C interface. */
    public int code() {
        return code;
    }
}
