package energy.isochron.app.config;

/** What is configured cannot be played. The message lists every problem, one a line. */
public final class BadConfiguration extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problems problems;

    /** With one problem or more. */
    public BadConfiguration(Problems problems) {
        super(problems.toString());
        this.problems = problems;
    }

    /** The problems. */
    public Problems problems() {
        return problems;
    }
}
