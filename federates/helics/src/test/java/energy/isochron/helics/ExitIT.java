package energy.isochron.helics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a JVM ends, whatever it left open: with its own exit code, in time, without a crash. */
@NeedsHelics
class ExitIT {
    private static final int TERMINATED = 143;

    /** Joining over zmq takes the library several tries now and then (README, "Start"); how a JVM ends is measured from there. */
    private static final Duration LONGEST_START = Duration.ofSeconds(80);

    @ParameterizedTest
    @CsvSource({
        "INPROC, nothing, 0",
        "INPROC, exit, 5",
        "INPROC, halt, 5",
        "INPROC, closeLibrary, 0",
        "INPROC, closeAll, 0",
        "INPROC, waitingAndExit, 5",
        "INPROC, waitingAsyncAndExit, 5",
        "INPROC, waitingAndCloseLibrary, 0",
        "ZMQ, nothing, 0",
        "ZMQ, exit, 5",
        "ZMQ, halt, 5",
        "ZMQ, closeLibrary, 0",
        "ZMQ, closeAll, 0",
        "ZMQ, waitingAndExit, 5",
        "ZMQ, waitingAsyncAndExit, 5",
        "ZMQ, waitingAndCloseLibrary, 0",
    })
    void theJvmEndsWithItsOwnExitCode(String type, String ending, int exitCode) throws InterruptedException {
        try (ChildJvm child = ChildJvm.start(Main.class, type, ending)) {
            child.await("started", LONGEST_START);
            int seen = child.exitCode(Duration.ofSeconds(20));
            assertEquals(exitCode, seen, child::output);
        }
    }

    @ParameterizedTest
    @CsvSource({"INPROC", "ZMQ"})
    void aTerminatedJvmEndsInTime(String type) throws InterruptedException {
        try (ChildJvm child = ChildJvm.start(Main.class, type, "waitForSignal")) {
            child.await("started", LONGEST_START);
            child.await("waiting", Duration.ofSeconds(20));
            child.process().destroy();
            assertEquals(TERMINATED, child.exitCode(Duration.ofSeconds(10)), child::output);
        }
    }

    /** Makes a federation, lets a federate wait or not, and ends in one of the ways. */
    static final class Main {
        private Main() {}

        /** Arguments: core type, ending. */
        public static void main(String[] arguments) throws InterruptedException {
            TestFederation federation = TestFederation.of(CoreType.valueOf(arguments[0]), "a", "b");
            CombinationFederate a = federation.get(0);
            federation.get(1).registerPublication("p", ValueType.DOUBLE, "");
            a.registerSubscription("b/p", ValueType.DOUBLE, "");
            federation.start();
            System.out.println("started");
            String ending = arguments[1];
            if (ending.equals("waitingAsyncAndExit")) {
                a.requestTimeAsync(HelicsTime.ofSeconds(1L));
                Thread.sleep(200);
            } else if (ending.startsWith("wait")) {
                RefusalIT.Waiting.in("waits", () -> a.requestTime(HelicsTime.ofSeconds(1L)));
                System.out.println("waiting");
            }
            end(ending, federation);
        }

        private static void end(String ending, TestFederation federation) throws InterruptedException {
            switch (ending) {
                case "exit", "waitingAndExit", "waitingAsyncAndExit" -> System.exit(5);
                case "halt" -> Runtime.getRuntime().halt(5);
                case "closeLibrary", "waitingAndCloseLibrary" -> Helics.closeLibrary();
                case "closeAll" -> federation.close();
                case "waitForSignal" -> Thread.sleep(Duration.ofMinutes(1));
                default -> System.out.println("nothing is closed");
            }
        }
    }
}
