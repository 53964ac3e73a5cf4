package energy.isochron.helics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused: strangers, second threads, calls after the close, calls in the wrong state. */
@NeedsHelics
class RefusalIT {
    @ParameterizedTest
    @EnumSource(
            value = CoreType.class,
            names = {"INPROC", "ZMQ"})
    void aFederateWithoutTheKeyIsRefused(CoreType type) {
        CoreOptions locked = TestFederation.listening(type).federates(1).key("open-sesame");
        try (Broker broker = Broker.create(type, "locked-" + type, locked)) {
            CoreOptions none = CoreOptions.defaults().federates(1).broker(broker.address());
            // the library tells the reason in different words from run to run
            Refusal.of(HelicsException.Registration.class, () -> join(type, "stranger", none), "-1");
            Refusal.of(HelicsException.Registration.class, () -> join(type, "thief", none.key("guess")), "-1");
            assertEquals("[]", broker.query(new Query("root", "federates")));
            join(type, "friend", none.key("open-sesame")).close();
        }
    }

    @Test
    void theBrokerListensOnLoopback() {
        try (Broker broker = Broker.create(CoreType.ZMQ, "loop", TestFederation.listening(CoreType.ZMQ))) {
            assertTrue(broker.address().startsWith("tcp://127.0.0.1:"), broker.address());
        }
    }

    @Test
    void noBrokerIsSaidWithinTheTimeGiven() {
        CoreOptions nowhere = CoreOptions.defaults()
                .federates(1)
                .broker("tcp://127.0.0.1:" + TestFederation.freePort())
                .connectTimeout(Duration.ofSeconds(1));
        Refusal.of(
                HelicsException.Registration.class,
                () -> join(CoreType.ZMQ, "lost", nowhere),
                "Unable to connect to broker");
    }

    @Test
    void errorsOfTheLibraryComeAsTheirKind() {
        try (TestFederation federation = TestFederation.of(CoreType.INPROC, "a")) {
            CombinationFederate a = federation.get(0);
            a.registerPublication("p", ValueType.DOUBLE, "");
            Refusal.of(
                    HelicsException.Registration.class,
                    () -> a.registerPublication("p", ValueType.DOUBLE, ""),
                    "(HELICS");
            Refusal.of(HelicsException.State.class, () -> a.requestTime(HelicsTime.ofSeconds(1L)), "-10");
            Refusal.of(
                    HelicsException.Argument.class,
                    () -> Broker.create(
                            CoreType.ZMQ, "broken", CoreOptions.defaults().with("--port=many")),
                    "(HELICS error -4)");
            federation.start();
            federation.advance(1);
            assertEquals(HelicsTime.ofSeconds(1L), a.currentTime());
        }
    }

    @Test
    void afterCloseEveryCallIsRefusedAndASecondCloseIsNot() {
        TestFederation federation = TestFederation.of(CoreType.INPROC, "a", "b");
        CombinationFederate a = federation.get(0);
        Publication<Double> publication = a.registerPublication("p", ValueType.DOUBLE, "");
        Endpoint endpoint = a.registerTargetedEndpoint("e", "");
        Input<Double> input = a.registerSubscription("a/p", ValueType.DOUBLE, "");
        Core core = a.core();
        federation.start();
        federation.close();
        String[] closed = {"federate a is closed", "Maybe"};
        Refusal.of(IllegalStateException.class, () -> publication.publish(1.0), closed);
        Refusal.of(IllegalStateException.class, () -> endpoint.send(new byte[1]), closed);
        Refusal.of(IllegalStateException.class, endpoint::receive, closed);
        Refusal.of(IllegalStateException.class, input::getDouble, closed);
        Refusal.of(IllegalStateException.class, () -> a.requestTime(HelicsTime.MAX), closed);
        Refusal.of(IllegalStateException.class, core::disconnect, "the core is closed");
        Refusal.of(IllegalStateException.class, federation.broker::address, "the broker is closed");
        federation.close();
    }

    @Test
    void aSecondThreadIsRefusedWhileTheFirstWaits() throws InterruptedException {
        try (TestFederation federation = TestFederation.of(CoreType.INPROC, "a", "b")) {
            CombinationFederate a = federation.get(0);
            Publication<Double> publication = federation.get(1).registerPublication("p", ValueType.DOUBLE, "");
            a.registerSubscription("b/p", ValueType.DOUBLE, "");
            federation.start();
            Waiting waiting = Waiting.in("first", () -> a.requestTime(HelicsTime.ofSeconds(1L)));
            Refusal.of(IllegalStateException.class, a::state, "federate a is in use by thread first", "Maybe");
            Refusal.of(IllegalStateException.class, a::close, "in use by thread first");
            publication.publish(1.0);
            federation.get(1).disconnect();
            assertEquals("1.0 s", waiting.outcome());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"INPROC", "ZMQ"})
    void anInterruptDoesNotEndAWaitButTheCoreDoes(String type) throws InterruptedException {
        try (TestFederation federation = TestFederation.of(CoreType.valueOf(type), "a", "b")) {
            CombinationFederate a = federation.get(0);
            federation.get(1).registerPublication("p", ValueType.DOUBLE, "");
            a.registerSubscription("b/p", ValueType.DOUBLE, "");
            federation.start();
            Waiting waiting = Waiting.in("waits", () -> a.requestTime(HelicsTime.ofSeconds(1L)));
            waiting.thread().interrupt();
            assertTrue(waiting.isWaiting());
            a.core().disconnect();
            assertEquals("end of time", waiting.outcome());
        }
    }

    private static CombinationFederate join(CoreType type, String name, CoreOptions options) {
        return CombinationFederate.create(
                FederateInfo.named(name).coreType(type).coreOptions(options));
    }

    /** A thread that waits in the library. */
    record Waiting(Thread thread, AtomicReference<String> result) {
        /** Starts it and gives it time to get there. */
        static Waiting in(String name, java.util.function.Supplier<Object> call) throws InterruptedException {
            AtomicReference<String> result = new AtomicReference<>("nothing");
            Thread thread = Thread.ofPlatform().daemon().name(name).start(() -> {
                try {
                    result.set(call.get().toString());
                } catch (RuntimeException e) {
                    result.set(e.toString());
                }
            });
            thread.join(Duration.ofMillis(300));
            assertTrue(thread.isAlive(), () -> "it does not wait: " + result.get());
            return new Waiting(thread, result);
        }

        boolean isWaiting() throws InterruptedException {
            return !thread.join(Duration.ofMillis(300));
        }

        /** What came of it. */
        String outcome() throws InterruptedException {
            assertTrue(thread.join(Duration.ofSeconds(10)), "it still waits");
            return String.valueOf(result.get());
        }
    }
}
