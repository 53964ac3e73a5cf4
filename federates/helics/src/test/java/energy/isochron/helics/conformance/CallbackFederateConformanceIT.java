package energy.isochron.helics.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.helics.Broker;
import energy.isochron.helics.CallbackException;
import energy.isochron.helics.CallbackFederate;
import energy.isochron.helics.CoreOptions;
import energy.isochron.helics.CoreType;
import energy.isochron.helics.FederateInfo;
import energy.isochron.helics.FederateState;
import energy.isochron.helics.HelicsTime;
import energy.isochron.helics.IterationRequest;
import energy.isochron.helics.NeedsHelics;
import energy.isochron.helics.TestFederation;
import energy.isochron.helics.TimeProperty;
import energy.isochron.helics.TimeStep;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** HELICS' own cases of callback federates. */
@NeedsHelics
class CallbackFederateConformanceIT {
    private static final Duration LONG = Duration.ofSeconds(20);

    @ParameterizedTest
    @EnumSource(names = {"INPROC", "ZMQ"})
    @Covers("callback_federate_tests.initialize")
    void aFederateThatHaltsInItsInitializeCallbackIsOver(CoreType type) {
        AtomicInteger calls = new AtomicInteger();
        run(type, federate -> {
            federate.onInitialize(() -> {
                calls.incrementAndGet();
                return IterationRequest.HALT_OPERATIONS;
            });
            ends(federate);
            assertEquals(1, calls.get());
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"INPROC", "ZMQ"})
    @Covers("callback_federate_tests.execute")
    void aFederateThatHaltsAtItsFirstTimeHasEnteredExecutingModeOnce(CoreType type) {
        AtomicInteger entries = new AtomicInteger();
        run(type, federate -> {
            federate.callbacks().onExecuting(entries::incrementAndGet);
            federate.onNextTimeIterative((granted, result) -> TimeStep.END);
            ends(federate);
            assertEquals(1, entries.get());
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"INPROC", "ZMQ"})
    @Covers("callback_federate_tests.timeStepsPeriodMax")
    void aFederateWithAPeriodIsGrantedEachStepUntilItsStopTime(CoreType type) {
        AtomicInteger granted = new AtomicInteger();
        AtomicInteger requested = new AtomicInteger();
        run(type, federate -> {
            federate.set(TimeProperty.STOP_TIME, HelicsTime.ofSeconds(3L));
            federate.set(TimeProperty.PERIOD, HelicsTime.ofSeconds(1L));
            federate.callbacks().onTimeGranted((time, iterating) -> granted.incrementAndGet());
            federate.callbacks().onTimeRequest((current, next, iterating) -> requested.incrementAndGet());
            ends(federate);
            assertEquals(4, granted.get());
            assertEquals(3, requested.get());
        });
    }

    /** The case lets a C++ exception through the library, whose text the error handler gets. From Java nothing goes through it. */
    @ParameterizedTest
    @EnumSource(names = {"INPROC", "ZMQ"})
    @Covers("callback_federate_tests.initException")
    void whatTheInitializeCallbackThrowsMakesTheFederateFail(CoreType type) {
        CompletableFuture<String> error = new CompletableFuture<>();
        IllegalStateException thrown = new IllegalStateException("ETEST");
        run(type, federate -> {
            federate.onInitialize(() -> {
                throw thrown;
            });
            federate.callbacks().onError((code, message) -> error.complete(code + " " + message));
            CallbackException told = assertThrows(CallbackException.class, () -> {
                federate.enterInitializingMode();
                federate.awaitEnd(LONG);
            });
            assertEquals(thrown, told.getCause());
            assertEquals(
                    "-29 Callback federate unspecified error condition in initializing callback",
                    error.orTimeout(20, TimeUnit.SECONDS).join());
            assertTrue(federate.awaitEnd(LONG));
            assertTrue(federate.isAsyncOperationCompleted());
            assertEquals(FederateState.ERROR, federate.state());
        });
    }

    private static void ends(CallbackFederate federate) {
        CompletableFuture<String> termination = new CompletableFuture<>();
        federate.callbacks().onTermination(() -> termination.complete("over"));
        federate.enterInitializingMode();
        assertEquals("over", termination.orTimeout(20, TimeUnit.SECONDS).join());
        assertTrue(federate.awaitEnd(LONG));
        assertTrue(federate.isAsyncOperationCompleted());
    }

    private static void run(CoreType type, Consumer<CallbackFederate> test) {
        CoreOptions options = TestFederation.listening(type).federates(1);
        try (Broker broker = Broker.create(type, "broker-" + java.util.UUID.randomUUID(), options);
                CallbackFederate federate = CallbackFederate.create(FederateInfo.named("test")
                        .coreType(type)
                        .coreName("core-" + java.util.UUID.randomUUID())
                        .coreOptions(CoreOptions.defaults().federates(1).broker(broker.address())))) {
            test.accept(federate);
        }
    }
}
