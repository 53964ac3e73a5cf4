package energy.isochron.app.foreign;

/** What a tool needs is not on this machine and cannot be had; the message says what to do. */
public final class MissingTool extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MissingTool(String message) {
        super(message);
    }

    MissingTool(String message, Throwable cause) {
        super(message, cause);
    }
}
