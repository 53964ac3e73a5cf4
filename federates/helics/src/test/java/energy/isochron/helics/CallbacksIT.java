package energy.isochron.helics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What federates, cores and brokers tell by callbacks, and what becomes of callbacks that do what they should not. */
@NeedsHelics
class CallbacksIT {
    private static final HelicsTime SECOND = HelicsTime.ofSeconds(1L);

    @Test
    void aFederateTellsItsLifeInOrder() {
        List<String> told = new ArrayList<>();
        try (TestFederation federation = TestFederation.of(CoreType.INPROC, "a")) {
            FederateCallbacks callbacks = federation.get(0).callbacks();
            callbacks.onStateChange((now, before) -> told.add(before + " to " + now));
            callbacks.onInitializing(iterating -> told.add("initializing, iterating " + iterating));
            callbacks.onExecuting(() -> told.add("executing"));
            callbacks.onTimeRequest((current, requested, iterating) -> told.add(current + " asks " + requested));
            callbacks.onTimeUpdate((time, iterating) -> told.add("at " + time));
            callbacks.onTimeGranted((time, iterating) -> told.add("granted " + time));
            callbacks.onTermination(() -> told.add("over"));
            federation.start();
            federation.get(0).requestTime(SECOND);
        }
        assertEquals(
                List.of(
                        "STARTUP to INITIALIZING",
                        "initializing, iterating false",
                        "INITIALIZING to EXECUTING",
                        "executing",
                        "at 0.0 s",
                        "granted 0.0 s",
                        "0.0 s asks 1.0 s",
                        "at 1.0 s",
                        "granted 1.0 s",
                        "EXECUTING to FINALIZED",
                        "over"),
                told);
    }

    @Test
    void aCallbackMayReadPublishAndSend() {
        try (TestFederation federation = TestFederation.of(CoreType.INPROC, "a", "b")) {
            CombinationFederate a = federation.get(0);
            Publication<Double> sum = a.registerPublication("sum", ValueType.DOUBLE, "");
            Publication<String> text = a.registerPublication("text", ValueType.STRING, "");
            Input<Double> own = federation.get(1).registerSubscription("a/sum", ValueType.DOUBLE, "");
            Input<String> read = federation.get(1).registerSubscription("a/text", ValueType.STRING, "");
            a.callbacks().onTimeUpdate((time, iterating) -> {
                sum.publish(a.currentTime().toSeconds() + 1);
                text.publish(a.state() + "x".repeat(100_000));
            });
            federation.start();
            federation.advance(1);
            federation.advance(2);
            assertEquals(2.0, own.getDouble());
            assertEquals("EXECUTING".length() + 100_000, read.get().length());
        }
    }

    @Test
    void aCallbackThatWaitsIsRefusedAndTheRefusalIsThrownByTheCallItHappenedIn() {
        try (TestFederation federation = TestFederation.of(CoreType.INPROC, "a")) {
            CombinationFederate a = federation.get(0);
            List<Runnable> waiting = List.of(
                    () -> a.requestTime(SECOND),
                    a::disconnect,
                    a::close,
                    a::enterExecutingMode,
                    () -> a.query(new Query("root", "federates")),
                    () -> federation.broker.query(new Query("root", "federates")),
                    federation.broker::close,
                    Helics::closeLibrary,
                    () -> TestFederation.of(CoreType.INPROC, "c"));
            AtomicInteger next = new AtomicInteger();
            a.callbacks().onTimeGranted((time, iterating) -> {
                if (time.compareTo(HelicsTime.ZERO) > 0) {
                    waiting.get(next.getAndIncrement()).run();
                }
            });
            federation.start();
            for (int second = 1; second <= waiting.size(); second++) {
                HelicsTime time = HelicsTime.ofSeconds((long) second);
                Refusal.of(CallbackException.class, () -> a.requestTime(time), "inside a callback", "Maybe");
                assertEquals(time, a.currentTime());
            }
        }
    }

