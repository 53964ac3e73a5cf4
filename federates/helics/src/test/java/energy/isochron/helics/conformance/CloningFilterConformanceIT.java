package energy.isochron.helics.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.helics.CoreType;
import energy.isochron.helics.Endpoint;
import energy.isochron.helics.FederateState;
import energy.isochron.helics.Filter;
import energy.isochron.helics.Message;
import energy.isochron.helics.MessageFederate;
import energy.isochron.helics.NeedsHelics;
import energy.isochron.helics.Query;
import energy.isochron.helics.conformance.CaseFederation.Member;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Filters that send copies. The C cases run on the test core, which the library does not have. */
@NeedsHelics
class CloningFilterConformanceIT {
    private static final byte[] DATA = "a".repeat(500).getBytes(StandardCharsets.US_ASCII);

    /** A sender, a receiver, and a third federate with a cloning filter that copies to it. */
    private static final class Copying implements AutoCloseable {
        final CaseFederation federation;
        final MessageFederate sender;
        final MessageFederate receiver;
        final MessageFederate copied;
        final Endpoint source;
        final Endpoint destination;
        final Endpoint copies;

        Copying(CoreType type, double deltaOfCopied) {
            federation = CaseFederation.own(
                    type,
                    Member.message("source0", 1),
                    Member.message("dest1", 1),
                    Member.message("dest_clone2", deltaOfCopied));
            sender = federation.message(0);
            receiver = federation.message(1);
            copied = federation.message(2);
            source = sender.registerGlobalEndpoint("src", "");
            destination = receiver.registerGlobalEndpoint("dest", "");
            copies = copied.registerGlobalEndpoint("cm", "");
        }

        Filter globalFilter() {
            Filter filter = copied.registerGlobalCloningFilter("filt1");
            filter.addDeliveryEndpoint("cm");
            return filter;
        }

        void send() {
            assertEquals(FederateState.EXECUTING, sender.state());
            source.sendTo(DATA, "dest");
        }

        void bothHaveIt() {
            isTheSent(destination.receive().orElseThrow());
            isTheCopy(copies.receive().orElseThrow());
        }

        void leave() {
            federation.disconnect();
            assertEquals(FederateState.FINALIZED, sender.state());
        }

        @Override
        public void close() {
            federation.close();
        }
    }

    private static void isTheSent(Message message) {
        assertEquals("src", message.source());
        assertEquals("src", message.originalSource());
        assertEquals("dest", message.destination());
        assertEquals(DATA.length, message.data().length);
    }

    private static void isTheCopy(Message message) {
        assertEquals("src", message.source());
        assertEquals("src", message.originalSource());
        assertEquals("cm", message.destination());
        assertEquals("dest", message.originalDestination());
        assertEquals(DATA.length, message.data().length);
    }

    @ParameterizedTest
    @EnumSource(
            value = CoreType.class,
            names = {"INPROC", "ZMQ"})
    @Covers("filter.clone_test")
    void whatTheSourceSendsIsCopied(CoreType type) {
        try (Copying copying = new Copying(type, 1)) {
            Filter filter = copying.copied.registerCloningFilter("");
            filter.addDeliveryEndpoint("cm");
            assertEquals("cm", filter.text("delivery"));
            filter.addSourceTarget("src");
            copying.federation.start();
            copying.send();
            copying.federation.advance(1);
            assertTrue(copying.receiver.hasMessage());
            assertTrue(copying.copied.hasMessage());
            copying.bothHaveIt();
            copying.leave();
        }
    }

