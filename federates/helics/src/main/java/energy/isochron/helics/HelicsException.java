package energy.isochron.helics;

/** An error that the HELICS library reported. */
public class HelicsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With the library's message. */
    public HelicsException(String message) {
        super(message);
    }
}
