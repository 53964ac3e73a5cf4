package energy.isochron.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.exchange.Clearing;
import energy.isochron.exchange.Decoded;
import energy.isochron.exchange.LocalMarket;
import energy.isochron.exchange.MessageCodec;
import energy.isochron.exchange.Order;
import energy.isochron.exchange.Orders;
import energy.isochron.exchange.Rejection;
import energy.isochron.exchange.RejectionReason;
import energy.isochron.exchange.Side;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderAdmissionTest {
    private static final int AGENTS = 4;

    private final Market market = TestMarket.of(AGENTS, TestMarket.rules());

    /** The market gets a good order besides and has to go on. */
    private Rejection rejection(Order bad) {
        Clearing clearing = market.clear(0, TestMarket.submit(0, bad, TestMarket.order(3, Side.BUY, 100, 5)));
        assertEquals(List.of(TestMarket.order(3, Side.BUY, 100, 5)), clearing.orders());
        assertEquals(1, clearing.trades().size());
        assertEquals(1, clearing.rejections().size());
        Rejection rejection = clearing.rejections().getFirst();
        assertTrue(rejection.detail().contains("allowed is"), rejection::detail);
        assertTrue(rejection.detail().contains(" Maybe "), rejection::detail);
        return rejection;
    }

    private void assertRejected(RejectionReason reason, String detail, Order bad) {
        Rejection rejection = rejection(bad);
        assertEquals(reason, rejection.reason());
        assertEquals(bad.agentId(), rejection.agentId());
        assertTrue(rejection.detail().startsWith(detail), rejection::detail);
    }

    private static Order order(double price, double quantity, double timestamp) {
        return TestMarket.order(1, Side.SELL, price, quantity, timestamp, Order.NO_PARTNER);
    }

    @Test
    void nanPriceIsRejected() {
        assertRejected(
                RejectionReason.NOT_FINITE,
                "price_usd_per_mwh is NaN, allowed is 20.0 to 300.0",
                order(Double.NaN, 5, 0));
    }

    @Test
    void infiniteQuantityIsRejected() {
        assertRejected(RejectionReason.NOT_FINITE, "quantity_kwh is Infinity", order(50, Double.POSITIVE_INFINITY, 0));
    }

    @Test
    void nanTimestampIsRejected() {
        assertRejected(RejectionReason.NOT_FINITE, "timestamp is NaN", order(50, 5, Double.NaN));
    }

    @Test
    void negativePriceIsRejected() {
        assertRejected(RejectionReason.PRICE_OUT_OF_RANGE, "price_usd_per_mwh is -1.0", order(-1, 5, 0));
    }

    @Test
    void priceAboveTheHighestIsRejected() {
        assertRejected(RejectionReason.PRICE_OUT_OF_RANGE, "price_usd_per_mwh is 300.1", order(300.1, 5, 0));
    }

    @Test
    void negativeQuantityIsRejected() {
        assertRejected(RejectionReason.QUANTITY_OUT_OF_RANGE, "quantity_kwh is -5.0", order(50, -5, 0));
    }

    @Test
    void quantityOfNothingIsRejected() {
        assertRejected(RejectionReason.QUANTITY_OUT_OF_RANGE, "quantity_kwh is 0.0", order(50, 0, 0));
    }

    @Test
    void quantityAboveTheLargestIsRejected() {
        assertRejected(RejectionReason.QUANTITY_OUT_OF_RANGE, "quantity_kwh is 100.5", order(50, 100.5, 0));
    }

    @Test
    void timestampOfTheNextIntervalIsRejected() {
        assertRejected(RejectionReason.TIMESTAMP_OUT_OF_RANGE, "timestamp is 0.0416666", order(50, 5, 1.0 / 24));
    }

    @Test
    void unknownAgentIsRejected() {
        assertRejected(
                RejectionReason.UNKNOWN_AGENT,
                "agent_id is A9",
                new Order("A9", Side.BUY, 50, 5, 0, "800", Order.NO_PARTNER));
    }

    @Test
    void unknownBusIsRejected() {
        assertRejected(
                RejectionReason.UNKNOWN_BUS,
                "bus_id is 899, allowed is 812, the agent's bus",
                new Order("A1", Side.BUY, 50, 5, 0, "899", Order.NO_PARTNER));
    }

    @Test
    void busOfAnotherAgentIsRejected() {
        assertRejected(RejectionReason.UNKNOWN_BUS, "bus_id is 800", new Order("A1", Side.BUY, 50, 5, 0, "800", "A2"));
    }

    @Test
    void unknownPartnerIsRejected() {
        assertRejected(
                RejectionReason.UNKNOWN_PARTNER, "partner_id is A9", TestMarket.order(1, Side.BUY, 50, 5, 0, "A9"));
    }

    @Test
    void longForeignTextIsCut() {
        Rejection rejection = rejection(new Order("x".repeat(1_000_000), Side.BUY, 50, 5, 0, "800", "A2"));
        assertTrue(rejection.agentId().length() < 100 && rejection.detail().length() < 300);
    }

    @Test
    void theFirstOfTwoOrdersOfAnAgentCounts() {
        Order first = TestMarket.order(1, Side.BUY, 100, 5);
        Clearing clearing =
                market.clear(0, TestMarket.submit(0, order(-1, 5, 0), first, TestMarket.order(1, Side.SELL, 100, 7)));
        assertEquals(List.of(first), clearing.orders());
        assertEquals(
                List.of(RejectionReason.PRICE_OUT_OF_RANGE, RejectionReason.DUPLICATE_ORDER),
                clearing.rejections().stream().map(Rejection::reason).toList());
    }

    @Test
    void ordersForAnIntervalThatIsOverOrToComeAreRejected() {
        market.clear(0, List.of());
        market.settle(TestMarket.balanced(0, AGENTS));
        for (long wrong : new long[] {0, 2}) {
            Market fresh = wrong == 0 ? market : TestMarket.of(AGENTS, TestMarket.rules());
            Clearing clearing =
                    fresh.clear(wrong == 0 ? 1 : 0, TestMarket.submit(wrong, TestMarket.order(1, Side.BUY, 100, 5)));
            assertEquals(List.of(), clearing.orders());
            assertEquals("A1", clearing.rejections().getFirst().agentId());
            assertEquals(
                    RejectionReason.WRONG_INTERVAL,
                    clearing.rejections().getFirst().reason());
            assertTrue(clearing.rejections().getFirst().detail().startsWith("interval is " + wrong));
        }
    }

    @Test
    void anEmptyMessageForTheWrongIntervalIsRejectedByItsSender() {
        Clearing clearing = market.clear(0, TestMarket.submit(7, List.of()));
        assertEquals("prosumers/orders", clearing.rejections().getFirst().agentId());
    }

    @Test
    void aWholeMessageThatCannotBeReadIsOneRejection() {
        byte[] good = MessageCodec.encode(
                LocalMarket.ORDERS, new Orders(0, 1, List.of(TestMarket.order(1, Side.BUY, 100, 5))));
        String text = new String(good, StandardCharsets.UTF_8);
        List<byte[]> messages = List.of(
                "not json".getBytes(StandardCharsets.UTF_8),
                text.replace("\"version\":1", "\"version\":2").getBytes(StandardCharsets.UTF_8),
                new byte[10 * 1024 * 1024],
                good);
        List<Submission> submissions = new ArrayList<>();
        for (byte[] message : messages) {
            submissions.add(new Submission("other/orders", MessageCodec.decode(LocalMarket.ORDERS, message)));
        }
        Clearing clearing = market.clear(0, submissions);
        assertEquals(
                List.of(
                        RejectionReason.MALFORMED_MESSAGE,
                        RejectionReason.WRONG_VERSION,
                        RejectionReason.MESSAGE_TOO_LARGE),
                clearing.rejections().stream().map(Rejection::reason).toList());
        assertEquals("other/orders", clearing.rejections().getFirst().agentId());
        assertEquals(1, clearing.orders().size());
    }

    @Test
    void anOrderWithNanInItsMessageIsRejectedAlone() {
        Orders orders = new Orders(0, 1, List.of(order(Double.NaN, 5, 0), TestMarket.order(2, Side.BUY, 100, 5)));
        Decoded<Orders> decoded =
                MessageCodec.decode(LocalMarket.ORDERS, MessageCodec.encode(LocalMarket.ORDERS, orders));
        Clearing clearing = market.clear(0, List.of(new Submission("other/orders", decoded)));
        assertEquals(1, clearing.orders().size());
        assertEquals(
                RejectionReason.NOT_FINITE, clearing.rejections().getFirst().reason());
    }

    @Test
    void aFloodOfBadOrdersIsCountedButNotListed() {
        List<Order> flood = new ArrayList<>();
        for (int i = 0; i < 50_000; i++) {
            flood.add(order(-1, 5, 0));
        }
        Clearing clearing = market.clear(0, TestMarket.submit(0, flood));
        assertEquals(OrderAdmission.MOST_LISTED + 1, clearing.rejections().size());
        assertTrue(clearing.rejections().getLast().detail().startsWith("49000 more"));
    }

    @Test
    void sendersAreMergedInOrderOfTheirNames() {
        Order ofFirst = TestMarket.order(1, Side.BUY, 100, 5);
        Order ofSecond = TestMarket.order(1, Side.SELL, 90, 7);
        List<Submission> submissions = List.of(
                TestMarket.submission("b/orders", new Orders(0, -2, List.of(ofSecond))),
                TestMarket.submission("a/orders", new Orders(0, 5, List.of(ofFirst))));
        Clearing clearing = market.clear(0, submissions);
        assertEquals(List.of(ofFirst), clearing.orders());
        assertEquals(3 + 5, clearing.result().balanceAfterKwh());
    }
}
