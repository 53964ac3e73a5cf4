package energy.isochron.helics.conformance.evil;

import static energy.isochron.helics.conformance.evil.ErrorArgument.FALSE;
import static energy.isochron.helics.conformance.evil.ErrorArgument.mayBeNull;
import static energy.isochron.helics.conformance.evil.ErrorArgument.text;
import static java.lang.foreign.MemorySegment.NULL;
import static org.junit.jupiter.api.Assertions.assertEquals;

import energy.isochron.helics.ChildJvm;
import energy.isochron.helics.Helics;
import energy.isochron.helics.NeedsHelics;
import energy.isochron.helics.conformance.Covers;
import energy.isochron.helics.generated.Raw;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What would change the JVM that runs all tests, each in a JVM of its own: closing the library, the handlers of Ctrl-C, and a federate
 * with default settings, which takes the environment for them.
 */
@NeedsHelics
class OwnJvmIT {
    private static final String CAME_BACK = "came back";
    private static final Duration LONGEST = Duration.ofSeconds(20);

    @Test
    @Covers("evil_general_test.helicsCloseLibrary")
    void aLibraryWithNothingOpenIsClosed() throws InterruptedException {
        endsWell("closeLibrary");
    }

    @Test
    @Covers("evil_general_test.helicsCleanupLibrary")
    void aLibraryWithNothingToCleanIsCleaned() throws InterruptedException {
        endsWell("cleanupLibrary");
    }

    @Test
    @Covers("evil_general_test.helicsLoadSignalHandler")
    void aSignalHandlerIsLoaded() throws InterruptedException {
        endsWell("loadSignalHandler");
    }

    @Test
    @Covers("evil_general_test.helicsLoadThreadedSignalHandler")
    void aThreadedSignalHandlerIsLoaded() throws InterruptedException {
        endsWell("loadThreadedSignalHandler");
    }

    @Test
    @Covers("evil_general_test.helicsLoadSignalHandlerCallback")
    void theCallbackOfASignalHandlerMayBeNull() throws InterruptedException {
        endsWell("loadSignalHandlerCallback");
    }

    @Test
    @Covers("evil_general_test.helicsLoadSignalHandlerCallbackNoExit")
    void theCallbackOfASignalHandlerThatDoesNotExitMayBeNull() throws InterruptedException {
        endsWell("loadSignalHandlerCallbackNoExit");
    }

    @Test
    @Covers("evil_general_test.helicsClearSignalHandler")
    void aSignalHandlerThatWasNotLoadedIsCleared() throws InterruptedException {
        endsWell("clearSignalHandler");
    }

    /**
     * 3.6.1 takes no configuration for the default settings: without the variables below, the federate would seek a broker on the default
     * port of zmq, for 24 s.
     */
    @Test
    @Covers("evil_creation_test.helicsCreateCallbackFederateFromConfig")
    void aCallbackFederateNeedsAConfiguration() throws IOException, InterruptedException {
        try (ServerSocket notABroker = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Map<String, String> settings = Map.of(
                    "HELICS_CORE_TYPE", "zmq",
                    "HELICS_CORE_INIT_STRING", "--networktimeout=100ms",
                    "HELICS_BROKER_PORT", String.valueOf(notABroker.getLocalPort()));
            endsWell(settings, "callbackFederateFromConfig");
        }
    }

    private static void endsWell(String call) throws InterruptedException {
        endsWell(Map.of(), call);
    }

    private static void endsWell(Map<String, String> environment, String call) throws InterruptedException {
        try (ChildJvm child = ChildJvm.start(environment, Main.class, call)) {
            child.await(CAME_BACK, LONGEST);
            assertEquals(0, child.exitCode(LONGEST), child::output);
        }
    }

    /** Makes a call, says that it came back, and ends. */
    static final class Main {
        private Main() {}

        /** Argument: the call. */
        public static void main(String[] arguments) {
            Helics.load();
            switch (arguments[0]) {
                case "closeLibrary" -> Raw.helicsCloseLibrary();
                case "cleanupLibrary" -> Raw.helicsCleanupLibrary();
                case "callbackFederateFromConfig" -> callbackFederateFromConfig();
                default -> signalHandler(arguments[0]);
            }
            System.out.println(CAME_BACK);
        }

        private static void signalHandler(String call) {
            switch (call) {
                case "loadSignalHandler" -> Raw.helicsLoadSignalHandler();
                case "loadThreadedSignalHandler" -> Raw.helicsLoadThreadedSignalHandler();
                case "loadSignalHandlerCallback" -> Raw.helicsLoadSignalHandlerCallback(NULL, FALSE);
                case "loadSignalHandlerCallbackNoExit" -> Raw.helicsLoadSignalHandlerCallbackNoExit(NULL, FALSE);
                case "clearSignalHandler" -> Raw.helicsClearSignalHandler();
                default -> throw new IllegalArgumentException(call);
            }
            Raw.helicsClearSignalHandler();
        }

        private static void callbackFederateFromConfig() {
            ErrorArgument error = new ErrorArgument();
            error.isKeptBy(
                    FALSE,
                    e -> Raw.helicsFederateIsValid(
                            Raw.helicsCreateCallbackFederateFromConfig(text("unknownfile.json"), e)));
            error.isSetBy(
                    FALSE,
                    e -> Raw.helicsFederateIsValid(
                            Raw.helicsCreateCallbackFederateFromConfig(text("unknownfile.json"), e)));
            mayBeNull(FALSE, e -> Raw.helicsFederateIsValid(Raw.helicsCreateCallbackFederateFromConfig(NULL, e)));
        }
    }
}
