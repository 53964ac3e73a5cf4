package energy.isochron.app.launch;

/** A program that a command needs is not on this machine; the message says what to install. */
public final class MissingProgram extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With a message for the user. */
    public MissingProgram(String message) {
        super(message);
    }
}
