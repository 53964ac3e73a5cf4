package energy.isochron.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import energy.isochron.exchange.Decoded.Accepted;
import energy.isochron.exchange.Decoded.Refused;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageCodecTest {
    @Test
    void everyMessageReadsBackEqual() {
        for (MessageInterface<?> message : LocalMarket.MESSAGES) {
            readsBackEqual(message);
        }
    }

    private static <T extends Record> void readsBackEqual(MessageInterface<T> message) {
        T sample = message.type().cast(Samples.of(message));
        Decoded<T> decoded = MessageCodec.decode(message, MessageCodec.encode(message, sample));
        assertEquals(new Accepted<>(sample), decoded);
    }

    @Test
    void whatTheGridDidToAClearingIsThereOnlyIfItDidSomething() {
        byte[] curtailed = MessageCodec.encode(LocalMarket.CLEARING, Samples.CURTAILED);
        assertEquals(new Accepted<>(Samples.CURTAILED), MessageCodec.decode(LocalMarket.CLEARING, curtailed));
        String text = new String(curtailed, StandardCharsets.UTF_8);
        assertTrue(
                text.contains("\"feedback\":{\"held_back\":{\"congestion\":1,\"over_voltage\":2,\"under_voltage\":3},"
                        + "\"unknown_values\":4,\"checks\":3,\"rounds\":2,"),
                text);
        String plain = new String(MessageCodec.encode(LocalMarket.CLEARING, Samples.CLEARING), StandardCharsets.UTF_8);
        assertTrue(plain.endsWith("\"p2p_viability\":1.0}}}"), plain);
    }

    @Test
    void doublesKeepTheirBits() {
        double[] awkward = {0.1 + 0.2, 1e-310, -0.0, Double.MIN_VALUE, 123456789.12345679, Math.nextUp(1.0)};
        for (double value : awkward) {
            Orders orders = new Orders(0, value, List.of());
            Orders back = accepted(MessageCodec.encode(LocalMarket.ORDERS, orders));
            assertEquals(Double.doubleToRawLongBits(value), Double.doubleToRawLongBits(back.netGenerationKwh()));
        }
    }

    @Test
    void keysAreInSnakeCaseWithUnits() {
        String json = new String(MessageCodec.encode(LocalMarket.ORDERS, Samples.ORDERS), StandardCharsets.UTF_8);
        assertEquals(
                "{\"type\":\"orders\",\"version\":1,\"body\":{\"interval\":0,\"net_generation_kwh\":-3.25,\"orders\":["
                        + "{\"agent_id\":\"home-1\",\"side\":\"buy\",\"price_usd_per_mwh\":120.5,\"quantity_kwh\":3.25,"
                        + "\"timestamp\":0.041,\"bus_id\":\"816\",\"partner_id\":\"\"}]}}",
                json);
    }

    @Test
    void notANumberInAnOrderIsReadSoThatTheOrderCanBeRejectedByName() {
        Orders orders = accepted(bytes(message("1", order("NaN"))));
        assertTrue(Double.isNaN(orders.orders().getFirst().priceUsdPerMwh()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "not json at all | MALFORMED_MESSAGE | line 1",
                "{\"type\":\"orders\",\"version\":1 | MALFORMED_MESSAGE | line 1",
                "[] | MALFORMED_MESSAGE | key 'type' is ''",
                "{\"type\":\"clearing\",\"version\":1,\"body\":{}} | MALFORMED_MESSAGE | expected is 'orders'",
                "{\"type\":\"orders\",\"version\":2,\"body\":{}} | WRONG_VERSION | this build reads 1",
                "{\"type\":\"orders\",\"body\":{}} | WRONG_VERSION | is missing",
                "{\"type\":\"orders\",\"version\":1,\"body\":{}} | MALFORMED_MESSAGE | interval",
                "{\"type\":\"orders\",\"version\":1,\"body\":{\"interval\":0,\"net_generation_kwh\":\"1\",\"orders\":[]}} | MALFORMED_MESSAGE | net_generation_kwh",
                "{\"type\":\"orders\",\"version\":1,\"body\":{\"interval\":0,\"net_generation_kwh\":null,\"orders\":[]}} | MALFORMED_MESSAGE | net_generation_kwh",
                "{\"type\":\"orders\",\"version\":1,\"body\":{\"interval\":0.5,\"net_generation_kwh\":1,\"orders\":[]}} | MALFORMED_MESSAGE | interval",
                "{\"type\":\"orders\",\"version\":1,\"body\":{\"interval\":0,\"net_generation_kwh\":1,\"orders\":[],\"x\":1}} | MALFORMED_MESSAGE | x",
                "{\"type\":\"orders\",\"version\":1,\"body\":{\"interval\":0,\"net_generation_kwh\":NaN,\"orders\":[]}} | MALFORMED_MESSAGE | netGenerationKwh",
                "{\"type\":\"orders\",\"version\":1,\"body\":{\"interval\":0,\"interval\":1,\"net_generation_kwh\":1,\"orders\":[]}} | MALFORMED_MESSAGE | Duplicate",
            })
    void unreadableMessagesAreRefusedWithAReason(String json, RejectionReason reason, String detail) {
        Refused<?> refused = assertInstanceOf(Refused.class, MessageCodec.decode(LocalMarket.ORDERS, bytes(json)));
        assertEquals(reason, refused.reason());
        assertTrue(refused.detail().contains(detail), refused.detail());
    }

    @Test
    void tenMegabytesAreRefusedUnread() {
        Refused<?> refused =
                assertInstanceOf(Refused.class, MessageCodec.decode(LocalMarket.ORDERS, new byte[10 * 1024 * 1024]));
        assertEquals(RejectionReason.MESSAGE_TOO_LARGE, refused.reason());
    }

    @Test
    void deepNestingIsRefused() {
        Decoded<Orders> decoded = MessageCodec.decode(LocalMarket.ORDERS, bytes("[".repeat(100_000)));
        assertInstanceOf(Refused.class, decoded);
    }

    private static Orders accepted(byte[] json) {
        return assertInstanceOf(Accepted.class, MessageCodec.decode(LocalMarket.ORDERS, json))
                                .value()
                        instanceof Orders orders
                ? orders
                : fail();
    }

    private static String message(String version, String orders) {
        return "{\"type\":\"orders\",\"version\":" + version
                + ",\"body\":{\"interval\":0,\"net_generation_kwh\":1,\"orders\":[" + orders + "]}}";
    }

    private static String order(String price) {
        return "{\"agent_id\":\"a\",\"side\":\"sell\",\"price_usd_per_mwh\":" + price
                + ",\"quantity_kwh\":1,\"timestamp\":0,\"bus_id\":\"b\",\"partner_id\":\"\"}";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
