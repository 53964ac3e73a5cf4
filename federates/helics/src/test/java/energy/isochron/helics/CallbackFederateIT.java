package energy.isochron.helics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A callback federate that runs is ended before it is freed, or kept. */
@NeedsHelics
class CallbackFederateIT {
    private static final HelicsTime SECOND = HelicsTime.ofSeconds(1L);

    @ParameterizedTest
    @EnumSource(names = {"INPROC", "ZMQ"})
    void aRunningFederateIsEndedByItsClose(CoreType type) {
        for (int round = 0; round < 5; round++) {
            AtomicInteger steps = new AtomicInteger();
            try (Alone alone = new Alone(type)) {
                Publication<Double> power = alone.federate.registerPublication("power", ValueType.DOUBLE, "MW");
                alone.federate.onNextTime(granted -> {
                    power.publish(1.0 + steps.incrementAndGet());
                    return HelicsTime.ZERO;
                });
                alone.federate.enterInitializingMode();
                while (round > 0 && steps.get() < 10) {
                    Thread.onSpinWait(); // in the first round it is ended while it begins
                }
            }
        }
    }

    @Test
    void aFederateThatWaitsForOthersIsEndedByItsClose() {
        try (TestFederation federation = TestFederation.of(CoreType.INPROC, TestFederation.Cores.SHARED, "a")) {
            CombinationFederate a = federation.get(0);
            a.registerGlobalPublication("p", ValueType.DOUBLE, "");
            assertEquals(FederateState.STARTUP, a.state());
        }
        try (Alone alone = new Alone(CoreType.INPROC, 2)) {
            alone.federate.enterInitializingMode();
            assertEquals(FederateState.STARTUP, alone.federate.state());
        }
    }

    @Test
    void aCallbackThatDoesNotReturnIsKeptAndTheFederateCanBeClosedLater() throws InterruptedException {
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch leave = new CountDownLatch(1);
        try (Alone alone = new Alone(CoreType.INPROC)) {
            alone.federate.onNextTime(granted -> {
                entered.countDown();
                await(leave);
                return HelicsTime.ZERO;
            });
            alone.federate.enterInitializingMode();
            assertTrue(entered.await(20, TimeUnit.SECONDS));
            Refusal.of(
                    IllegalStateException.class, alone.federate::close, "callback federate alone still runs", "Maybe");
            assertEquals(FederateState.EXECUTING, alone.federate.state());
            leave.countDown();
        }
    }

    @Test
    void whatTheNextTimeCallbackThrowsEndsTheFederate() {
        try (Alone alone = new Alone(CoreType.INPROC)) {
            CompletableFuture<String> over = new CompletableFuture<>();
            alone.federate.callbacks().onTermination(() -> over.complete("over"));
            alone.federate.onNextTime(granted -> {
                throw new IllegalStateException("mine");
            });
            Refusal.of(
                    CallbackException.class,
                    () -> {
                        alone.federate.enterInitializingMode();
                        over.orTimeout(20, TimeUnit.SECONDS).join();
                        alone.federate.state();
                    },
                    "mine");
            assertEquals("over", over.orTimeout(20, TimeUnit.SECONDS).join());
        }
    }

    @Test
    void anIterationThatIsAskedForComes() {
        try (Alone alone = new Alone(CoreType.INPROC)) {
            AtomicInteger iterations = new AtomicInteger();
            alone.federate.onNextTimeIterative((granted, result) -> {
                if (result == IterationResult.ITERATING) {
                    iterations.incrementAndGet();
                }
                if (iterations.get() == 3) {
                    return TimeStep.END;
                }
                return new TimeStep(HelicsTime.ZERO, IterationRequest.FORCE_ITERATION);
            });
            alone.federate.enterInitializingMode();
            assertTrue(alone.federate.awaitEnd(Duration.ofSeconds(20)));
            assertEquals(3, iterations.get());
        }
    }

    @Test
    void aFailedFederateIsNotCalledOn() {
        try (Alone alone = new Alone(CoreType.INPROC)) {
            alone.federate.enterInitializingMode();
            alone.federate.localError(7, "mine");
            assertTrue(alone.federate.awaitEnd(Duration.ofSeconds(20)));
        }
    }

    @Test
    void aQueryDoesNotRunTheFederateOnTheAskingThread() {
        try (Alone alone = new Alone(CoreType.INPROC)) {
            Thread asking = Thread.currentThread();
            alone.federate.onNextTime(granted -> {
                if (Thread.currentThread() == asking) {
                    throw new IllegalStateException("called by the asking thread");
                }
                return HelicsTime.ZERO;
            });
            alone.federate.enterInitializingMode();
            for (int i = 0; i < 20; i++) {
                alone.federate.query(new Query("alone", "publications"));
                alone.broker.query(new Query("alone", "publications"));
                alone.federate.state();
            }
        }
    }

    @Test
    void aRunningFederateIsNotChanged() {
        try (Alone alone = new Alone(CoreType.INPROC)) {
            Publication<Double> power = alone.federate.registerPublication("power", ValueType.DOUBLE, "MW");
            alone.federate.set(TimeProperty.PERIOD, SECOND);
            alone.federate.enterInitializingMode();
            String[] why = {"is driven by the library", "Maybe"};
            Refusal.of(IllegalStateException.class, () -> alone.federate.set(TimeProperty.PERIOD, SECOND), why);
            Refusal.of(IllegalStateException.class, () -> alone.federate.set(FederateFlag.UNINTERRUPTIBLE, true), why);
            Refusal.of(IllegalStateException.class, () -> power.set(InterfaceOption.CONNECTION_OPTIONAL, true), why);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(30, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A callback federate and its broker. */
    private static final class Alone implements AutoCloseable {
        private static final int ATTEMPTS = 3;

        private final Broker broker;
        private final CallbackFederate federate;

        private Alone(CoreType type) {
            this(type, 1);
        }

        private Alone(CoreType type, int size) {
            broker = Broker.create(
                    type,
                    "broker-" + UUID.randomUUID(),
                    TestFederation.listening(type).federates(size));
            federate = joined(type);
        }

        /** On a very busy machine joining over zmq can fail. */
        private CallbackFederate joined(CoreType type) {
            for (int attempt = 1; ; attempt++) {
                try {
                    return CallbackFederate.create(FederateInfo.named("alone")
                            .coreType(type)
                            .coreName("core-" + UUID.randomUUID())
                            .coreOptions(CoreOptions.defaults().federates(1).broker(broker.address())));
                } catch (HelicsException.Registration e) {
                    if (attempt == ATTEMPTS) {
                        broker.close();
                        throw e;
                    }
                }
            }
        }

        @Override
        public void close() {
            federate.close();
            broker.close();
        }
    }
}
