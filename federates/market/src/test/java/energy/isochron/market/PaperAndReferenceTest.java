package energy.isochron.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
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
import energy.isochron.network.ZoneRelation;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Which side of each difference between the paper and its reference code was built, where it concerns the market (9.1). */
class PaperAndReferenceTest {
    private static final double BID = 200;
    private static final double ASK = 100;
    private static final int AGENTS = 4;

    private final Market market = TestMarket.of(AGENTS, TestMarket.rules());

    private Clearing clear(long interval, Order... orders) {
        return market.clear(interval, TestMarket.submit(interval, orders));
    }

    @Test
    @Tag("D1")
    void d01_sellerPricingPaysTheAskAsInThePaper() {
        assertEquals(ASK, PricingMechanism.SELLER.price(BID, ASK, 140, 0.5));
        assertEquals(BID, PricingMechanism.BUYER.price(BID, ASK, 140, 0.5));
    }

    @Test
    @Tag("D2")
    void d02_bidAskSpreadTakesAFixedShareAndNotTheMarketPriceAsItsFactor() {
        assertEquals(0.5, MarketRules.DEFAULT.spreadFactor());
        assertEquals(150, PricingMechanism.BID_ASK_SPREAD.price(BID, ASK, 140, 0.5));
        assertEquals(125, PricingMechanism.BID_ASK_SPREAD.price(BID, ASK, 140, 0.25));
        assertEquals(125, PricingMechanism.BID_ASK_SPREAD.price(BID, ASK, 900, 0.25));
    }

    @Test
    @Tag("D6")
    void d06_profitOfAnAgentIsEquationTenLessItsFees() {
        Order buy = TestMarket.order(0, Side.BUY, BID, 4, 0, Order.NO_PARTNER);
        Order sell = TestMarket.order(1, Side.SELL, ASK, 6, 0, Order.NO_PARTNER);
        Clearing clearing = clear(0, buy, sell);
        double income = 0;
        for (Trade trade : clearing.trades()) {
            boolean isPeer = trade.stage() != Stage.DSO;
            if (trade.sellerId().equals("A1")) {
                income += (trade.priceUsdPerMwh() * trade.quantityKwh()) / 1000;
                income -= isPeer ? trade.feesUsd() / 2 : trade.feesUsd();
            }
        }
        AgentAccount seller =
                market.settle(TestMarket.balanced(0, AGENTS)).accounts().get(1);
        assertTrue(income > 0 && clearing.trades().size() == 2, "a neighbour buys a part, the operator the rest");
        assertEquals(income, seller.profitUsd(), 1e-12, "the reference never updates it");
        assertNotEquals(seller.tradeUsd(), seller.profitUsd(), "fees are paid");
        assertEquals(seller.profitUsd(), seller.cumulativeProfitUsd());
    }

    @Test
    @Tag("D10")
    void d10_gridBalanceIsThatOfThePeriodAndTheOperatorHasABalanceOfItsOwn() {
        for (long k = 0; k < 2; k++) {
            Order buy = TestMarket.order(0, Side.BUY, 150, 4, k / 24.0, Order.NO_PARTNER);
            Clearing clearing = clear(k, buy);
            assertEquals(4, clearing.result().balanceAfterKwh(), "Σ(G − D) is 0 and 4 kWh were bought in each period");
            Settlement settlement = market.settle(TestMarket.balanced(k, AGENTS));
            assertEquals(-4, settlement.operator().netExportKwh());
            assertEquals(4.0 * (k + 1), settlement.operator().cumulativeBalanceKwh(), "any stage counts, not 1a alone");
        }
    }

    @Test
    @Tag("D13")
    void d13_allSixFeeTermsAreChargedAndSomeonePaysThem() {
        TradePath path = new TradePath(0.9, 0.03, 1, ZoneRelation.SAME);
        FeeTerms between = GridFees.DEFAULT.betweenAgents(1, path);
        assertEquals(0.05, between.congestion(), 1e-12);
        assertEquals(0.0105, between.transmission(), 1e-12);
        assertEquals(0.15, between.voltage(), 1e-12);
        assertEquals(0.3, between.thermal(), 1e-12);
        assertEquals(-0.15, between.zone(), 1e-12);
        assertEquals(0.15, GridFees.DEFAULT.withOperator(1, -1).imbalance(), 1e-12);

        Clearing clearing = clear(0, TestMarket.order(0, Side.BUY, 150, 4), TestMarket.order(3, Side.SELL, 100, 4));
        double fees = clearing.result().feesUsd();
        assertNotEquals(0, fees);
        Settlement settlement = market.settle(TestMarket.balanced(0, AGENTS));
        double paid = settlement.accounts().stream()
                .mapToDouble(AgentAccount::feesUsd)
                .sum();
        assertEquals(fees, paid, 1e-12);
        assertEquals(fees, settlement.operator().feesUsd(), 1e-12);
    }

