package energy.isochron.helics;

/** How much the library prints on standard output. */
public enum LogLevel {
    /** Nothing, and at the end all that was kept. */
    DUMPLOG(-10),
    /** Nothing. */
    NO_PRINT(-4),
    /** Errors. */
    ERROR(0),
    /** Also profiles. */
    PROFILING(2),
    /** Also warnings. */
    WARNING(3),
    /** Also a summary. */
    SUMMARY(6),
    /** Also who connects. */
    CONNECTIONS(9),
    /** Also all interfaces. */
    INTERFACES(12),
    /** Also all grants. */
    TIMING(15),
    /** Also all data. */
    DATA(18),
    /** Also what the library does. */
    DEBUG(21),
    /** Everything. */
    TRACE(24);

    private final int code;

    LogLevel(int code) {
        this.code = code;
    }

    /** The number in the C interface. */
    public int code() {
        return code;
    }

    /** The level of a line that the library logs, or the one below for numbers between two levels. */
    static LogLevel of(int code) {
        LogLevel below = DUMPLOG;
        for (LogLevel level : values()) {
            if (level.code <= code) {
                below = level;
            }
        }
        return below;
    }
}
