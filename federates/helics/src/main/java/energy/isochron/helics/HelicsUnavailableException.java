package energy.isochron.helics;

/** The HELICS library is not on this machine, or cannot be used; the message says what was tried and what to install. */
public final class HelicsUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    HelicsUnavailableException(String message) {
        super(message);
    }

    HelicsUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
