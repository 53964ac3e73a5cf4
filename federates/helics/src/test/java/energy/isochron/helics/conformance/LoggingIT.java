package energy.isochron.helics.conformance;

import static energy.isochron.helics.conformance.Federations.root;
import static energy.isochron.helics.conformance.Federations.unique;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.helics.Broker;
import energy.isochron.helics.Core;
import energy.isochron.helics.CoreOptions;
import energy.isochron.helics.CoreType;
import energy.isochron.helics.IntegerProperty;
import energy.isochron.helics.LogLevel;
import energy.isochron.helics.NeedsHelics;
import energy.isochron.helics.Query;
import energy.isochron.helics.TestFederation;
import energy.isochron.helics.ValueFederate;
import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Hearing what federates, cores and brokers log, and answering queries. */
@NeedsHelics
class LoggingIT {
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final Queue<String> heard = new ConcurrentLinkedQueue<>();

    @ParameterizedTest
    @EnumSource(
            value = CoreType.class,
            names = {"INPROC", "ZMQ"})
    @Covers("logging_tests.check_log_message")
    void aListenerHearsWhatItsFederateLogs(CoreType type) {
        run(type, LogLevel.TIMING.code(), federate -> {
            assertEquals(LogLevel.TIMING.code(), federate.get(IntegerProperty.LOG_LEVEL));
            federate.logInfo("test MEXAGE");
        });
        assertTrue(isHeard("MEXAGE"));
    }

    @ParameterizedTest
    @EnumSource(
            value = CoreType.class,
            names = {"INPROC", "ZMQ"})
    @Covers("logging_tests.check_log_message_levels")
    void aListenerDoesNotHearWhatIsAboveTheLevel(CoreType type) {
        run(type, LogLevel.TIMING.code(), federate -> {
            federate.log(LogLevel.TRACE.code() + 3, "test MEXAGE2");
            federate.log(LogLevel.TIMING, "test MEXAGE1");
        });
        assertTrue(isHeard("MEXAGE1"));
        assertFalse(heard.stream().anyMatch(line -> line.contains("MEXAGE2")));
    }

    @ParameterizedTest
    @EnumSource(
            value = CoreType.class,
            names = {"INPROC", "ZMQ"})
    @Covers("logging_tests.check_log_message_levels_high")
    void aListenerHearsLevelsOfOnesOwn(CoreType type) {
        run(type, LogLevel.TRACE.code() + 6, federate -> {
            federate.log(LogLevel.CONNECTIONS, "test MEXAGE1");
            federate.log(LogLevel.TRACE.code() + 3, "test MEXAGE2");
        });
        assertTrue(isHeard("MEXAGE1"));
        assertTrue(isHeard("MEXAGE2"));
    }

    @Test
    @Covers("logging_tests.core_logging")
    void aListenerHearsWhatItsCoreLogs() {
        CoreOptions options =
                CoreOptions.defaults().autobroker().brokerName(unique("auto")).logLevel(LogLevel.TRACE);
        try (Core core = Core.create(CoreType.INPROC, unique("ctype"), options)) {
            core.onLog((level, source, message) -> heard.add(message));
            core.connect();
            core.disconnect();
            assertTrue(isHeard(""));
        }
    }

    @Test
    @Covers("logging_tests.broker_logging")
    void aListenerHearsWhatItsBrokerLogs() {
        CoreOptions options = CoreOptions.defaults().logLevel(LogLevel.TRACE);
        try (Broker broker = Broker.create(CoreType.INPROC, unique("btype"), options)) {
            broker.onLog((level, source, message) -> heard.add(message));
            broker.disconnect();
            assertTrue(isHeard(""));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = CoreType.class,
            names = {"INPROC", "ZMQ"})
    @Covers("QueryTestSingle.queries_callback_test")
    void aFederateAnswersQuestionsOfItsOwn(CoreType type) {
        try (TestFederation federation = TestFederation.of(type, "fed0")) {
            federation.get(0).callbacks().onQuery(question -> Optional.of(question.equals("abc") ? "AAAA" : "BBBB"));
            assertEquals("AAAA", federation.get(0).query(new Query("fed0", "abc")));
            assertEquals("BBBB", federation.get(0).query(new Query("fed0", "bca")));
            federation.execute();
        }
    }

    private void run(CoreType type, int level, Consumer<ValueFederate> act) {
        try (Broker broker = root(type);
                ValueFederate federate = ValueFederate.create(
                        Federations.alone(broker, type, "test1").integer(IntegerProperty.LOG_LEVEL, level))) {
            federate.callbacks().onLog((logged, source, message) -> heard.add(message));
            federate.enterExecutingMode();
            act.accept(federate);
            federate.requestNextStep();
            federate.disconnect();
        }
    }

    private boolean isHeard(String text) {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        while (System.nanoTime() < deadline) {
            if (heard.stream().anyMatch(line -> line.contains(text))) {
                return true;
            }
            try {
                TimeUnit.MILLISECONDS.sleep(5);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        return false;
    }
}
