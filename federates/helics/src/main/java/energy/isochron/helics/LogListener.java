package energy.isochron.helics;

/**
 * Hears what a federate, core or broker logs, beside its standard output and log file. Called by whatever thread logs, by several at
 * once too, and while the federate waits; it should be quick, and do nothing that is logged.
 */
@FunctionalInterface
public interface LogListener {
    /**
     * Hears a line.
     *
     * @param level of the line
     * @param source which federate, core or broker speaks, and when
     * @param message without a line's end
     */
    void log(LogLevel level, String source, String message);
}
