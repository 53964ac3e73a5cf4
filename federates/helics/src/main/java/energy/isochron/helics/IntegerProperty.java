package energy.isochron.helics;

/** A property of a federate that is a whole number. */
public enum IntegerProperty {
    /** How often the current moment has been iterated; only to be read. */
    CURRENT_ITERATION(258),
    /** How often a moment may be iterated. */
    MAX_ITERATIONS(259),
    /** See {@link LogLevel}. */
    LOG_LEVEL(271),
    /** See {@link LogLevel}. */
    FILE_LOG_LEVEL(272),
    /** See {@link LogLevel}. */
    CONSOLE_LOG_LEVEL(274),
    /** How many lines of log are kept for the query {@code logs}. */
    LOG_BUFFER(276),
    /** A number by which a program groups its federates; the library does nothing with it. */
    INDEX_GROUP(282);

    private final int code;

    IntegerProperty(int code) {
        this.code = code;
    }

    /** The number in the C interface. */
    public int code() {
        return code;
    }
}
