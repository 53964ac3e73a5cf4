package energy.isochron.powergridmodel;

/** What the library says when it refuses a call, or why it is not the library that is needed. */
final class PowerGridModelException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PowerGridModelException(String message) {
        super(message);
    }

    PowerGridModelException(String message, Throwable cause) {
        super(message, cause);
    }
}
