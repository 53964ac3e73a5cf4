package energy.isochron.helics;

import energy.isochron.helics.generated.Raw;

/** A federate's own lines in the log of its core. */
public sealed interface FederateLog permits Federate {
    /** Writes the log of the federate's core to a file from now on. {@code helicsFederateSetLogFile} */
    default void setLogFile(String file) {
        handle().run((error, texts) ->
                Raw.helicsFederateSetLogFile(handle().federate(), texts.allocateFrom(file), error));
    }

    /** Writes a line at {@link LogLevel#ERROR}; nothing fails by it. {@code helicsFederateLogErrorMessage} */
    default void logError(String message) {
        handle().run((error, texts) ->
                Raw.helicsFederateLogErrorMessage(handle().federate(), texts.allocateFrom(message), error));
    }

    /** Writes a line at {@link LogLevel#WARNING}. {@code helicsFederateLogWarningMessage} */
    default void logWarning(String message) {
        handle().run((error, texts) ->
                Raw.helicsFederateLogWarningMessage(handle().federate(), texts.allocateFrom(message), error));
    }

    /** Writes a line at {@link LogLevel#SUMMARY}. {@code helicsFederateLogInfoMessage} */
    default void logInfo(String message) {
        handle().run((error, texts) ->
                Raw.helicsFederateLogInfoMessage(handle().federate(), texts.allocateFrom(message), error));
    }

    /** Writes a line at {@link LogLevel#DEBUG}. {@code helicsFederateLogDebugMessage} */
    default void logDebug(String message) {
        handle().run((error, texts) ->
                Raw.helicsFederateLogDebugMessage(handle().federate(), texts.allocateFrom(message), error));
    }

    /** Writes a line at a level. {@code helicsFederateLogLevelMessage} */
    default void log(LogLevel level, String message) {
        log(level.code(), message);
    }

    /** Writes a line at a level of one's own: the library takes any number. {@code helicsFederateLogLevelMessage} */
    default void log(int level, String message) {
        handle().run((error, texts) ->
                Raw.helicsFederateLogLevelMessage(handle().federate(), level, texts.allocateFrom(message), error));
    }

    private FederateHandle handle() {
        return ((Federate) this).handle();
    }
}
