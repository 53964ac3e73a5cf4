package energy.isochron.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.exchange.Clearing;
import energy.isochron.exchange.GridFeedback;
import energy.isochron.exchange.GridFeedback.HeldBack;
import energy.isochron.exchange.Order;
import energy.isochron.exchange.Side;
import energy.isochron.exchange.Stage;
import energy.isochron.network.Network;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LastGridStateTest {
    private static final Network NETWORK = TestMarket.IEEE34;

    private final double[] loading = new double[NETWORK.branchCount()];
    private final double[] voltage = new double[NETWORK.busCount()];

    LastGridStateTest() {
        Arrays.fill(voltage, 1);
    }

    private static Market market(boolean lastInterval) {
        return new Market(
                TestMarket.rules(),
                NETWORK,
                TestMarket.agents(4, NETWORK),
                new Tariffs(new double[] {40}, new double[] {200}),
                TradingDay.of(24),
                new double[NETWORK.branchCount()],
                new GridCoupling(new GridFeedbackRules(lastInterval, 0, 0.95, 1.05, 1), new double[0], new double[0]));
    }

    private static Order[] pair(String partnerOfSeller, String partnerOfBuyer) {
        return new Order[] {
            TestMarket.order(1, Side.SELL, 60, 10, 0, partnerOfSeller),
            TestMarket.order(2, Side.BUY, 180, 10, 0, partnerOfBuyer)
        };
    }

    private Clearing clear(boolean converged, Order... orders) {
        Market market = market(true);
        market.observe(converged, loading, voltage);
        return market.clear(0, TestMarket.submit(0, orders));
    }

    private static Clearing without(Order... orders) {
        return market(false).clear(0, TestMarket.submit(0, orders));
    }

    @Test
    void anIdleGridChangesNothing() {
        Order[] orders = pair(Order.NO_PARTNER, Order.NO_PARTNER);
        assertEquals(without(orders), clear(true, orders));
    }

    @Test
    void theFeeSeesTheLargerOfMeasuredAndOwnCongestion() {
        Order[] orders = pair(Order.NO_PARTNER, Order.NO_PARTNER);
        double feeBefore = without(orders).trades().getFirst().feesUsd();
        Arrays.fill(loading, 0.9);
        Clearing loaded = clear(true, orders);
        double value = loaded.trades().getFirst().valueUsd();
        // F_cong 0.5·(0.9 − 0.8), F_thermal min(0.3, (0.9 − 0.2)/0.8), of v (12.14).
        assertEquals(
                feeBefore + (0.5 * 0.1 + 0.3) * value,
                loaded.trades().getFirst().feesUsd(),
                1e-9);
        assertEquals(GridFeedback.NONE, loaded.feedback());
        Arrays.fill(loading, 7);
        assertEquals(
                feeBefore + (0.5 * 0.2 + 0.3) * value,
                clear(true, orders).trades().getFirst().feesUsd(),
                1e-9,
                "congestion is at most 1");
    }

    @Test
    void aPreferredPairWaitsWhereThePathWasLoaded() {
        Order[] orders = pair("A2", "A1");
        assertEquals(Stage.PREFERRED, without(orders).trades().getFirst().stage());
        Arrays.fill(loading, 0.81);
        Clearing clearing = clear(true, orders);
        assertEquals(Stage.AUCTION, clearing.trades().getFirst().stage());
        assertEquals(new HeldBack(1, 0, 0), clearing.feedback().heldBack());
    }

    @Test
    void aSellerAtAHighVoltageAndABuyerAtALowOneAreLeftToTheOperator() {
        Order[] orders = pair(Order.NO_PARTNER, Order.NO_PARTNER);
        voltage[5] = 1.0501;
        Clearing high = clear(true, orders);
        assertTrue(high.trades().stream().allMatch(trade -> trade.stage() == Stage.DSO));
        assertEquals(new HeldBack(0, 1, 0), high.feedback().heldBack());
        voltage[5] = 1.05;
        voltage[10] = 0.9499;
        Clearing low = clear(true, orders);
        assertTrue(low.trades().stream().allMatch(trade -> trade.stage() == Stage.DSO));
        assertEquals(new HeldBack(0, 0, 1), low.feedback().heldBack());
        voltage[10] = 1.2;
        voltage[5] = 0.8;
        assertEquals(GridFeedback.NONE, clear(true, orders).feedback(), "these relieve the voltages");
    }

    @Test
    void whatIsNotKnownHasNoEffectAndIsCounted() {
        Order[] orders = pair("A2", "A1");
        Arrays.fill(loading, 5);
        Arrays.fill(voltage, 5);
        Clearing unsolved = clear(false, orders);
        assertEquals(without(orders).trades(), unsolved.trades());
        assertEquals(
                NETWORK.branchCount() + NETWORK.busCount(), unsolved.feedback().unknownValues());
        Arrays.fill(loading, Double.NaN);
        Arrays.fill(voltage, 1);
        Clearing partly = clear(true, orders);
        assertEquals(without(orders).trades(), partly.trades());
        assertEquals(NETWORK.branchCount(), partly.feedback().unknownValues());
    }

    @Test
    void theGridLevelStaysThatOfTheTrades() {
        Order[] orders = pair(Order.NO_PARTNER, Order.NO_PARTNER);
        Arrays.fill(loading, 0.9);
        Market measured = market(true);
        measured.observe(true, loading, voltage);
        measured.clear(0, TestMarket.submit(0, orders));
        Market plain = market(false);
        plain.clear(0, TestMarket.submit(0, orders));
        assertEquals(plain.flows().meanCongestion(), measured.flows().meanCongestion());
        assertNotEquals(0, plain.flows().meanCongestion());
        assertEquals(List.of(), market(true).clear(0, List.of()).trades());
    }
}
