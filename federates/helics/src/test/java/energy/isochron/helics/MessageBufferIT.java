package energy.isochron.helics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Messages that stay in the library, and what ends them. */
@NeedsHelics
class MessageBufferIT {
    private static TestFederation two() {
        return TestFederation.of(CoreType.INPROC, TestFederation.Cores.SHARED, "a", "b");
    }

    @Test
    void aMessageWithAllPartsArrives() {
        try (TestFederation federation = two()) {
            Endpoint out = federation.get(0).registerGlobalEndpoint("out", "");
            Endpoint in = federation.get(1).registerGlobalEndpoint("in", "");
            federation.start();
            Message sent = new Message("", "in", "far", "", HelicsTime.ofSeconds(2L), 7, 0x8005, new byte[] {1, 0, 2});
            out.send(sent);
            out.send(Message.to("in", "soon").at(HelicsTime.ofSeconds(1L)));
            federation.advance(1);
            assertEquals(Optional.empty(), in.receive()); // what is sent for a time comes with the next one granted
            federation.advance(2);
            assertEquals("soon", in.receive().orElseThrow().text());
            assertEquals(Optional.empty(), in.receive());
            federation.advance(3);
            Message received = in.receive().orElseThrow();
            assertEquals("out", received.source());
            assertEquals("in", received.destination());
            assertEquals(HelicsTime.ofSeconds(2L), received.time());
            assertEquals(7, received.id());
            assertTrue(received.flag(0) && received.flag(2) && received.flag(15));
            assertFalse(received.flag(1) || received.flag(16));
            assertArrayEquals(new byte[] {1, 0, 2}, received.data());
        }
    }

    @Test
    void oneBufferSendsAndAnotherReceivesAgainAndAgain() {
        try (TestFederation federation = two()) {
            Endpoint out = federation.get(0).registerTargetedEndpoint("out", "");
            Endpoint in = federation.get(1).registerTargetedEndpoint("in", "");
            in.addSourceTarget("a/out");
            MessageBuffer message = out.createMessage();
            MessageBuffer received = federation.get(1).createMessage();
            federation.start();
            byte[] content = new byte[3];
            for (int second = 1; second <= 50; second++) {
                message.bytes(new byte[] {9, (byte) second, 8}, 0, 2);
                out.send(message);
                out.sendZeroCopy(message);
                assertFalse(message.isValid());
                federation.advance(second);
                assertTrue(in.receive(received));
                assertEquals(2, received.copyTo(content));
                assertEquals(second, content[1]);
                assertTrue(federation.get(1).receive(received));
                assertEquals("a/out", received.source());
                assertFalse(in.receive(received));
                assertEquals(second, received.bytes()[1]);
            }
            message.close();
            received.close();
        }
    }

    /** The library's own helicsMessageClear makes a message forget its place, and freeing it then frees the federate's first one. */
    @Test
    void clearingAndClosingOneLeavesTheOthers() {
        try (TestFederation federation = TestFederation.of(CoreType.INPROC, "a")) {
            MessageBuffer first = federation.get(0).createMessage().text("first");
            MessageBuffer second = federation.get(0).createMessage().text("second");
            second.clear().close();
            MessageBuffer third = federation.get(0).createMessage().text("third");
            assertEquals("first", first.text());
            MessageBuffer copy = third.copy();
            third.text("changed");
            assertEquals("third", copy.text());
        }
    }

    @Test
    void contentIsExchangedWithNativeMemory() {
        try (TestFederation federation = TestFederation.of(CoreType.INPROC, "a");
                Arena arena = Arena.ofConfined()) {
            MessageBuffer message = federation.get(0).createMessage();
            MemorySegment memory = arena.allocateFrom(ValueLayout.JAVA_BYTE, (byte) 1, (byte) 2);
            message.bytes(memory).append(new byte[] {3});
            MemorySegment copy = arena.allocate(3);
            assertEquals(3, message.copyTo(copy));
            assertArrayEquals(new byte[] {1, 2, 3}, copy.toArray(ValueLayout.JAVA_BYTE));
            Refusal.of(IllegalArgumentException.class, () -> message.copyTo(memory), "2 bytes", "3", "Maybe");
            Refusal.of(IllegalArgumentException.class, () -> message.text("a\0b"), "NUL at 1", "Maybe");
        }
    }

    @Test
    void aBufferEndsWithItsCloseAndWithItsFederate() {
        MessageBuffer late;
        try (TestFederation federation = two()) {
            Endpoint in = federation.get(1).registerEndpoint("in", "");
            MessageBuffer closed = federation.get(0).createMessage();
            closed.close();
            closed.close();
            Refusal.of(IllegalStateException.class, closed::text, "closed");
            late = federation.get(0).createMessage().text("late");
            Refusal.of(IllegalArgumentException.class, () -> in.receive(late), "another federate", "Maybe");
            Refusal.of(IllegalArgumentException.class, () -> in.sendZeroCopy(late), "another federate", "Maybe");
            federation.get(0).clearMessages();
            assertEquals("", late.text());
            late.text("anew");
            assertEquals("anew", late.text());
        }
        Refusal.of(IllegalStateException.class, late::text, "closed");
        late.close();
    }

    @Test
    void textIsUtf8AndEndsAtNul() {
        try (TestFederation federation = two()) {
            Endpoint out = federation.get(0).registerEndpoint("out", "");
            Endpoint in = federation.get(1).registerGlobalEndpoint("in", "");
            out.setDefaultDestination("in");
            federation.start();
            out.send("Größe €, ⚡, 𝄞");
            out.sendTo("zu", "in");
            out.sendAt("später", HelicsTime.ofSeconds(2L));
            out.sendAt("bytes".getBytes(StandardCharsets.UTF_8), HelicsTime.ofSeconds(3L));
            Refusal.of(IllegalArgumentException.class, () -> out.send("a\0b"), "NUL at 1", "as bytes");
            federation.advance(1);
            assertEquals("Größe €, ⚡, 𝄞", in.receive().orElseThrow().text());
            assertEquals("zu", in.receive().orElseThrow().text());
            federation.advance(3);
            assertEquals("später", in.receive().orElseThrow().text());
            federation.advance(4);
            assertEquals("bytes", in.receive().orElseThrow().text());
        }
    }

    @Test
    void anEndpointHearsItsTargetsAndAPublication() {
        try (TestFederation federation = two()) {
            Endpoint out = federation.get(0).registerTargetedEndpoint("out", "");
            Endpoint in = federation.get(1).registerGlobalTargetedEndpoint("in", "");
            Endpoint values = federation.get(1).registerEndpoint("values", "");
            Publication<String> word = federation.get(0).registerPublication("word", ValueType.STRING, "");
            out.addDestinationTarget("in");
            values.subscribe("a/word");
            federation.start();
            out.send("first");
            word.publish("published");
            federation.advance(1);
            in.clearMessages();
            assertEquals("first", in.receive().orElseThrow().text());
            assertTrue(values.receive().orElseThrow().text().contains("published"));
        }
    }
}
