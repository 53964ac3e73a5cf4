package energy.isochron.helics;

/** Where a federate stands in its life. */
public enum FederateState {
    /** It declares its interfaces. */
    STARTUP(0),
    /** It exchanges first values and messages. */
    INITIALIZING(1),
    /** Time runs. */
    EXECUTING(2),
    /** It has left. */
    FINALIZED(3),
    /** It has failed. */
    ERROR(4),
    /** It waits to initialise. */
    PENDING_INITIALIZING(5),
    /** It waits to execute. */
    PENDING_EXECUTING(6),
    /** It waits for a time. */
    PENDING_TIME(7),
    /** It waits for a time or an iteration. */
    PENDING_ITERATIVE_TIME(8),
    /** It waits to leave. */
    PENDING_FINALIZE(9),
    /** It is over. */
    FINISHED(10),
    /** The library does not know. */
    UNKNOWN(-1);

    private final int code;

    FederateState(int code) {
        this.code = code;
    }

    /** The number in the C interface. */
    public int code() {
        return code;
    }

    /** Whether the federate takes no part any more: it has left, failed, or the federation is over. */
    public boolean isOver() {
        return this == FINALIZED || this == ERROR || this == FINISHED;
    }

    static FederateState of(int code) {
        for (FederateState state : values()) {
            if (state.code == code) {
                return state;
            }
        }
        return UNKNOWN;
    }
}
