package energy.isochron.analytics.postrun;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RunAnalyticsTest {
    @Test
    void aRunOfOneIntervalWithoutTradesAndRewardsHasAllMeasures() {
        RunAnalytics analytics = RunAnalytics.of(new SampleHistory(1).build(), List.of("a"));
        assertEquals(0.5, analytics.value("coordination", "score"));
        assertEquals(0, analytics.value("coordination", "convergence"));
        assertEquals(0, analytics.value("coordination", "coordination_trend"));
        assertEquals(0, analytics.value("market", "value_gini"));
        assertEquals(0, analytics.value("market", "trade_price_variation"));
        assertEquals(1, analytics.value("operator", "utilization_efficiency"));
        assertEquals(0, analytics.value("episode", "reward_mean"));
        assertEquals(List.of(new EpisodeStatistics.Agent("a", 0, 0, 0, 0, 0, 0)), analytics.agents());
    }

    @Test
    void namesEndWithTheirUnitAndAreThereOnceInAGroup() {
        for (RunAnalytics.Group group :
                RunAnalytics.of(new SampleHistory(0).build(), List.of()).groups()) {
            Set<String> names = new HashSet<>();
            for (RunAnalytics.Value value : group.values()) {
                assertTrue(names.add(value.name()), value.name());
                String unit =
                        switch (value.unit()) {
                            case "1" -> "";
                            case "kWh" -> "_kwh";
                            case "$" -> "_usd";
                            case "$/MWh" -> "_usd_per_mwh";
                            case "kWh per $/MWh" -> "_kwh_per_usd_per_mwh";
                            default -> "no such unit";
                        };
                assertTrue(value.name().endsWith(unit), value.name());
            }
        }
    }

    @Test
    void unknownMeasureIsRefused() {
        RunAnalytics analytics = RunAnalytics.of(new SampleHistory(0).build(), List.of());
        String message =
                String.valueOf(assertThrows(IllegalArgumentException.class, () -> analytics.value("market", "gini"))
                        .getMessage());
        assertTrue(message.contains("'gini'") && message.contains("Maybe"), message);
    }

    @Test
    void seriesOfDifferentLengthsAreRefused() {
        SampleHistory history = SampleHistory.of(Quantity.NET_EXPORT, 1, 2).with(Quantity.LOSSES, 1);
        assertThrows(IllegalArgumentException.class, history::build);
        assertThrows(
                IllegalArgumentException.class,
                () -> new SampleHistory(1).reward("a", 1, 2).build());
        assertThrows(
                IllegalArgumentException.class,
                () -> new SampleHistory(1).capacity(0).build());
    }
}
