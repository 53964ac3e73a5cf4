package energy.isochron.analytics.postrun;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class OperatorAnalyticsTest {
    private static final double CLOSE = 1e-12;

    /** Three intervals, the last one without trade. */
    private static RunHistory run() {
        return SampleHistory.of(Quantity.P2P_VOLUME, 30, 10, 0)
                .with(Quantity.DSO_BUY_VOLUME, 10, 0, 0)
                .with(Quantity.DSO_SELL_VOLUME, 0, 30, 0)
                .with(Quantity.FEED_IN_TARIFF, 60, 60, 90)
                .with(Quantity.UTILITY_PRICE, 180, 240, 300)
                .with(Quantity.LOCAL_PRICE, 100, 160, 0)
                .with(Quantity.LOCAL_PRICE_ADVANTAGE, 20, -10, 0)
                .with(Quantity.OPERATOR_PROFIT, 1.5, -0.25, 0)
                .with(Quantity.NET_EXPORT, 10, -30, 0)
                .build();
    }

    @Test
    void volumesAndRatiosAreThoseOfTheWholeRun() {
        assertEquals(10, OperatorAnalytics.boughtKwh(run()), CLOSE);
        assertEquals(30, OperatorAnalytics.soldKwh(run()), CLOSE);
        assertEquals(40, OperatorAnalytics.operatorVolumeKwh(run()), CLOSE);
        assertEquals(40, OperatorAnalytics.p2pVolumeKwh(run()), CLOSE);
        assertEquals(0.5, OperatorAnalytics.operatorRatio(run()), CLOSE);
        assertEquals(20, OperatorAnalytics.netImportKwh(run()), CLOSE);
        assertEquals(-20, OperatorAnalytics.netPurchaseKwh(run()), CLOSE);
        assertEquals(0.25, OperatorAnalytics.importRatio(run()), CLOSE);
    }

    @Test
    void tariffsAreMeansAndTheLocalPriceThatOfTheIntervalsWithOne() {
        assertEquals(70, OperatorAnalytics.feedInUsdPerMwh(run()), CLOSE);
        assertEquals(240, OperatorAnalytics.utilityUsdPerMwh(run()), CLOSE);
        assertEquals(170, OperatorAnalytics.spreadUsdPerMwh(run()), CLOSE);
        assertEquals(130, OperatorAnalytics.localPriceUsdPerMwh(run()), CLOSE);
        assertEquals(10.0 / 3, OperatorAnalytics.localPriceAdvantageUsdPerMwh(run()), CLOSE);
    }

    @Test
    void avoidedCostLeavesOutWhatLocalTradeLost() {
        assertEquals(0.6, OperatorAnalytics.avoidedCostUsd(run()), CLOSE);
        assertEquals(0.5, OperatorAnalytics.localBenefitUsd(run()), CLOSE);
        assertEquals(1.25, OperatorAnalytics.profitUsd(run()), CLOSE);
    }

    @Test
    void anIntervalWithoutVolumeNeedsNoOperator() {
        assertEquals((0.75 + 0.25 + 1) / 3, OperatorAnalytics.utilizationEfficiency(run()), CLOSE);
        assertEquals((0.9 + 0.7 + 1) / 3, OperatorAnalytics.balanceQuality(run()), CLOSE);
    }

    @Test
    void fallbackIsEffectiveAsFarAsNoOrderIsLeft() {
        SampleHistory one = new SampleHistory(1).trade("a", "b", 100, 1).trade("a", "DSO", 200, 1);
        assertEquals(1, OperatorAnalytics.fallbackEffectiveness(one.build()));
        assertEquals(
                2.0 / 3,
                OperatorAnalytics.fallbackEffectiveness(one.unmatched(1).build()),
                CLOSE);
        assertEquals(1, OperatorAnalytics.fallbackEffectiveness(new SampleHistory(1).build()));
    }
}
