package energy.isochron.helics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values and messages, from one federate to others. */
@NeedsHelics
class ExchangeIT {
    @ParameterizedTest
    @EnumSource(
            value = CoreType.class,
            names = {"INPROC", "ZMQ", "TCP"})
    void valuesOfEachTypeArrive(CoreType type) {
        try (TestFederation federation = TestFederation.of(type, "a", "b")) {
            CombinationFederate a = federation.get(0);
            CombinationFederate b = federation.get(1);
            Publication<Double> number = a.registerPublication("number", ValueType.DOUBLE, "");
            Publication<Long> whole = a.registerPublication("whole", ValueType.LONG, "");
            Publication<Boolean> truth = a.registerPublication("truth", ValueType.BOOLEAN, "");
            Publication<String> text = a.registerPublication("text", ValueType.STRING, "");
            Publication<byte[]> bytes = a.registerPublication("bytes", ValueType.BYTES, "");
            Publication<double[]> vector = a.registerPublication("vector", ValueType.VECTOR, "");
            Input<Double> numberIn = b.registerSubscription("a/number", ValueType.DOUBLE, "");
            Input<Long> wholeIn = b.registerSubscription("a/whole", ValueType.LONG, "");
            Input<Boolean> truthIn = b.registerSubscription("a/truth", ValueType.BOOLEAN, "");
            Input<String> textIn = b.registerSubscription("a/text", ValueType.STRING, "");
            Input<byte[]> bytesIn = b.registerSubscription("a/bytes", ValueType.BYTES, "");
            Input<double[]> vectorIn = b.registerSubscription("a/vector", ValueType.VECTOR, "");
            federation.start();
            number.publish(-0.1);
            whole.publish(Long.MIN_VALUE);
            truth.publish(true);
            text.publish("Größe €, ⚡");
            bytes.publish(new byte[] {0, 1, -1, 0});
            vector.publish(new double[] {1.5, Double.MIN_VALUE, -3});
            federation.advance(1);

            assertTrue(numberIn.isUpdated());
            assertEquals(-0.1, numberIn.getDouble());
            assertFalse(numberIn.isUpdated());
            assertEquals(HelicsTime.ofSeconds(1L), numberIn.lastUpdateTime());
            assertEquals(Long.MIN_VALUE, wholeIn.getLong());
            assertTrue(truthIn.getBoolean());
            assertEquals("Größe €, ⚡", textIn.get());
            assertArrayEquals(new byte[] {0, 1, -1, 0}, bytesIn.get());
            assertArrayEquals(new double[] {1.5, Double.MIN_VALUE, -3}, vectorIn.get());
            assertEquals("a/number", number.name());
            assertEquals("double", numberIn.publishedType());
        }
    }

    @Test
    void unitsAreConverted() {
        try (TestFederation federation = TestFederation.of(CoreType.INPROC, "a", "b")) {
            Publication<Double> power = federation.get(0).registerGlobalPublication("p", ValueType.DOUBLE, "kW");
            Input<Double> watts = federation.get(1).registerSubscription("p", ValueType.DOUBLE, "W");
            Input<Double> same = federation.get(1).registerSubscription("p", ValueType.DOUBLE, "");
            federation.start();
            power.publish(2.5);
            federation.advance(1);
            assertEquals(2500.0, watts.getDouble(), 1e-9);
            assertEquals(2.5, same.getDouble());
            assertEquals("kW", power.units());
        }
    }

