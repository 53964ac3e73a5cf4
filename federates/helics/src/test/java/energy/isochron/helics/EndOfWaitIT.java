package energy.isochron.helics;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each call that waits is ended from another thread by {@link Core#disconnect}. */
@NeedsHelics
class EndOfWaitIT {
    @ParameterizedTest
    @CsvSource({
        "INPROC, enterInitializingMode", "ZMQ, enterInitializingMode",
        "INPROC, enterInitializingModeComplete", "ZMQ, enterInitializingModeComplete",
        "INPROC, enterExecutingMode", "ZMQ, enterExecutingMode",
        "INPROC, enterExecutingModeComplete", "ZMQ, enterExecutingModeComplete",
        "INPROC, requestTime", "ZMQ, requestTime",
        "INPROC, requestTimeComplete", "ZMQ, requestTimeComplete",
        "INPROC, requestTimeIterative", "ZMQ, requestTimeIterative",
        "INPROC, waitForCommand", "ZMQ, waitForCommand",
        "INPROC, query", "ZMQ, query",
        "INPROC, queryComplete", "ZMQ, queryComplete",
        "INPROC, waitForDisconnect", "ZMQ, waitForDisconnect",
    })
    void itComesBack(CoreType type, String call) throws InterruptedException {
        try (TestFederation federation = TestFederation.of(type, "a", "b")) {
            CombinationFederate a = federation.get(0);
            a.registerSubscription("b/p", ValueType.DOUBLE, "");
            a.registerEndpoint("e", "");
            federation.get(1).registerPublication("p", ValueType.DOUBLE, "");
            if (!call.startsWith("enterInitializing")) {
                federation.initialize();
            }
            if (!call.startsWith("enter")) {
                federation.execute();
            }
            CountDownLatch answered = new CountDownLatch(1);
            federation.get(1).callbacks().onQuery(question -> answer(answered));
            RefusalIT.Waiting waiting = RefusalIT.Waiting.in("waits", wait(call, a));
            a.core().disconnect();
            String seen = waiting.outcome();
            answered.countDown();
            assertTrue(!seen.contains("NullPointer") && !seen.isEmpty(), seen);
        }
    }

    private static Supplier<Object> wait(String call, CombinationFederate a) {
        HelicsTime later = HelicsTime.ofSeconds(5L);
        return switch (call) {
            case "enterInitializingMode" -> did(a::enterInitializingMode);
            case "enterInitializingModeComplete" -> {
                a.enterInitializingModeAsync();
                yield did(a::enterInitializingModeComplete);
            }
            case "enterExecutingMode" -> did(a::enterExecutingMode);
            case "enterExecutingModeComplete" -> {
                a.enterExecutingModeAsync();
                yield did(a::enterExecutingModeComplete);
            }
            case "requestTime" -> () -> a.requestTime(later);
            case "requestTimeComplete" -> {
                a.requestTimeAsync(later);
                yield a::requestTimeComplete;
            }
            case "requestTimeIterative" -> () -> a.requestTimeIterative(later, IterationRequest.ITERATE_IF_NEEDED);
            case "waitForCommand" -> () -> a.waitForCommand(Duration.ofSeconds(40));
            case "query" -> () -> a.query(unanswered());
            case "queryComplete" -> {
                PendingQuery pending = a.queryAsync(unanswered());
                yield pending::complete;
            }
            case "waitForDisconnect" -> () -> a.core().waitForDisconnect(Duration.ofSeconds(40));
            default -> throw new IllegalArgumentException(call);
        };
    }

    private static Query unanswered() {
        return new Query("b", "what only b knows");
    }

    private static Optional<String> answer(CountDownLatch when) {
        try {
            assertTrue(when.await(30, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return Optional.of("answer");
    }

    private static Supplier<Object> did(Runnable call) {
        return () -> {
            call.run();
            return "done";
        };
    }
}
