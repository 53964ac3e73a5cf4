package energy.isochron.analytics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.analytics.AnalyticsSettings.Placement;
import energy.isochron.exchange.BranchState;
import energy.isochron.exchange.Indicators;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class IndicatorTest {
    @Test
    void namesAreTheComponentsOfTheRecordInOrder() {
        List<String> expected = new ArrayList<>();
        for (var component : Indicators.class.getRecordComponents()) {
            expected.add(component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT));
        }
        assertEquals(expected.subList(1, expected.size()), Indicator.ids());
    }

    @Test
    void valuesAreTheComponentsOfTheRecordInOrder() {
        Indicators indicators = new Indicators(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
        double expected = 1;
        for (Indicator indicator : Indicator.values()) {
            assertEquals(expected++, indicator.of(indicators), indicator.id());
        }
    }

    @Test
    void branchesWithoutLoadingDoNotCount() {
        BranchState known = new BranchState("a", 0, 0.5);
        BranchState unknown = new BranchState("b", 0, Double.NaN);
        assertEquals(0.5, IndicatorFormulas.gridCongestion(List.of(known, unknown)));
        assertTrue(Double.isNaN(IndicatorFormulas.gridCongestion(List.of(unknown))));
        assertEquals(0, IndicatorFormulas.gridCongestion(List.of()));
    }

    @Test
    void loadingAgainstTheBranchCountsByItsMagnitude() {
        assertEquals(
                0.75,
                IndicatorFormulas.gridCongestion(List.of(new BranchState("a", 0, -0.5), new BranchState("b", 0, 3))));
    }

    @Test
    void impossibleSettingsAreRefusedByName() {
        List<Placement> home = List.of(new Placement("home", "bus"));
        List<String> bus = List.of("bus");
        assertRefused("intervalHours", home, bus, 0, 100, 24);
        assertRefused("gridCapacityKw", home, bus, 1, Double.NaN, 24);
        assertRefused("priceWindow", home, bus, 1, 100, 1);
        assertRefused("home", home, List.of("other"), 1, 100, 24);
        assertRefused("twice", List.of(home.get(0), home.get(0)), bus, 1, 100, 24);
    }

    private static void assertRefused(
            String word, List<Placement> agents, List<String> buses, double hours, double capacity, int window) {
        String message = String.valueOf(assertThrows(
                        IllegalArgumentException.class,
                        () -> new AnalyticsSettings(agents, buses, List.of(), hours, capacity, window))
                .getMessage());
        assertTrue(message.contains(word) && message.contains("Maybe"), message);
    }
}
