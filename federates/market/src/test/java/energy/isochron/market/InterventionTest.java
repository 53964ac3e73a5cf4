package energy.isochron.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.exchange.Clearing;
import energy.isochron.exchange.MeterReading;
import energy.isochron.exchange.MeterReadings;
import energy.isochron.exchange.Order;
import energy.isochron.exchange.Settlement;
import energy.isochron.exchange.Side;
import energy.isochron.exchange.Stage;
import energy.isochron.network.Feeder;
import energy.isochron.network.Network;
import energy.isochron.network.ZoneRelation;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InterventionTest {
    private static final int AGENTS = 4;
    private static final MarketBounds BOUNDS = TestMarket.BOUNDS;

    private static GridFees fees(double threshold) {
        return new GridFees(0.5, 0.35, 0.15, 0.1, 0.15, 0.15, threshold, 0.05, 0.2, 0.2, 0.3);
    }

    /** A market on a feeder so narrow that any trade fills the branches of its path. */
    private static Market narrow(double threshold, Intervention intervention) {
        Network network = new Network(Feeder.IEEE34.plan(0.001));
        return TestMarket.of(AGENTS, TestMarket.rules(fees(threshold), intervention), network);
    }

    private static Clearing clear(Market market, long interval) {
        double time = interval / 24.0;
        return market.clear(
                interval,
                TestMarket.submit(
                        interval,
                        TestMarket.order(0, Side.BUY, 150, 4, time, Order.NO_PARTNER),
                        TestMarket.order(3, Side.SELL, 100, 4, time, Order.NO_PARTNER)));
    }

    @Test
    void stancesAreThoseOfTheCaseStudy() {
        assertEquals(0.95, Stance.PERMISSIVE.congestionThreshold());
        assertEquals(new Intervention(1.2, 0.1, false), Stance.PERMISSIVE.intervention());
        assertEquals(0.8, Stance.MODERATE.congestionThreshold());
        assertEquals(new Intervention(1.5, 0.2, false), Stance.MODERATE.intervention());
        assertEquals(0.7, Stance.STRICT.congestionThreshold());
        assertEquals(new Intervention(2, 0.3, false), Stance.STRICT.intervention());
        assertEquals(0.8, Stance.DYNAMIC.congestionThreshold());
        assertEquals(new Intervention(1.5, 0.2, true), Stance.DYNAMIC.intervention());
    }

    @Test
    void penaltyMultipliesTheFeesForCongestionHeatingAndImbalanceOnly() {
        GridFees fees = fees(0.8);
        TradePath path = new TradePath(0.9, 0.03, 1, ZoneRelation.DIFFERENT);
        FeeTerms usual = fees.betweenAgents(2, path);
        FeeTerms doubled = fees.betweenAgents(2, path, 0.8, 2);
        assertEquals(2 * usual.congestion(), doubled.congestion(), 1e-12);
        assertEquals(2 * usual.thermal(), doubled.thermal(), 1e-12);
        assertEquals(usual.transmission(), doubled.transmission());
        assertEquals(usual.voltage(), doubled.voltage());
        assertEquals(0.2, usual.zone(), 1e-12, "the surcharge between zones");
        assertEquals(usual.zone(), doubled.zone());
        assertEquals(
                2 * fees.withOperator(2, -0.5).total(),
                fees.withOperator(2, -0.5, 2).total(),
                1e-12);
    }

    @Test
    void tariffsAreWidenedAfterACongestedIntervalAndSettleAsTheyWereAnnounced() {
        Market market = narrow(0.3, new Intervention(1, 0.25, false));
        assertEquals(new Tariff(40, 200), market.comingTariff());
        clear(market, 0);
        Settlement first = market.settle(TestMarket.balanced(0, AGENTS));
        assertEquals(0.3, first.operator().congestionThreshold());
        double congestion = first.operator().gridCongestion();
        assertTrue(congestion > 0.3);
        assertEquals(new Tariff(20, 220), market.comingTariff());
        Clearing second = clear(market, 1);
        assertEquals(20, second.result().dsoBuyPriceUsdPerMwh());
        assertEquals(220, second.result().dsoSellPriceUsdPerMwh());
        Settlement unserved = market.settle(unserved(1, 10));
        assertEquals(-2.2, unserved.accounts().get(2).imbalanceUsd(), 1e-12);
    }

    private static MeterReadings unserved(long interval, double kwh) {
        List<MeterReading> readings =
                new ArrayList<>(TestMarket.balanced(interval, AGENTS).readings());
        readings.set(2, TestMarket.reading("A2", "824", 0, kwh));
        return new MeterReadings(interval, readings, List.of());
    }

    @Test
    void afterAQuietIntervalTheOperatorsOwnTariffsHoldAgain() {
        Market market = narrow(0.3, new Intervention(1, 0.25, false));
        clear(market, 0);
        market.settle(TestMarket.balanced(0, AGENTS));
        market.clear(1, TestMarket.submit(1));
        market.settle(TestMarket.balanced(1, AGENTS));
        assertEquals(new Tariff(40, 200), market.comingTariff());
    }

    @Test
    void adaptiveThresholdFollowsTheCongestionOfTheIntervalBefore() {
        Intervention adaptive = new Intervention(1, 0, true);
        assertEquals(0.8, adaptive.threshold(0.8, 0.5), 1e-12);
        assertEquals(0.75, adaptive.threshold(0.8, 1), 1e-12);
        assertEquals(0.85, adaptive.threshold(0.8, 0), 1e-12);
        assertEquals(1, adaptive.threshold(0.98, 0));
        assertEquals(0, adaptive.threshold(0.01, 1));
        assertEquals(0.8, Intervention.NONE.threshold(0.8, 1));
        Market market = narrow(0.8, adaptive);
        assertEquals(0.8, market.opening().operator().congestionThreshold());
        clear(market, 0);
        double congestion =
                market.settle(TestMarket.balanced(0, AGENTS)).operator().gridCongestion();
        clear(market, 1);
        assertEquals(
                0.8 - 0.1 * (congestion - 0.5),
                market.settle(TestMarket.balanced(1, AGENTS)).operator().congestionThreshold(),
                1e-12);
    }

    @Test
    void thresholdAlsoDecidesWhetherAPreferredPairWaits() {
        for (double threshold : new double[] {0.999, 1}) {
            Market market = narrow(threshold, Intervention.NONE);
            Clearing clearing = market.clear(
                    0,
                    TestMarket.submit(
                            0,
                            TestMarket.order(0, Side.BUY, 110, 4, 0, "A2"),
                            TestMarket.order(1, Side.BUY, 150, 4, 0, "A3"),
                            TestMarket.order(2, Side.SELL, 100, 4, 0, "A0"),
                            TestMarket.order(3, Side.SELL, 90, 4, 0, "A1")));
            assertEquals(
                    threshold < 1 ? Stage.AUCTION : Stage.PREFERRED,
                    clearing.trades().get(1).stage());
        }
    }

    @Test
    void widenedTariffsStayWithinThePriceBoundsAndAreNeverNarrower() {
        Intervention wide = new Intervention(1, 2, false);
        assertEquals(new Tariff(20, 300), wide.widened(new Tariff(40, 200), BOUNDS));
        assertEquals(new Tariff(10, 400), wide.widened(new Tariff(10, 400), BOUNDS));
        assertEquals(new Tariff(0, 300), wide.widened(new Tariff(5, 250), new MarketBounds(-50, 300, 0, 1)));
        assertEquals(new Tariff(50, 50), wide.widened(new Tariff(50, 50), BOUNDS));
    }

    @Test
    void negativeFiguresAreRefused() {
        assertThrows(InvalidRules.class, () -> new Intervention(-1, 0, false));
        assertThrows(InvalidRules.class, () -> new Intervention(1, Double.NaN, false));
    }
}
