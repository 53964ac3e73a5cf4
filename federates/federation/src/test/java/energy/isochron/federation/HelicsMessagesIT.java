package energy.isochron.federation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import energy.isochron.exchange.Beat;
import energy.isochron.exchange.Decoded;
import energy.isochron.exchange.MessageCodec;
import energy.isochron.exchange.MessageInterface;
import energy.isochron.exchange.RejectionReason;
import energy.isochron.exchange.ValueInterface;
import energy.isochron.helics.CombinationFederate;
import energy.isochron.helics.CoreOptions;
import energy.isochron.helics.CoreType;
import energy.isochron.helics.Endpoint;
import energy.isochron.helics.FederateInfo;
import energy.isochron.helics.ValueType;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a federate of ours makes of what a foreign one sends. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HelicsMessagesIT {
    private static final MessageInterface<Note> NOTE =
            new MessageInterface<>("ours/note", Note.class, 1, Tracer.FIRST, "a note");

    /** Listens to everything at {@code listener/note}. */
    private static final class Listener implements Federate {
        private final List<MessageInput<Note>> notes = new ArrayList<>();
        private final List<ValueInputs> power = new ArrayList<>();
        private final List<Received<Note>> received = new ArrayList<>();
        private final List<Double> powers = new ArrayList<>();

        @Override
        public String name() {
            return "listener";
        }

        @Override
        public List<Beat> beats() {
            return List.of(Tracer.FOURTH);
        }

        @Override
        public void join(Ports ports) {
            notes.add(ports.listen(NOTE));
            ValueInterface spec = new ValueInterface("ours/<bus>/power", "kW", Tracer.FIRST, false, "power");
            power.add(ports.subscribe(spec, List.of("b1"), Double.NaN));
        }

        @Override
        public void act(Beat beat, long interval) {
            received.addAll(notes.getFirst().receive());
            powers.add(power.getFirst().get(0));
        }
    }

    @BeforeAll
    static void library() {
        NativeLibrary.require();
    }

    @Test
    void foreignMessagesAreReadOrRefusedInTheOrderOfTimeAndSender() throws Exception {
        Listener listener = listenToForeign();

        List<Received<Note>> received = listener.received;
        assertEquals(
                List.of("theirs/a", "theirs/a", "theirs/a", "theirs/a", "theirs/b", "theirs/a"),
                received.stream().map(Received::sender).toList());
        assertRefused(RejectionReason.MALFORMED_MESSAGE, received.get(0));
        assertRefused(RejectionReason.WRONG_VERSION, received.get(1));
        assertRefused(RejectionReason.MESSAGE_TOO_LARGE, received.get(2));
        assertEquals(1_000_000, accepted(received.get(3)).text().length());
        assertEquals("from b", accepted(received.get(4)).text());
        assertEquals("later", accepted(received.get(5)).text());
        assertEquals(List.of(1.5), listener.powers);
    }

    private static Listener listenToForeign() throws Exception {
        Listener listener = new Listener();
        String key = FederationBroker.newKey();
        try (FederationBroker broker = FederationBroker.open(CoreType.ZMQ, 2, key, 0)) {
            CompletableFuture<Void> foreign = CompletableFuture.runAsync(
                    () -> playForeign(broker.address(), key),
                    task -> Thread.ofPlatform().daemon().start(task));
            HelicsOptions options = HelicsOptions.at(broker.address(), key)
                    .waiting(Duration.ofSeconds(20), Duration.ofSeconds(20))
                    .remapped(Map.of("ours/note", "theirs/a", "ours/<bus>/power", "theirs/<bus>/p"));
            HelicsProcess.of(listener, new Schedule(10, 1), options).run(Progress.none());
            foreign.get(20, TimeUnit.SECONDS);
        }
        return listener;
    }

    private static void playForeign(String address, String key) {
        CoreOptions core = CoreOptions.defaults().federates(1).broker(address).key(key);
        try (CombinationFederate foreign = CombinationFederate.create(FederateInfo.named("foreign")
                .coreType(CoreType.ZMQ)
                .coreOptions(core)
                .uninterruptible())) {
            Endpoint b = foreign.registerGlobalTargetedEndpoint("theirs/b", "");
            b.addDestinationTarget("listener/note");
            Endpoint a = foreign.registerGlobalTargetedEndpoint("theirs/a", "");
            var power = foreign.registerGlobalPublication("theirs/b1/p", ValueType.DOUBLE, "W");
            foreign.enterExecutingMode();
            b.send(MessageCodec.encode(NOTE, new Note("b", "from b")));
            a.send("{\"type\": \"note\", ".getBytes(StandardCharsets.UTF_8));
            a.send("{\"type\": \"note\", \"version\": 9, \"body\": {}}".getBytes(StandardCharsets.UTF_8));
            a.send(new byte[10_000_000]);
            a.send(MessageCodec.encode(NOTE, new Note("a", "x".repeat(1_000_000))));
            power.publish(1500.0);
            foreign.requestTime(2.0);
            a.send(MessageCodec.encode(NOTE, new Note("a", "later")));
            foreign.requestTime(10.0);
        }
    }

    private static void assertRefused(RejectionReason reason, Received<Note> received) {
        Decoded.Refused<?> refused = assertInstanceOf(Decoded.Refused.class, received.content());
        assertEquals(reason, refused.reason(), refused.detail());
    }

    private static Note accepted(Received<Note> received) {
        Decoded.Accepted<?> accepted = assertInstanceOf(Decoded.Accepted.class, received.content());
        return assertInstanceOf(Note.class, assertNotNullValue(accepted.value()));
    }

    private static Object assertNotNullValue(Object value) {
        assertNotNull(value);
        return value;
    }
}
