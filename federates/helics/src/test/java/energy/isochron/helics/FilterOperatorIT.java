package energy.isochron.helics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Custom filters and translators written in Java. */
@NeedsHelics
class FilterOperatorIT {
    /** In a destination filter on the core of the endpoint the library's own way of dropping crashes. */
    @ParameterizedTest
    @CsvSource({"OWN, true, 0", "OWN, true, 1", "SHARED, true, 0", "OWN, false, 0", "OWN, false, 1", "SHARED, false, 0"
    })
    void aDroppedMessageNeverArrives(TestFederation.Cores cores, boolean source, int filterer) {
        try (TestFederation federation = TestFederation.of(CoreType.INPROC, cores, "a", "b")) {
            Endpoint out = federation.get(0).registerGlobalEndpoint("out", "");
            Endpoint in = federation.get(1).registerGlobalEndpoint("in", "");
            Filter filter = federation.get(filterer).registerFilter(FilterType.CUSTOM, "censor");
            if (source) {
                filter.addSourceTarget("out");
            } else {
                filter.addDestinationTarget("in");
            }
            filter.setOperator(message -> !message.text().startsWith("drop"));
            federation.start();
            out.sendTo("drop this", "in");
            out.sendTo("keep this", "in");
            federation.advance(1);
            federation.advance(1_000_000);
            assertEquals("keep this", in.receive().orElseThrow().text());
            assertEquals(Optional.empty(), in.receive());
        }
    }

    @Test
    void anOperatorChangesEveryPart() {
        try (TestFederation federation = TestFederation.of(CoreType.INPROC, "a", "b")) {
            Endpoint out = federation.get(0).registerGlobalEndpoint("out", "");
            federation.get(1).registerGlobalEndpoint("in", "");
            Endpoint other = federation.get(1).registerGlobalEndpoint("other", "");
            Filter filter = federation.get(0).registerFilter(FilterType.CUSTOM, "f");
            filter.addSourceTarget("out");
            filter.setOperator(message -> {
                message.text(message.text() + ", changed").flag(3, true).destination("other");
                assertThrows(HelicsException.class, message::copy);
                return true;
            });
            federation.start();
            out.sendTo("sent", "in");
            federation.advance(1);
            Message received = other.receive().orElseThrow();
            assertEquals("sent, changed", received.text());
            assertEquals("other", received.destination());
            assertEquals("out", received.originalSource());
        }
    }

    @Test
    void whatAnOperatorThrowsIsToldAndTheMessagePasses() {
        try (TestFederation federation = TestFederation.of(CoreType.INPROC, "a", "b")) {
            Endpoint out = federation.get(0).registerGlobalEndpoint("out", "");
            Endpoint in = federation.get(1).registerGlobalEndpoint("in", "");
            Filter filter = federation.get(0).registerFilter(FilterType.CUSTOM, "f");
            filter.addSourceTarget("out");
            IllegalStateException mistake = new IllegalStateException("a mistake");
            filter.setOperator(message -> {
                throw mistake;
            });
            federation.start();
            CallbackException told = assertTimeoutPreemptively(
                    Duration.ofSeconds(20),
                    () -> assertThrows(CallbackException.class, () -> sendAndCallForEver(federation, out)));
            assertSame(mistake, told.getCause());
            federation.advance(1);
            assertEquals("sent", in.receive().orElseThrow().text());
        }
    }

    /** The filter runs on the core's thread at some moment after the message was sent. */
    private static void sendAndCallForEver(TestFederation federation, Endpoint out) {
        out.sendTo("sent", "in");
        while (federation.get(0).isValid()) {
            federation.get(0).currentTime();
            Thread.onSpinWait();
        }
    }

    @Test
    void aMessageIsLentForTheCallbackOnly() throws Exception {
        BlockingQueue<MessageBuffer> kept = new LinkedBlockingQueue<>();
        try (TestFederation federation = TestFederation.of(CoreType.INPROC, "a", "b")) {
            Endpoint out = federation.get(0).registerGlobalEndpoint("out", "");
            Endpoint in = federation.get(1).registerGlobalEndpoint("in", "");
            Filter filter = federation.get(0).registerFilter(FilterType.CUSTOM, "f");
            filter.addSourceTarget("out");
            filter.setOperator(kept::add);
            federation.start();
            out.sendTo("sent", "in");
            federation.advance(1);
            MessageBuffer message = kept.take();
            Refusal.of(IllegalStateException.class, message::text, "callback", "Maybe keep toMessage()");
            Refusal.of(IllegalStateException.class, () -> message.text("changed"), "callback");
            Refusal.of(IllegalArgumentException.class, () -> in.receive(message), "callback");
            message.close();
            assertEquals("sent", in.receive().orElseThrow().text());
        }
    }

    @Test
    void aFilterThatDropsByItselfIsNoDestinationFilter() {
        try (TestFederation federation = TestFederation.of(CoreType.INPROC, "a")) {
            Filter lossy = federation.get(0).registerFilter(FilterType.RANDOM_DROP, "lossy");
            lossy.set("dropprob", 0.5);
            Refusal.of(
                    IllegalArgumentException.class, () -> lossy.addDestinationTarget("in"), "a/lossy", "in", "Maybe");
        }
    }

    @Test
    void theFiltersOfAClosedFederateLetEverythingPass() {
        try (TestFederation federation =
                TestFederation.of(CoreType.INPROC, TestFederation.Cores.SHARED, "a", "b", "c")) {
            Endpoint out = federation.get(0).registerGlobalEndpoint("out", "");
            Endpoint in = federation.get(1).registerGlobalEndpoint("in", "");
            Filter filter = federation.get(2).registerFilter(FilterType.CUSTOM, "f");
            filter.addSourceTarget("out");
            filter.setOperator(message -> false);
            federation.start();
            federation.get(2).close();
            out.sendTo("sent", "in");
            federation.get(0).requestTimeAsync(HelicsTime.ofSeconds(1L));
            federation.get(1).requestTime(1.0);
            federation.get(0).requestTimeComplete();
            assertEquals("sent", in.receive().orElseThrow().text());
            Refusal.of(IllegalStateException.class, filter::info, "closed");
        }
    }

    @Test
    void aFilterOfACoreWorksForItsFederates() {
        try (TestFederation federation = TestFederation.of(CoreType.INPROC, "a", "b")) {
            Endpoint out = federation.get(0).registerGlobalEndpoint("out", "");
            Endpoint in = federation.get(1).registerGlobalEndpoint("in", "");
            Filter filter = federation.get(0).core().registerFilter(FilterType.CUSTOM, "ofcore");
            filter.addSourceTarget("out");
            filter.setOperator(message -> {
                message.text(message.text() + " by the core");
                return true;
            });
            federation.start();
            out.sendTo("changed", "in");
            federation.advance(1);
            assertEquals("changed by the core", in.receive().orElseThrow().text());
        }
    }
}