    @Test
    void anOptionalInputThatNobodyFeedsKeepsItsDefault() {
        try (TestFederation federation = TestFederation.of(CoreType.INPROC, "a")) {
            Input<Double> nobody = federation.get(0).registerSubscription("nobody/here", ValueType.DOUBLE, "kW");
            nobody.set(InterfaceOption.CONNECTION_OPTIONAL, true);
            nobody.setDefault(Double.NaN);
            federation.start();
            federation.advance(1);
            assertTrue(Double.isNaN(nobody.getDouble()));
            assertEquals("any", nobody.publishedType());
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = CoreType.class,
            names = {"INPROC", "ZMQ"})
    void oneSendReachesAllWhoNamedTheSenderAndNobodyIsSilent(CoreType type) {
        try (TestFederation federation = TestFederation.of(type, "a", "b", "c")) {
            Endpoint out = federation.get(0).registerTargetedEndpoint("out", "");
            Endpoint lonely = federation.get(0).registerTargetedEndpoint("lonely", "");
            Endpoint b = federation.get(1).registerTargetedEndpoint("in", "");
            Endpoint c = federation.get(2).registerGlobalTargetedEndpoint("c-in", "");
            b.addSourceTarget("a/out");
            c.addSourceTarget("a/out");
            federation.start();
            out.send(text("one"));
            out.send(text("two"));
            lonely.send(text("nobody hears"));
            federation.advance(1);
            assertEquals(2, b.pendingMessages());
            Message first = b.receive().orElseThrow();
            assertEquals("one", first.text());
            assertEquals("a/out", first.source());
            assertEquals("b/in", first.destination());
            assertEquals(HelicsTime.ZERO, first.time());
            assertEquals("two", b.receive().orElseThrow().text());
            assertEquals(Optional.empty(), b.receive());
            assertEquals("one", c.receive().orElseThrow().text());
            assertTrue(c.hasMessage());
        }
    }

    @Test
    void aPlainEndpointSendsToWhomEachMessageNames() {
        try (TestFederation federation = TestFederation.of(CoreType.INPROC, "a", "b")) {
            Endpoint out = federation.get(0).registerEndpoint("e", "");
            Endpoint in = federation.get(1).registerEndpoint("e", "");
            Endpoint named = federation.get(1).registerGlobalEndpoint("named", "");
            out.setDefaultDestination("b/e");
            federation.start();
            out.sendTo(text("to named"), "named");
            out.send(text("to b/e"));
            out.sendTo(text("to nobody"), "nobody");
            federation.advance(1);
            assertEquals("to named", named.receive().orElseThrow().text());
            assertEquals("to b/e", in.receive().orElseThrow().text());
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = CoreType.class,
            names = {"INPROC", "ZMQ"})
    void whatIsSentInInitializingModeIsReadAtTimeZero(CoreType type) {
        try (TestFederation federation = TestFederation.of(type, "a", "b")) {
            Endpoint out = federation.get(0).registerTargetedEndpoint("out", "");
            Publication<Double> value = federation.get(0).registerPublication("v", ValueType.DOUBLE, "");
            Endpoint in = federation.get(1).registerTargetedEndpoint("in", "");
            in.addSourceTarget("a/out");
            Input<Double> read = federation.get(1).registerSubscription("a/v", ValueType.DOUBLE, "");
            federation.initialize();
            out.send(text("first"));
            value.publish(7.0);
            federation.execute();
            assertEquals(HelicsTime.ZERO, federation.get(1).currentTime());
            Message message = in.receive().orElseThrow();
            assertEquals("first", message.text());
            assertEquals(HelicsTime.ZERO, message.time());
            assertEquals(7.0, read.getDouble());
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = CoreType.class,
            names = {"INPROC", "ZMQ", "TCP", "IPC"})
    void megabytesArriveWhole(CoreType type) {
        byte[] payload = new byte[2_000_000];
        new Random(1).nextBytes(payload);
        try (TestFederation federation = TestFederation.of(type, "a", "b")) {
            Endpoint out = federation.get(0).registerTargetedEndpoint("out", "");
            Endpoint in = federation.get(1).registerTargetedEndpoint("in", "");
            in.addSourceTarget("a/out");
            federation.start();
            out.send(payload);
            out.send(new byte[0]);
            federation.advance(1);
            assertArrayEquals(payload, in.receive().orElseThrow().data());
            assertEquals(0, in.receive().orElseThrow().data().length);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TCP_SS", "UDP"})
    void whatTheCoreTypeWouldLoseIsRefused(String type) {
        try (TestFederation federation = TestFederation.of(CoreType.valueOf(type), "a")) {
            Endpoint out = federation.get(0).registerTargetedEndpoint("out", "");
            Publication<String> text = federation.get(0).registerPublication("t", ValueType.STRING, "");
            federation.start();
            out.send(new byte[4000]);
            Refusal.of(IllegalArgumentException.class, () -> out.send(new byte[4001]), "4001", "up to 4000", "Maybe");
            Refusal.of(IllegalArgumentException.class, () -> text.publish("x".repeat(5000)), "5001");
        }
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