    @Test
    @Tag("D14")
    void d14_voltageAndHeatingHaveThresholdsAndCapsOfTheirOwnWhichCanBeSet() {
        TradePath far = new TradePath(1, 0, 3, ZoneRelation.UNKNOWN);
        TradePath near = new TradePath(0.2, 0, 0.3, ZoneRelation.UNKNOWN);
        assertEquals(0.2, GridFees.DEFAULT.betweenAgents(1, far).voltage(), 1e-12);
        assertEquals(0.3, GridFees.DEFAULT.betweenAgents(1, far).thermal(), 1e-12);
        assertEquals(0, GridFees.DEFAULT.betweenAgents(1, near).voltage());
        assertEquals(0, GridFees.DEFAULT.betweenAgents(1, near).thermal());
        GridFees own = new GridFees(0.5, 0.35, 0.15, 0, 0.15, 0.15, 0.8, 0.01, 0.4, 0.1, 0.6);
        assertEquals(0.4, own.betweenAgents(1, far).voltage(), 1e-12);
        assertEquals(0.6, own.betweenAgents(1, far).thermal(), 1e-12);
        assertEquals(0.045, own.betweenAgents(1, near).voltage(), 1e-12);
        assertEquals(0.1 / 0.9, own.betweenAgents(1, near).thermal(), 1e-12);
    }

    @Test
    @Tag("D15")
    void d15_everyTradeFlowsAndFlowsStartFromZeroInEachPeriod() {
        clear(0, TestMarket.order(0, Side.BUY, 150, 4), TestMarket.order(3, Side.SELL, 100, 9));
        assertTrue(market.flows().flowKwh(0) < 0, "the auction's trade and the operator's purchase flow to bus 800");
        market.settle(TestMarket.balanced(0, AGENTS));
        clear(1);
        assertEquals(0, market.flows().flowKwh(0));
        assertEquals(0, market.flows().meanCongestion());
    }

    @Test
    @Tag("D16")
    void d16_reliabilityIsTheShareOfTheOrderThatWasTradedWithAgents() {
        Conduct conduct = new Conduct(ReputationRules.DEFAULT, 2);
        conduct.open(100, 0);
        conduct.add(0, 1, new Trade("A0", "A1", 100, 3, Stage.AUCTION, 0, 0, 0, 0));
        conduct.add(TradeBook.OPERATOR, 1, new Trade("DSO", "A1", 40, 9, Stage.DSO, 0, 0, 0, 0));
        assertEquals(0.25, conduct.reliability(1, 12));
        assertEquals(1, conduct.reliability(0, 3));
    }

    @Test
    @Tag("D17")
    void d17_reputationDecaysByAConstantAtAnyTimeOfTheDay() {
        double[] kept = new double[2];
        for (int run = 0; run < 2; run++) {
            Market day = TestMarket.of(AGENTS, TestMarket.rules());
            long traded = run == 0 ? 0 : 23;
            for (long k = 0; k <= traded; k++) {
                double time = k / 24.0;
                Order[] orders = k < traded
                        ? new Order[0]
                        : new Order[] {TestMarket.order(0, Side.BUY, 150, 4, time, Order.OPERATOR)};
                day.clear(k, TestMarket.submit(k, orders));
                kept[run] = day.settle(TestMarket.balanced(k, AGENTS))
                        .accounts()
                        .getFirst()
                        .reputation();
            }
        }
        assertEquals(0.7, ReputationRules.DEFAULT.decay());
        assertEquals(kept[0], kept[1], "the first hour counts as much as the last");
        double score = 0.3 * 0 + 0.2 * 1 + 0.5 * 0.75;
        assertEquals(0.7 * 0.5 + 0.3 * score, kept[0], 1e-12);
    }

    @Test
    @Tag("D18")
    void d18_aPeriodHasOneBlockHoweverManyTrades() {
        int agents = 14;
        Market busy = TestMarket.of(agents, TestMarket.rules());
        Order[] orders = new Order[agents];
        for (int i = 0; i < agents; i++) {
            orders[i] = TestMarket.order(i, i % 2 == 0 ? Side.BUY : Side.SELL, i % 2 == 0 ? 150 : 90, 4 + i);
        }
        Clearing clearing = busy.clear(0, TestMarket.submit(0, orders));
        assertTrue(clearing.trades().size() > 5);
        assertEquals(1, busy.settle(TestMarket.balanced(0, agents)).ledgerHeight());
        assertEquals(clearing.trades(), busy.ledger().last().trades());
    }

    @Test
    @Tag("D19")
    void d19_proportionalSurplusTakesNoNegativeSurplusAndFallsBackOnTheMiddle() {
        assertEquals(160, PricingMechanism.PROPORTIONAL_SURPLUS.price(BID, ASK, 140, 0.5));
        assertEquals(
                ASK, PricingMechanism.PROPORTIONAL_SURPLUS.price(BID, ASK, 250, 0.5), "only the seller has a surplus");
        assertEquals(
                BID, PricingMechanism.PROPORTIONAL_SURPLUS.price(BID, ASK, 50, 0.5), "only the buyer has a surplus");
        assertEquals(100, PricingMechanism.PROPORTIONAL_SURPLUS.price(100, 100, 100, 0.5));
    }

    @Test
    @Tag("D13")
    void d13_imbalanceEnergyPaysNoFee() {
        clear(0);
        List<MeterReading> readings =
                new ArrayList<>(TestMarket.balanced(0, AGENTS).readings());
        readings.set(2, TestMarket.reading("A2", "824", 0, 5));
        Settlement settlement = market.settle(new MeterReadings(0, readings, List.of()));
        assertEquals(0, settlement.operator().feesUsd());
    }
}
