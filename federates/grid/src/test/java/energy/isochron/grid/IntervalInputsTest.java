package energy.isochron.grid;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.exchange.Order;
import energy.isochron.exchange.Trade;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IntervalInputsTest {
    private final IntervalInputs inputs = new IntervalInputs(Records.line(), Map.of("a", "1", "b", "2", "c", "2"));

    @Test
    void tradesKeepTheirOrderAndTheOperatorStandsAtTheSlack() {
        inputs.book(
                3,
                Records.clearing(
                        3,
                        Records.trade("a", "b", 10, 1),
                        Records.trade("c", Order.OPERATOR, 5, 0),
                        Records.trade(Order.OPERATOR, "a", 4, 0)),
                Records.meters(3));
        assertEquals(3, inputs.tradeCount());
        assertEquals(1, inputs.sellerBus(0));
        assertEquals(2, inputs.buyerBus(0));
        assertEquals(10, inputs.grossKwh(0));
        assertEquals(1, inputs.lossKwh(0));
        assertEquals(2, inputs.sellerBus(1));
        assertEquals(0, inputs.buyerBus(1));
        assertEquals(0, inputs.sellerBus(2));
        assertEquals(1, inputs.buyerBus(2));
    }

    @Test
    void imbalanceOfABusIsThatOfAllItsAgents() {
        inputs.book(
                0,
                Records.clearing(0),
                Records.meters(0, Records.meter("a", 0, 2), Records.meter("b", 5, 0), Records.meter("c", 0, 1)));
        assertArrayEquals(new double[] {0, -2, 4}, inputs.imbalanceKwh());
        inputs.book(1, Records.clearing(1), Records.meters(1));
        assertArrayEquals(new double[3], inputs.imbalanceKwh());
    }

    @Test
    void anyNumberOfTradesFits() {
        Trade[] trades = new Trade[1000];
        Arrays.fill(trades, Records.trade("a", "b", 1, 0));
        inputs.book(0, Records.clearing(0, trades), Records.meters(0));
        assertEquals(1000, inputs.tradeCount());
        assertEquals(2, inputs.buyerBus(999));
    }

    @Test
    void injectionsAreKeptByBus() {
        inputs.inject(2, -3.5, 0.5);
        assertArrayEquals(new double[] {0, 0, -3.5}, inputs.injectionKw());
        assertArrayEquals(new double[] {0, 0, 0.5}, inputs.injectionKvar());
    }

    @Test
    void injectionThatNobodyPublishedIsRefused() {
        assertMessage(
                "injection at bus '2' is NaN kW and 0.0 kvar, allowed are finite numbers. Maybe nobody has published"
                        + " prosumers/2/p and q yet?",
                () -> inputs.inject(2, Double.NaN, 0));
        assertThrows(IllegalArgumentException.class, () -> inputs.inject(2, 0, Double.POSITIVE_INFINITY));
    }

    @Test
    void recordsOfAnotherIntervalAreRefused() {
        assertMessage(
                "clearing of interval 1 came in interval 2, only that of the same interval is allowed. Maybe the sender's"
                        + " beats are shifted?",
                () -> inputs.book(2, Records.clearing(1), Records.meters(2)));
        assertThrows(IllegalArgumentException.class, () -> inputs.book(2, Records.clearing(2), Records.meters(1)));
    }

    @Test
    void unknownAgentIsRefused() {
        assertMessage(
                "agent 'x' is not known to the grid, which knows 3 agents. Maybe the federates were given different"
                        + " scenarios?",
                () -> inputs.book(0, Records.clearing(0, Records.trade("a", "x", 1, 0)), Records.meters(0)));
        assertThrows(
                IllegalArgumentException.class,
                () -> inputs.book(0, Records.clearing(0), Records.meters(0, Records.meter("x", 0, 0))));
    }

    @Test
    void agentOnAnUnknownBusIsRefused() {
        String message = String.valueOf(
                assertThrows(IllegalArgumentException.class, () -> new IntervalInputs(Records.line(), Map.of("a", "9")))
                        .getMessage());
        assertTrue(message.startsWith("bus '9' is not in the network"), message);
    }

    private static void assertMessage(String expected, Runnable call) {
        assertEquals(
                expected,
                assertThrows(IllegalArgumentException.class, call::run).getMessage());
    }
}
