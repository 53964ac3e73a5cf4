package energy.isochron.helics;

/**
 * A callback of a federate threw. The library called it in the middle of something and went on as if it had not been set; what it threw
 * is the cause of this exception, which the federate's next call that returns from the library throws instead of its result: mostly the
 * one that waited meanwhile, such as {@link Federate#requestTime}, at the latest {@link Federate#close}. Where that call fails by itself
 * this exception is suppressed in the other. Of several failures before that the first is the cause, the others are counted.
 *
 * <p>What a callback of a {@link Core} or {@link Broker} throws goes to the uncaught exception handler of the thread that ran it.
 */
public final class CallbackException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CallbackException(String owner, int more, Throwable cause) {
        super(
                "a callback of " + owner + " threw " + cause
                        + (more == 0 ? "" : ", and callbacks threw " + more + " more times after it"),
                cause);
    }
}
