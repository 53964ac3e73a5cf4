package energy.isochron.helics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What another thread can do about a federate that waits, and how it learns whom it waits for. */
@NeedsHelics
class WatchdogIT {
    @ParameterizedTest
    @CsvSource({
        "INPROC, OWN, core.disconnect, end of time",
        "INPROC, SHARED, core.disconnect, end of time",
        "ZMQ, OWN, core.disconnect, end of time",
        "INPROC, OWN, core.globalError, waited for b",
        "INPROC, SHARED, core.globalError, waited for b",
        "ZMQ, OWN, core.globalError, waited for b",
        "INPROC, OWN, broker.globalError, waited for b",
        "ZMQ, OWN, broker.globalError, waited for b",
        "INPROC, SHARED, broker.disconnect, end of time",
        "ZMQ, OWN, broker.disconnect, end of time",
    })
    void aWaitForTimeEnds(CoreType type, TestFederation.Cores cores, String action, String outcome)
            throws InterruptedException {
        try (TestFederation federation = federation(type, cores)) {
            federation.start();
            CombinationFederate a = federation.get(0);
            RefusalIT.Waiting waiting = RefusalIT.Waiting.in("waits", () -> a.requestTime(HelicsTime.ofSeconds(5L)));
            act(action, federation);
            String seen = waiting.outcome();
            assertTrue(seen.contains(outcome), seen);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "INPROC, OWN, core.disconnect, -6",
        "INPROC, SHARED, core.disconnect, -6",
        "ZMQ, OWN, core.disconnect, -6",
        "INPROC, SHARED, core.globalError, waited for b",
        "ZMQ, OWN, core.globalError, waited for b",
        "ZMQ, OWN, broker.disconnect, -6",
    })
    void aWaitForInitializingModeEnds(CoreType type, TestFederation.Cores cores, String action, String outcome)
            throws InterruptedException {
        try (TestFederation federation = federation(type, cores)) {
            CombinationFederate a = federation.get(0);
            RefusalIT.Waiting waiting = RefusalIT.Waiting.in("waits", () -> {
                a.enterInitializingMode();
                return "entered";
            });
            act(action, federation);
            String seen = waiting.outcome();
            assertTrue(seen.contains(outcome), seen);
        }
    }

    @ParameterizedTest
    @CsvSource({"INPROC, OWN", "INPROC, SHARED", "ZMQ, OWN"})
    void aQueryTellsWhoIsWaitedForWhileTheOthersWait(CoreType type, TestFederation.Cores cores)
            throws InterruptedException {
        try (TestFederation federation = federation(type, cores)) {
            federation.start();
            CombinationFederate a = federation.get(0);
            RefusalIT.Waiting waiting = RefusalIT.Waiting.in("waits", () -> a.requestTime(HelicsTime.ofSeconds(5L)));
            String times = a.core().query(new Query("root", "global_time_debugging"));
            assertEquals(List.of("a:false", "b:true"), granted(times), times);
            assertEquals("[\"a\",\"b\"]", federation.broker.query(new Query("root", "federates")));
            federation.get(1).disconnect();
            assertEquals("5.0 s", waiting.outcome());
        }
    }

    /** Name and {@code granted_mode} of each federate, sorted. */
    private static List<String> granted(String times) {
        return java.util.regex.Pattern.compile(
                        "\"name\":\\s*\"([ab])\".*?\"granted_mode\":\\s*(true|false)", java.util.regex.Pattern.DOTALL)
                .matcher(times)
                .results()
                .map(match -> match.group(1) + ":" + match.group(2))
                .sorted()
                .toList();
    }

    private static TestFederation federation(CoreType type, TestFederation.Cores cores) {
        TestFederation federation = TestFederation.of(type, cores, "a", "b");
        federation.get(1).registerPublication("p", ValueType.DOUBLE, "");
        federation.get(0).registerSubscription("b/p", ValueType.DOUBLE, "");
        return federation;
    }

    private static void act(String action, TestFederation federation) {
        switch (action) {
            case "core.disconnect" -> federation.get(0).core().disconnect();
            case "core.globalError" -> federation.get(0).core().globalError(7, "waited for b");
            case "broker.globalError" -> federation.broker.globalError(7, "waited for b");
            case "broker.disconnect" -> federation.broker.disconnect();
            default -> throw new IllegalArgumentException(action);
        }
    }
}
