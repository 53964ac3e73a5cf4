package energy.isochron.helics;

/** An error that the HELICS library reported, with its own message; the subclass says which kind. */
public class HelicsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ErrorCode error;
    private final int code;

    HelicsException(int code, String message) {
        super(message);
        this.error = ErrorCode.of(code);
        this.code = code;
    }

    /** The kind of error. */
    public ErrorCode error() {
        return error;
    }

    /** The number of the C interface. */
    public int code() {
        return code;
    }

    /** A name is taken, or no broker could be reached in time, or it refused the key; the library tells these by the message only. */
    public static final class Registration extends HelicsException {
        private static final long serialVersionUID = 1L;

        private Registration(int code, String message) {
            super(code, message);
        }
    }

    /** The connection to the federation is lost or was never made. */
    public static final class Connection extends HelicsException {
        private static final long serialVersionUID = 1L;

        private Connection(int code, String message) {
            super(code, message);
        }
    }

    /** A value, a name or a handle that the library does not accept. */
    public static final class Argument extends HelicsException {
        private static final long serialVersionUID = 1L;

        private Argument(int code, String message) {
            super(code, message);
        }
    }

    /** The call is not allowed in the state in which the federate is. */
    public static final class State extends HelicsException {
        private static final long serialVersionUID = 1L;

        private State(int code, String message) {
            super(code, message);
        }
    }

    static HelicsException of(int code, String message) {
        String text = message + " (HELICS error " + code + ")";
        return switch (ErrorCode.of(code)) {
            case REGISTRATION_FAILURE -> new Registration(code, text);
            case CONNECTION_FAILURE -> new Connection(code, text);
            case INVALID_OBJECT, INVALID_ARGUMENT, INSUFFICIENT_SPACE -> new Argument(code, text);
            case INVALID_STATE_TRANSITION, INVALID_FUNCTION_CALL -> new State(code, text);
            case DISCARD,
                    SYSTEM_FAILURE,
                    WARNING,
                    EXECUTION_FAILURE,
                    USER_EXCEPTION,
                    OTHER,
                    EXTERNAL_TYPE,
                    FATAL,
                    USER_ABORT,
                    TERMINATED,
                    USER_DEFINED -> new HelicsException(code, text);
        };
    }
}
