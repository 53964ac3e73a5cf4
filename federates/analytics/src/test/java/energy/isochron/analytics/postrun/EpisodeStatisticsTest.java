package energy.isochron.analytics.postrun;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class EpisodeStatisticsTest {
    private static final List<RunHistory> TWO = List.of(
            SampleHistory.of(Quantity.CLEARING_PRICE, 80, 120)
                    .with(Quantity.P2P_VOLUME, 30, 0)
                    .with(Quantity.DSO_SELL_VOLUME, 10, 20)
                    .with(Quantity.NET_EXPORT, -10, 20)
                    .trade("a", "b", 80, 30)
                    .reward("a", 1, 3)
                    .reward("b", 0, -2)
                    .build(),
            SampleHistory.of(Quantity.CLEARING_PRICE, 100, 100)
                    .with(Quantity.NET_EXPORT, 30, -40)
                    .reward("a", 4, 4)
                    .reward("b", 1, 1)
                    .build());

    private static double value(String name) {
        return EpisodeStatistics.MEASURES.stream()
                .filter(measure -> measure.name().equals(name))
                .findFirst()
                .orElseThrow()
                .function()
                .applyAsDouble(TWO);
    }

    @Test
    void rewardsAreSummedOverAnEpisodeAndComparedOverEpisodes() {
        assertEquals(6, value("reward_mean"));
        assertEquals(4, value("reward_sigma"));
        assertEquals(2, value("reward_min"));
        assertEquals(10, value("reward_max"));
        assertEquals(2, value("length_mean"));
        assertEquals(0, value("length_sigma"));
    }

    @Test
    void eachAgentHasItsOwn() {
        List<EpisodeStatistics.Agent> agents = EpisodeStatistics.agents(List.of("a", "c"), TWO);
        assertEquals(new EpisodeStatistics.Agent("a", 1, 3, 6, 2, 4, 8), agents.get(0));
        assertEquals(new EpisodeStatistics.Agent("c", 0, 0, 0, 0, 0, 0), agents.get(1));
    }

    @Test
    void intervalsOfAllEpisodesCountTheSame() {
        assertEquals(100, value("clearing_price_mean_usd_per_mwh"));
        assertEquals(Math.sqrt(200), value("clearing_price_sigma_usd_per_mwh"), 1e-12);
        assertEquals(15, value("volume_mean_kwh"));
        assertEquals(Math.sqrt(275), value("volume_sigma_kwh"), 1e-12);
        assertEquals(25, value("grid_balance_mean_kwh"));
        assertEquals(Math.sqrt(125), value("grid_balance_sigma_kwh"), 1e-12);
        assertEquals(1.25 / 4, value("dso_ratio_mean"), 1e-12);
        assertEquals(7.5, value("dso_volume_mean_kwh"));
        assertEquals(7.5, value("p2p_volume_mean_kwh"));
    }
}
