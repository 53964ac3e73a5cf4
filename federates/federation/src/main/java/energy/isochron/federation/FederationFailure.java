package energy.isochron.federation;

/** The federation cannot go on: a federate died, hangs, failed or was refused. The message names it and its last interval. */
public final class FederationFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With a message for the user. */
    public FederationFailure(String message) {
        super(message);
    }

    /** With a message for the user and its cause. */
    public FederationFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
