package energy.isochron.helics;

/** What a federate is granted when it may iterate at a moment. */
public enum IterationResult {
    /** To go on. */
    NEXT_STEP(0),
    /** An error. */
    ERROR(1),
    /** The federation is over. */
    HALTED(2),
    /** To stay. */
    ITERATING(3);

    private final int code;

    IterationResult(int code) {
        this.code = code;
    }

    /** The number in the C interface. */
    public int code() {
        return code;
    }

    static IterationResult of(int code) {
        for (IterationResult result : values()) {
            if (result.code == code) {
                return result;
            }
        }
        throw new IllegalStateException("the library gave an unknown result of an iteration, " + code);
    }
}
