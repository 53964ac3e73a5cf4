package energy.isochron.analytics.postrun;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class GridAnalyticsTest {
    private static final double CLOSE = 1e-12;

    @Test
    void stabilityIsTheMeanOfBalanceFreeCapacityAndSteadyPrices() {
        // mean|X| = 25 of 100, mean congestion 0.3, price 80 and 120: σ/μ = 0.2
        RunHistory run = SampleHistory.of(Quantity.NET_EXPORT, 20, -30)
                .with(Quantity.CONGESTION, 0.2, 0.4)
                .with(Quantity.CLEARING_PRICE, 80, 120)
                .build();
        assertEquals((0.75 + 0.7 + 0.8) / 3, GridAnalytics.stabilityIndex(run), CLOSE);
        assertEquals(0.3, GridAnalytics.averageCongestion(run), CLOSE);
        assertEquals(0.4, GridAnalytics.peakCongestion(run));
        assertEquals(-10, GridAnalytics.netExportKwh(run), CLOSE);
        assertEquals(-0.2, GridAnalytics.congestionTrend(run), CLOSE);
        // stability of the intervals (0.8 + 0.8)/2 and (0.7 + 0.6)/2
        assertEquals(0.15, GridAnalytics.stabilityTrend(run), CLOSE);
    }

    @Test
    void lossesAreToldInEnergyAndByVolume() {
        RunHistory run = SampleHistory.of(Quantity.P2P_VOLUME, 30, 50)
                .with(Quantity.DSO_SELL_VOLUME, 20, 0)
                .with(Quantity.LOSSES, 1, 1.5)
                .build();
        assertEquals(2.5, GridAnalytics.transmissionLossesKwh(run), CLOSE);
        assertEquals(0.025, GridAnalytics.lossRatio(run), CLOSE);
        assertEquals(1, GridAnalytics.volumeLoadFactor(run), CLOSE);
    }

    @Test
    void loadFactorIsTheMeanByThePeak() {
        RunHistory run = SampleHistory.of(Quantity.P2P_VOLUME, 10, 30, 20).build();
        assertEquals(20.0 / 30, GridAnalytics.volumeLoadFactor(run), CLOSE);
    }

    @Test
    void capacityIsUsedAsTheLastIntervalLeavesIt() {
        RunHistory run = new SampleHistory(1).flows(30, 120).build();
        assertEquals(0.25, GridAnalytics.capacityUtilization(run), CLOSE);
        assertEquals(0, GridAnalytics.capacityUtilization(new SampleHistory(1).build()));
    }

    @Test
    void efficiencyTrendIsThatOfTheShareBetweenAgents() {
        RunHistory run = SampleHistory.ofShares(0.1, 0.3, 0.5).build();
        assertEquals(0.2, GridAnalytics.efficiencyTrend(run), CLOSE);
    }
}
