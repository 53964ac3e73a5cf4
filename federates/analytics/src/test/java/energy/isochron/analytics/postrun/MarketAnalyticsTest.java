package energy.isochron.analytics.postrun;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class MarketAnalyticsTest {
    private static final double CLOSE = 1e-12;

    /** Prices 80, 120, 100; volumes of a 40, b 30, c 10, DSO 20, in all 100. */
    private static RunHistory run() {
        return SampleHistory.of(Quantity.CLEARING_PRICE, 80, 120)
                .with(Quantity.P2P_VOLUME, 20, 10)
                .with(Quantity.DSO_SELL_VOLUME, 0, 20)
                .trade("a", "b", 80, 20, 100, 70)
                .trade("b", "c", 120, 10, 125, 90)
                .trade("a", "DSO", 100, 20)
                .reward("a", 1, 3)
                .reward("b", -2, 0)
                .build();
    }

    @Test
    void surplusComesFromTheLimitPricesOfTradesBetweenAgents() {
        assertEquals(4.8, MarketAnalytics.turnoverUsd(run()), CLOSE);
        assertEquals(0.45, MarketAnalytics.consumerSurplusUsd(run()), CLOSE);
        assertEquals(0.5, MarketAnalytics.producerSurplusUsd(run()), CLOSE);
    }

    @Test
    void pricesOfTradesCountEachTheSame() {
        double sigma = Math.sqrt(800.0 / 3);
        assertEquals(100, MarketAnalytics.meanPriceUsdPerMwh(run()), CLOSE);
        assertEquals(sigma / 100, MarketAnalytics.priceVariation(run()), CLOSE);
        assertEquals(1 - 800.0 / 3 / 10_000, MarketAnalytics.priceDiscovery(run()), CLOSE);
        assertEquals(1 - 40.0 / 300, MarketAnalytics.priceFairness(run()), CLOSE);
        assertEquals(40, MarketAnalytics.priceTrendUsdPerMwh(run()), CLOSE);
        assertEquals(1 / 1.2, MarketAnalytics.liquidity(run()), CLOSE);
    }

    @Test
    void sharesOfVolumeTellEvennessAndConcentration() {
        // shares 0.4, 0.3, 0.1, 0.2 around 0.25
        assertEquals(1 - 0.4, MarketAnalytics.allocationEfficiency(run()), CLOSE);
        assertEquals(0.3, MarketAnalytics.concentration(run()), CLOSE);
    }

    @Test
    void giniIsThatOfTheValueOfEachParticipant() {
        // values c 1.2, DSO 2, b 2.8, a 3.6; cumulative 1.2, 3.2, 6, 9.6
        assertEquals((5 - 2 * 20.0 / 9.6) / 4, MarketAnalytics.gini(run()), CLOSE);
        RunHistory even = new SampleHistory(1).trade("a", "b", 50, 1).build();
        assertEquals(0, MarketAnalytics.gini(even), CLOSE);
        assertEquals(0.5, MarketAnalytics.concentration(even), CLOSE);
        assertEquals(1, MarketAnalytics.allocationEfficiency(even), CLOSE);
    }

    @Test
    void volumesSizesAndNumbers() {
        assertEquals(50, MarketAnalytics.volumeKwh(run()), CLOSE);
        assertEquals(3, MarketAnalytics.tradeCount(run()));
        assertEquals(50.0 / 3, MarketAnalytics.meanSizeKwh(run()), CLOSE);
        assertEquals(10, MarketAnalytics.volumeTrendKwh(run()), CLOSE);
        // 20/80 and 30/120
        assertEquals(0, MarketAnalytics.efficiencyTrend(run()), CLOSE);
        assertEquals(0.5, MarketAnalytics.meanReward(run()), CLOSE);
        assertEquals(1.5, MarketAnalytics.tradesPerParticipant(run()), CLOSE);
    }

    @Test
    void clearingPricesHaveAMedianAndADeviation() {
        RunHistory prices =
                SampleHistory.of(Quantity.CLEARING_PRICE, 80, 120, 100, 300).build();
        assertEquals(110, MarketAnalytics.medianPriceUsdPerMwh(prices), CLOSE);
        assertEquals(Math.sqrt(7_700), MarketAnalytics.priceSigmaUsdPerMwh(prices), CLOSE);
        assertEquals(0, MarketAnalytics.medianPriceUsdPerMwh(new SampleHistory(0).build()));
    }

    @Test
    void concentrationOfSellersIsThatOfWhatAgentsSold() {
        RunHistory sold = new SampleHistory(1)
                .trade("x", "a", 100, 40)
                .trade("DSO", "b", 100, 30)
                .trade("a", "c", 100, 20)
                .trade("x", "d", 100, 10)
                .trade("x", "DSO", 100, 500)
                .build();
        Concentration sellers = Concentration.ofSellers(sold);
        assertEquals(0.3, sellers.herfindahl(), CLOSE);
        assertEquals(0.4, sellers.largest(1), CLOSE);
        assertEquals(0.9, sellers.largest(3), CLOSE);
        Concentration nobody = Concentration.ofSellers(new SampleHistory(1).build());
        assertEquals(0, nobody.herfindahl());
        assertEquals(0, nobody.largest(3));
    }

    @Test
    void efficiencyTrendRisesWithVolumeAtTheSamePrice() {
        RunHistory run = SampleHistory.of(Quantity.CLEARING_PRICE, 100, 100)
                .with(Quantity.P2P_VOLUME, 10, 30)
                .build();
        assertEquals(0.2, MarketAnalytics.efficiencyTrend(run), CLOSE);
    }
}