    @Test
    void exceptionsAndErrorsOfCallbacksAreThrownByTheFederatesNextCall() {
        try (TestFederation federation = TestFederation.of(CoreType.INPROC, "a")) {
            CombinationFederate a = federation.get(0);
            federation.start();
            AssertionError mine = new AssertionError("mine");
            a.callbacks().onTimeUpdate((time, iterating) -> {
                throw mine;
            });
            CallbackException thrown = assertThrows(CallbackException.class, () -> a.requestTime(SECOND));
            assertSame(mine, thrown.getCause());
            a.callbacks().onTimeUpdate((time, iterating) -> overflow(0));
            thrown = assertThrows(CallbackException.class, () -> a.requestTime(HelicsTime.ofSeconds(2L)));
            assertTrue(thrown.getCause() instanceof StackOverflowError, thrown::toString);
            a.callbacks().onTimeUpdate((time, iterating) -> {});
            assertEquals(HelicsTime.ofSeconds(3L), a.requestTime(HelicsTime.ofSeconds(3L)));
        }
    }

    @Test
    void theLastFailureOfACallbackIsThrownByTheClose() {
        TestFederation federation = TestFederation.of(CoreType.INPROC, "a");
        federation.get(0).callbacks().onTermination(() -> {
            throw new IllegalStateException("at the end");
        });
        federation.start();
        int before = Upcalls.count();
        Refusal.of(CallbackException.class, federation::close, "at the end");
        federation.close();
        assertEquals(before - 1, Upcalls.count());
    }

    @Test
    void aQueryIsAnsweredByTheFederateWhereTheLibraryHasNoAnswer() {
        try (TestFederation federation = TestFederation.of(CoreType.INPROC, "a", "b")) {
            federation.get(0).callbacks().onQuery(question -> switch (question) {
                case "colour" -> Optional.of("grün");
                case "failure" -> throw new IllegalStateException("no answer");
                default -> Optional.empty();
            });
            federation.start();
            CombinationFederate b = federation.get(1);
            assertEquals("grün", b.query(new Query("a", "colour")));
            String unknown = b.query(new Query("a", "taste"));
            assertTrue(unknown.contains("error"), unknown);
            unknown = b.query(new Query("a", "failure"));
            assertTrue(unknown.contains("error"), unknown);
            Refusal.of(CallbackException.class, federation.get(0)::state, "no answer");
        }
    }

    @Test
    void theErrorHandlerIsToldOfAGlobalError() {
        try (TestFederation federation = TestFederation.of(CoreType.INPROC, "a")) {
            CombinationFederate a = federation.get(0);
            CompletableFuture<String> told = new CompletableFuture<>();
            a.callbacks().onError((code, message) -> told.complete(code + " " + message));
            federation.start();
            a.core().globalError(7, "broken");
            RuntimeException thrown = failure(() -> a.requestTime(SECOND));
            assertTrue(
                    told.isDone()
                            ? told.join().contains("broken")
                            : thrown.toString().contains("broken"),
                    () -> told + " " + thrown);
        }
    }

    @Test
    void brokerCoreAndFederateLogToTheirListeners() {
        List<String> lines = Collections.synchronizedList(new ArrayList<>());
        try (TestFederation federation = TestFederation.of(CoreType.INPROC, "a")) {
            CombinationFederate a = federation.get(0);
            CompletableFuture<String> ofCore = new CompletableFuture<>();
            CompletableFuture<String> ofBroker = new CompletableFuture<>();
            a.set(IntegerProperty.LOG_LEVEL, LogLevel.SUMMARY.code());
            a.callbacks().onLog((level, source, message) -> lines.add(level + " " + message));
            a.core().onLog((level, source, message) -> ofCore.complete(message));
            federation.broker.onLog((level, source, message) -> ofBroker.complete(message));
            federation.start();
            a.logWarning("beware");
            a.requestTime(SECOND);
            a.localError(3, "I fail");
            ofCore.orTimeout(20, TimeUnit.SECONDS).join();
            assertTrue(lines.contains("WARNING beware"), lines::toString);
        }
    }

    private static int overflow(int depth) {
        return depth < 0 ? 0 : overflow(depth + 1) + 1;
    }

    private static RuntimeException failure(Runnable call) {
        try {
            call.run();
        } catch (RuntimeException e) {
            return e;
        }
        return new IllegalStateException("nothing was thrown");
    }
}
