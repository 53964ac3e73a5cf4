package energy.isochron.helics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever a program leaves running and in whatever order it closes: its JVM ends with its own exit code, in time, without a crash. */
@NeedsHelics
class ExitMatrixIT {
    private static final Duration LONGEST_START = Duration.ofSeconds(80);
    private static final Duration LONGEST_END = Duration.ofSeconds(20);
    private static final int AT_ONCE = 2;

    /** How a program ends. */
    enum Ending {
        NOTHING(0),
        EXIT(5),
        HALT(5),
        HOOK_CLOSES_LIBRARY(5),
        CLOSE_ALL(0),
        CLOSE_FEDERATES_ONLY(0),
        CLOSE_BROKER_FIRST(0),
        DISCONNECT_CORE_FIRST(0),
        DESTROY_CORE_FIRST(0),
        DESTROY_BROKER_FIRST(0),
        CLOSE_LIBRARY(0),
        CLOSE_ALL_THEN_LIBRARY(0),
        SIGTERM(143);

        private final int exitCode;

        Ending(int exitCode) {
            this.exitCode = exitCode;
        }
    }

    @ParameterizedTest
    @Timeout(240)
    @CsvSource({
        "INPROC, PLAIN",
        "INPROC, STATE_CALLBACK",
        "INPROC, LOG_AND_QUERY_CALLBACKS",
        "INPROC, CALLBACK_FEDERATE",
        "ZMQ, PLAIN",
        "ZMQ, STATE_CALLBACK",
        "ZMQ, LOG_AND_QUERY_CALLBACKS",
        "ZMQ, CALLBACK_FEDERATE",
    })
    void eachEndingGivesItsExitCode(CoreType type, ExitProgram.Running running) throws Exception {
        try (ExecutorService two = Executors.newFixedThreadPool(AT_ONCE)) {
            Map<Ending, Future<String>> outcomes = new EnumMap<>(Ending.class);
            for (Ending ending : Ending.values()) {
                outcomes.put(ending, two.submit(() -> outcome(type, running, ending)));
            }
            for (Map.Entry<Ending, Future<String>> outcome : outcomes.entrySet()) {
                String expected = outcome.getKey() + " " + outcome.getKey().exitCode;
                String seen = outcome.getValue().get();
                assertEquals(expected, seen.lines().findFirst().orElse(""), seen);
            }
        }
    }

    private static String outcome(CoreType type, ExitProgram.Running running, Ending ending)
            throws InterruptedException {
        try (ChildJvm child = ChildJvm.start(ExitProgram.class, type.name(), running.name(), ending.name())) {
            child.await("started", LONGEST_START);
            if (ending == Ending.SIGTERM) {
                child.process().destroy();
            }
            return ending + " " + child.exitCode(LONGEST_END) + "\n" + child.output();
        } catch (AssertionError e) {
            return ending + " " + e.getMessage();
        }
    }
}
