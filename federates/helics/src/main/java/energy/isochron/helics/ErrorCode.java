package energy.isochron.helics;

/** The kinds of error of the C interface. */
public enum ErrorCode {
    /** A name is taken, or no broker could be reached, or it refused the key. */
    REGISTRATION_FAILURE(-1),
    /** The connection is lost or was never made. */
    CONNECTION_FAILURE(-2),
    /** A handle is not, or no longer, valid. */
    INVALID_OBJECT(-3),
    /** A value is not allowed. */
    INVALID_ARGUMENT(-4),
    /** The data was thrown away. */
    DISCARD(-5),
    /** The system failed. */
    SYSTEM_FAILURE(-6),
    /** A warning. */
    WARNING(-8),
    /** The state cannot be entered from here. */
    INVALID_STATE_TRANSITION(-9),
    /** The call is not allowed in this state. */
    INVALID_FUNCTION_CALL(-10),
    /** The call failed. */
    EXECUTION_FAILURE(-14),
    /** A buffer is too small. */
    INSUFFICIENT_SPACE(-18),
    /** A callback of the user's threw. */
    USER_EXCEPTION(-29),
    /** Anything else. */
    OTHER(-101),
    /** A type of error from outside. */
    EXTERNAL_TYPE(-203),
    /** The library is beyond repair. */
    FATAL(-404),
    /** The user stopped it. */
    USER_ABORT(130),
    /** It was told to end. */
    TERMINATED(143),
    /** A number that a federate of the federation chose for its own error. */
    USER_DEFINED(0);

    private final int code;

    ErrorCode(int code) {
        this.code = code;
    }

    /** The number in the C interface; 0 for {@link #USER_DEFINED}. */
    public int code() {
        return code;
    }

    static ErrorCode of(int code) {
        for (ErrorCode error : values()) {
            if (error.code == code) {
                return error;
            }
        }
        return USER_DEFINED;
    }
}
