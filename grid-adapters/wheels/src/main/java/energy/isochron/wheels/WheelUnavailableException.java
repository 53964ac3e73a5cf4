package energy.isochron.wheels;

/** A native library is not there and cannot be had; the message says what was tried and what to install. */
public final class WheelUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WheelUnavailableException(String message) {
        super(message);
    }

    WheelUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
