package energy.isochron.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.exchange.AgentAccount;
import energy.isochron.exchange.Clearing;
import energy.isochron.exchange.MeterReading;
import energy.isochron.exchange.MeterReadings;
import energy.isochron.exchange.Order;
import energy.isochron.exchange.Settlement;
import energy.isochron.exchange.Side;
import energy.isochron.exchange.Stage;
import energy.isochron.exchange.Trade;
import energy.isochron.network.Feeder;
import energy.isochron.network.Network;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarketTest {
    private static final int AGENTS = 4;

    private final Market market = TestMarket.of(AGENTS, TestMarket.rules());

    private Clearing clear(long interval, Order... orders) {
        return market.clear(interval, TestMarket.submit(interval, orders));
    }

    @Test
    void openingAccountsAreEmptyAndCarryTheInitialReputation() {
        Settlement opening = market.opening();
        assertEquals(-1, opening.interval());
        assertEquals(AGENTS, opening.accounts().size());
        assertEquals(
                new AgentAccount("A2", 0, 0, 0, 0, 0, 0.5), opening.accounts().get(2));
        assertEquals(0, opening.ledgerHeight());
        assertEquals("2f73971c8fa1092ad98d8db7dd62119153137b849fe2153b53d1110f122728a4", opening.ledgerHash());
    }

    @Test
    void partialFillLeavesTheRemainderToTheOperator() {
        Clearing clearing = clear(0, TestMarket.order(0, Side.BUY, 150, 4), TestMarket.order(1, Side.SELL, 100, 10));
        assertEquals(2, clearing.trades().size());
        Trade local = clearing.trades().get(0);
        Trade rest = clearing.trades().get(1);
        assertEquals(4, local.deliveredKwh(), 1e-12);
        assertEquals(125, local.priceUsdPerMwh());
        assertEquals(Stage.DSO, rest.stage());
        assertEquals(10, local.quantityKwh() + rest.quantityKwh(), 1e-12);
    }

    @Test
    void theFirstReferencePriceIsTheMidpointAndLaterTheLastClearingPrice() {
        Market proportional =
                TestMarket.of(2, TestMarket.rules(PricingMechanism.PROPORTIONAL_SURPLUS, Rationality.LIMIT_PRICES));
        Order bid = TestMarket.order(0, Side.BUY, 180, 5);
        Clearing first = proportional.clear(0, TestMarket.submit(0, bid, TestMarket.order(1, Side.SELL, 90, 5)));
        assertEquals(180 + 90 - 120, first.trades().getFirst().priceUsdPerMwh(), 1e-9);
        proportional.settle(TestMarket.balanced(0, 2));
        double reference = first.result().clearingPriceUsdPerMwh();
        Clearing second = proportional.clear(
                1,
                TestMarket.submit(
                        1,
                        TestMarket.order(0, Side.BUY, 180, 5, 1.0 / 24, Order.NO_PARTNER),
                        TestMarket.order(1, Side.SELL, 90, 5, 1.0 / 24, Order.NO_PARTNER)));
        assertEquals(180 + 90 - reference, second.trades().getFirst().priceUsdPerMwh(), 1e-9);
    }

    @Test
    void anIntervalWithoutOrdersHasTheMidpointAsPrice() {
        Clearing clearing = clear(0);
        assertEquals(120, clearing.result().clearingPriceUsdPerMwh());
        Settlement settlement = market.settle(TestMarket.balanced(0, AGENTS));
        assertEquals(0, settlement.ledgerHeight());
        assertEquals(0.5, settlement.accounts().getFirst().reputation());
    }

    @Test
    void imbalanceIsSettledAtTheTariffsAndFlowsFromTheSlack() {
        clear(0);
        List<MeterReading> readings =
                new ArrayList<>(TestMarket.balanced(0, AGENTS).readings());
        readings.set(1, TestMarket.reading("A1", "812", 10, 0));
        readings.set(2, TestMarket.reading("A2", "824", 0, 5));
        Settlement settlement = market.settle(new MeterReadings(0, readings, List.of()));
        assertEquals(0.4, settlement.accounts().get(1).profitUsd(), 1e-12);
        assertEquals(-1.0, settlement.accounts().get(2).profitUsd(), 1e-12);
        assertEquals(0.6, settlement.operator().marginUsd(), 1e-12);
        assertEquals(5, settlement.operator().netExportKwh(), 1e-12);
        assertEquals(-5, settlement.operator().cumulativeBalanceKwh(), 1e-12);
        assertEquals(-5, market.flows().flowKwh(0), 1e-12);
    }

    @Test
    void accountsAccumulateOverTheIntervals() {
        for (long k = 0; k < 3; k++) {
            double time = k / 24.0;
            clear(k, TestMarket.order(0, Side.BUY, 150, 4, time, Order.OPERATOR));
            Settlement settlement = market.settle(TestMarket.balanced(k, AGENTS));
            assertEquals(-0.8, settlement.accounts().getFirst().profitUsd(), 1e-12);
            assertEquals(-0.8 * (k + 1), settlement.accounts().getFirst().cumulativeProfitUsd(), 1e-12);
            assertEquals(0.8 * (k + 1), settlement.operator().cumulativeMarginUsd(), 1e-12);
            assertEquals(4.0 * (k + 1), settlement.operator().cumulativeBalanceKwh(), 1e-12);
            assertEquals(k + 1, settlement.ledgerHeight());
        }
    }

    @Test
    void intervalsAreClearedAndSettledInTurn() {
        MeterReadings first = TestMarket.balanced(0, AGENTS);
        assertThrows(IllegalStateException.class, () -> market.settle(first));
        assertThrows(IllegalStateException.class, () -> clear(1));
        clear(0);
        assertThrows(IllegalStateException.class, () -> clear(0));
        assertThrows(IllegalStateException.class, () -> clear(1));
        assertThrows(IllegalStateException.class, () -> market.settle(TestMarket.balanced(1, AGENTS)));
        market.settle(first);
        assertThrows(IllegalStateException.class, () -> market.settle(first));
        clear(1);
    }

    @Test
    void readingsOfOtherAgentsAreRefusedAndTheIntervalCanStillBeSettled() {
        clear(0);
        MeterReadings tooFew = TestMarket.balanced(0, AGENTS - 1);
        IllegalArgumentException missing = assertThrows(IllegalArgumentException.class, () -> market.settle(tooFew));
        assertTrue(missing.toString().contains("allowed are 4"), missing::toString);
        List<MeterReading> swapped =
                new ArrayList<>(TestMarket.balanced(0, AGENTS).readings().reversed());
        assertThrows(IllegalArgumentException.class, () -> market.settle(new MeterReadings(0, swapped, List.of())));
        assertEquals(0, market.settle(TestMarket.balanced(0, AGENTS)).interval());
    }

    @Test
    void aPreferredPairOnACongestedPathWaitsForTheAuction() {
        Market narrow = TestMarket.of(AGENTS, TestMarket.rules(), new Network(Feeder.IEEE34.plan(0.001)));
        Clearing clearing = narrow.clear(
                0,
                TestMarket.submit(
                        0,
                        TestMarket.order(0, Side.BUY, 110, 4, 0, "A2"),
                        TestMarket.order(1, Side.BUY, 150, 4, 0, "A3"),
                        TestMarket.order(2, Side.SELL, 100, 4, 0, "A0"),
                        TestMarket.order(3, Side.SELL, 90, 4, 0, "A1")));
        Trade smallSpread = clearing.trades().get(0);
        Trade waited = clearing.trades().get(1);
        assertEquals(List.of("A0", Stage.PREFERRED), List.of(smallSpread.buyerId(), smallSpread.stage()));
        assertEquals(List.of("A1", Stage.AUCTION), List.of(waited.buyerId(), waited.stage()));
    }

    @Test
    void allInRefusesATradeWhoseLossTakesTheBuyerBeyondItsBid() {
        Order bid = TestMarket.order(0, Side.BUY, 100, 4);
        Order ask = TestMarket.order(3, Side.SELL, 99.9, 4);
        Clearing limits = clear(0, bid, ask);
        assertEquals(Stage.AUCTION, limits.trades().getFirst().stage());
        Market allIn = TestMarket.of(AGENTS, TestMarket.rules(PricingMechanism.AVERAGE, Rationality.ALL_IN));
        Clearing refused = allIn.clear(0, TestMarket.submit(0, bid, ask));
        assertEquals(0, refused.result().p2pVolumeKwh());
        assertEquals(2, refused.trades().size());
    }
}
