package energy.isochron.analytics.postrun;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CoordinationAnalyticsTest {
    private static final double CLOSE = 1e-12;

    /** b = 1, 0.5, 0.8, 0; e = 0, 0.5, 1, 0.5; c = 0.5, 0.5, 0.9, 0.25. */
    private static SampleHistory four() {
        return SampleHistory.ofShares(0, 0.5, 1, 0.5).with(Quantity.NET_EXPORT, 0, 50, -20, 130);
    }

    @Test
    void scoreIsTheMeanOfAllBalancesAndShares() {
        assertEquals((2.3 + 2.0) / 8, CoordinationAnalytics.score(four().build()), CLOSE);
    }

    @Test
    void coordinationConvergesAsFarAsTheLastTwoVaryLessThanTheFirst() {
        // c = 0.5, 0.7, 0.5, 0.6: variances 0.01 and 0.0025
        RunHistory run = SampleHistory.ofShares(0, 0.4, 0, 0.2).build();
        assertEquals(0.75, CoordinationAnalytics.convergence(run), CLOSE);
        assertEquals(
                0,
                CoordinationAnalytics.convergence(
                        SampleHistory.ofShares(0, 0.2, 0, 0.4).build()));
    }

    @Test
    void convergenceOfEqualBeginningsAsksWhetherTheEndIsEqualToo() {
        assertEquals(0, CoordinationAnalytics.convergence(four().build()));
        assertEquals(
                1,
                CoordinationAnalytics.convergence(
                        SampleHistory.ofShares(0.3, 0.3).build()));
        assertEquals(
                0, CoordinationAnalytics.convergence(SampleHistory.ofShares(0.3).build()));
    }

    @Test
    void strategiesAlignAsFarAsRewardsOfPairsCorrelate() {
        // a and b −1; a and c, b and c 0.5·√3 each way: (1 + 2·√3/2) / 3
        RunHistory run = new SampleHistory(3)
                .reward("a", 1, 2, 3)
                .reward("b", 3, 2, 1)
                .reward("c", 0, 0, 1)
                .build();
        assertEquals((1 + Math.sqrt(3)) / 3, CoordinationAnalytics.strategyAlignment(run), CLOSE);
        RunHistory alone = new SampleHistory(3).reward("a", 1, 2, 3).build();
        assertEquals(0, CoordinationAnalytics.strategyAlignment(alone));
    }

    @Test
    void efficiencyEmergesFromLevelAndTrendOfTheShare() {
        // slope 0.1, correlation 1, mean 0.3
        RunHistory run = SampleHistory.ofShares(0.2, 0.3, 0.4).build();
        assertEquals(0.4, CoordinationAnalytics.emergentEfficiency(run), CLOSE);
    }

    @Test
    void informationIsEfficientIfAllEarnTheSameReward() {
        RunHistory run =
                new SampleHistory(2).reward("a", 2, 4).reward("b", 2, 4).build();
        assertEquals(1 - 1.0 / 3, CoordinationAnalytics.informationEfficiency(run), CLOSE);
        RunHistory none = new SampleHistory(2).build();
        assertEquals(0, CoordinationAnalytics.informationEfficiency(none));
    }

    @Test
    void resourcesAreCoordinatedByVolumeAndNotByInterval() {
        RunHistory run = SampleHistory.of(Quantity.P2P_VOLUME, 30, 0)
                .with(Quantity.DSO_BUY_VOLUME, 5, 0)
                .with(Quantity.DSO_SELL_VOLUME, 0, 25)
                .build();
        assertEquals(0.5, CoordinationAnalytics.resourceCoordination(run), CLOSE);
    }

    @Test
    void supplyAndDemandAreCoordinatedAsFarAsTheMeanExportIsSmall() {
        assertEquals(0.5, CoordinationAnalytics.supplyDemandCoordination(four().build()), CLOSE);
    }

    @Test
    void trendStabilityStrengthAndWasteFollowFromTheCoordinationOfEachInterval() {
        // c = 0.6, 0.7, 0.8: mean 0.7, σ = √(0.02/3)
        RunHistory run = SampleHistory.ofShares(0.2, 0.4, 0.6).build();
        double variation = Math.sqrt(0.02 / 3) / 0.7;
        assertEquals(0.1, CoordinationAnalytics.coordinationTrend(run), CLOSE);
        assertEquals(1 - variation, CoordinationAnalytics.stability(run), CLOSE);
        assertEquals((0.1 + 1 - variation) / 2, CoordinationAnalytics.emergentStrength(run), CLOSE);
        assertEquals(0.7, CoordinationAnalytics.energyWasteReduction(run), CLOSE);
    }

    @Test
    void signalHasImpactIfShareAndBalanceGoTogether() {
        RunHistory run = SampleHistory.ofShares(0.1, 0.2, 0.3)
                .with(Quantity.NET_EXPORT, 10, 20, 30)
                .build();
        assertEquals(1, CoordinationAnalytics.signalImpact(run), CLOSE);
    }

    @Test
    void agentsRespondIfTheirRewardsChangeWithTheShare() {
        // Δe = 0.1, 0.3; Δ of a = 1, 3 (correlation 1), of b = 5, 5 (none)
        RunHistory run = SampleHistory.ofShares(0.1, 0.2, 0.5, 0.9)
                .reward("a", 0, 1, 4)
                .reward("b", 0, 5, 10)
                .build();
        assertEquals(0.5, CoordinationAnalytics.agentResponsiveness(run), CLOSE);
    }

    @Test
    void batteriesAreCreditedWholeBelowATenthOfTheCapacity() {
        RunHistory run = SampleHistory.of(Quantity.NET_EXPORT, 9.9, -10, 200).build();
        assertEquals((1 + 0.9 + 0) / 3, CoordinationAnalytics.batteryCoordination(run), CLOSE);
    }

    @Test
    void peaksAreReducedByTheLoadFactorAndItsTrend() {
        // windows of 2: load factors 0.75, 0.75, 1: slope 1/8, correlation √3/2; of all 2.5/4
        RunHistory run = SampleHistory.of(Quantity.P2P_VOLUME, 2, 4, 2, 2).build();
        double trend = 0.125 * Math.sqrt(3) / 2;
        assertEquals(2.5 / 4 + trend, CoordinationAnalytics.peakReduction(run), CLOSE);
        assertEquals(
                1,
                CoordinationAnalytics.peakReduction(
                        SampleHistory.of(Quantity.P2P_VOLUME, 3).build()));
    }

    @Test
    @Tag("D11")
    void d11_theScoreIsMadeOfImbalanceAndDoesNotFallWithTradedVolume() {
        RunHistory little = SampleHistory.of(Quantity.P2P_VOLUME, 1).build();
        RunHistory much = SampleHistory.of(Quantity.P2P_VOLUME, 1000).build();
        assertEquals(1, CoordinationAnalytics.score(little), CLOSE);
        assertEquals(1, CoordinationAnalytics.score(much), CLOSE);
    }
}