    /** The C case also passes a null name, which cannot be said here. */
    @ParameterizedTest
    @EnumSource(
            value = CoreType.class,
            names = {"INPROC", "ZMQ"})
    @Covers("filter.clone_test_connections")
    void aCorePutsTheFilterBehindTheSource(CoreType type) {
        try (Copying copying = new Copying(type, 1)) {
            copying.globalFilter();
            copying.sender.core().addSourceFilterToEndpoint("filt1", "src");
            copying.federation.start();
            String filtered = copying.sender.query(new Query("", "filtered_endpoints"));
            assertTrue(filtered.contains("(cloning)") && filtered.contains("srcFilters"), filtered);
            copying.send();
            copying.federation.advance(1);
            copying.bothHaveIt();
            copying.leave();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = CoreType.class,
            names = {"INPROC", "ZMQ"})
    @Covers("filter.clone_test_broker_connections")
    void aBrokerPutsTheFilterBehindTheSource(CoreType type) {
        try (Copying copying = new Copying(type, 1)) {
            copying.globalFilter();
            copying.federation.broker.addSourceFilterToEndpoint("filt1", "src");
            copying.federation.start();
            copying.send();
            copying.federation.advance(1);
            copying.bothHaveIt();
            copying.leave();
        }
    }

    /** The copy of what arrives is sent by the receiver's core, and so may come a step later. */
    @ParameterizedTest
    @EnumSource(
            value = CoreType.class,
            names = {"INPROC", "ZMQ"})
    @Covers("filter.clone_test_dest_connections")
    void aCorePutsTheFilterBeforeTheDestination(CoreType type) throws Exception {
        try (Copying copying = new Copying(type, 2)) {
            copying.globalFilter();
            copying.sender.core().addDestinationFilterToEndpoint("filt1", "dest");
            copying.federation.start();
            String filtered = copying.receiver.query(new Query("", "filtered_endpoints"));
            assertTrue(filtered.contains("cloningdestFilter"), filtered);
            copying.send();
            copying.sender.disconnect();
            CompletableFuture<Message> copy = CompletableFuture.supplyAsync(() -> copyOf(copying));
            copying.receiver.requestTime(1.0);
            isTheSent(copying.destination.receive().orElseThrow());
            copying.receiver.disconnect();
            isTheCopy(copy.get(20, TimeUnit.SECONDS));
            assertEquals(FederateState.FINALIZED, copying.sender.state());
        }
    }

    private static Message copyOf(Copying copying) {
        copying.copied.requestTime(2.0);
        if (!copying.copied.hasMessage()) {
            copying.copied.requestTime(4.0);
        }
        Message copy = copying.copies.receive().orElseThrow();
        copying.copied.disconnect();
        return copy;
    }

    @ParameterizedTest
    @EnumSource(
            value = CoreType.class,
            names = {"INPROC", "ZMQ"})
    @Covers("filter.clone_test_broker_dest_connections")
    void aBrokerPutsTheFilterBeforeTheDestination(CoreType type) {
        try (Copying copying = new Copying(type, 1)) {
            copying.globalFilter();
            copying.federation.broker.addDestinationFilterToEndpoint("filt1", "dest");
            copying.federation.start();
            copying.send();
            copying.federation.advance(1);
            isTheSent(copying.destination.receive().orElseThrow());
            copying.sender.disconnectAsync();
            copying.receiver.disconnectAsync();
            if (!copying.copied.hasMessage()) {
                copying.copied.requestTime(2.0);
            }
            isTheCopy(copying.copies.receive().orElseThrow());
            copying.copied.disconnect();
            copying.sender.disconnectComplete();
            copying.receiver.disconnectComplete();
            assertEquals(FederateState.FINALIZED, copying.sender.state());
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = CoreType.class,
            names = {"INPROC", "ZMQ"})
    @Covers("filter.multi_clone_test")
    void twoSourcesAreCopiedByOneFilter(CoreType type) {
        try (CaseFederation federation = CaseFederation.own(
                type,
                options -> options.with("--globaltime"),
                Member.message("source0", 1),
                Member.message("source1", 1),
                Member.message("dest2", 1),
                Member.message("dest_clone3", 1))) {
            Endpoint src = federation.message(0).registerGlobalEndpoint("src", "");
            Endpoint src2 = federation.message(1).registerGlobalEndpoint("src2", "");
            Endpoint dest = federation.message(2).registerGlobalEndpoint("dest", "");
            Endpoint copies = federation.message(3).registerGlobalEndpoint("cm", "");
            Filter filter = federation.message(3).registerCloningFilter("");
            filter.addDeliveryEndpoint("cm");
            filter.addSourceTarget("src");
            filter.addSourceTarget("src2");
            federation.start();
            src.sendTo(DATA, "dest");
            src2.sendTo(new byte[400], "dest");
            federation.advance(1);

            assertEquals(2, dest.pendingMessages());
            isTheSent(dest.receive().orElseThrow());
            Message second = federation.message(2).receive().orElseThrow();
            assertEquals("src2", second.source());
            assertEquals("src2", second.originalSource());
            assertEquals("dest", second.destination());
            assertEquals(400, second.data().length);
            assertFalse(federation.message(2).hasMessage());

            assertEquals(2, copies.pendingMessages());
            isTheCopy(federation.message(3).receive().orElseThrow());
            Message copy = federation.message(3).receive().orElseThrow();
            assertEquals("src2", copy.source());
            assertEquals("src2", copy.originalSource());
            assertEquals("cm", copy.destination());
            assertEquals("dest", copy.originalDestination());
            assertEquals(400, copy.data().length);
            federation.disconnect();
            assertEquals(FederateState.FINALIZED, federation.get(0).state());
        }
    }
}
