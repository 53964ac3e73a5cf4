package energy.isochron.helics;

/** What a federate asks for when it may iterate at a moment. */
public enum IterationRequest {
    /** To go on. */
    NO_ITERATION(0),
    /** To stay. */
    FORCE_ITERATION(1),
    /** To stay if something arrived, to go on otherwise. */
    ITERATE_IF_NEEDED(2),
    /** To leave. */
    HALT_OPERATIONS(5),
    /** To leave with an error. */
    ERROR(7);

    private final int code;

    IterationRequest(int code) {
        this.code = code;
    }

    /** The number in the C interface. */
    public int code() {
        return code;
    }
}
