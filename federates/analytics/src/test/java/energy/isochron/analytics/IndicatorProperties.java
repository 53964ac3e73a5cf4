package energy.isochron.analytics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.exchange.BranchState;
import energy.isochron.exchange.Indicators;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class IndicatorProperties {
    private static void within(String what, double value, double low, double high) {
        assertTrue(value >= low && value <= high, () -> what + " is " + value);
    }

    @Property(tries = 1000)
    void indicatorsStayInTheirRangesAndEveryIntervalCloses(
            @ForAll @IntRange(min = 1, max = 40) int agents,
            @ForAll @IntRange(min = 2, max = 50) int buses,
            @ForAll long seed) {
        SampleDay day = new SampleDay(agents, buses, seed);
        Audit audit = new Audit(day.settings());
        audit.open(day.opening());
        IndicatorCalculator calculator = new IndicatorCalculator(day.settings());
        for (int i = 0; i < 26; i++) {
            MarketInterval played = day.next();
            audit.check(played);
            Indicators raw = calculator.evaluate(played);
            assertTrue(raw.tradeSurplusUsd() >= -1e-9 && raw.liquidityKwh() >= 0, raw::toString);
            assertTrue(raw.priceVolatilityUsdPerMwh() >= 0, raw::toString);
            assertEquals(1, raw.coordinationScore() + raw.supplyDemandImbalance(), 1e-15);
            within("imbalance", raw.supplyDemandImbalance(), 0, 1);
            within("congestion", raw.gridCongestion(), 0, 1);
            within("score", raw.coordinationScore(), 0, 1);
            within("convergence", raw.coordinationConvergence(), 0, 1);
            within("self-consumption", raw.derSelfConsumption(), 0, 1);
            within("flexibility", raw.flexibilityUtilization(), 0, 1);
        }
    }

    @Property(tries = 1000)
    void congestionIsAMeanOfShares(
            @ForAll @Size(min = 1, max = 20) List<@DoubleRange(min = 0, max = 5) Double> loadings) {
        List<BranchState> branches = new ArrayList<>();
        loadings.forEach(loading -> branches.add(new BranchState("b", 0, loading)));
        within("congestion", IndicatorFormulas.gridCongestion(branches), 0, 1);
    }

    @Property(tries = 1000)
    void historyKeepsItsWindowOnly(
            @ForAll @IntRange(min = 2, max = 30) int window,
            @ForAll @Size(min = 2, max = 90) List<@DoubleRange(min = -1000, max = 1000) Double> values) {
        History history = new History(window);
        values.forEach(history::add);
        List<Double> kept = values.subList(Math.max(0, values.size() - window), values.size());
        double mean = kept.stream().mapToDouble(v -> v).average().orElseThrow();
        double squares = kept.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum();
        assertEquals(kept.size(), history.size());
        assertEquals(mean, history.mean(), 1e-9);
        assertEquals(Math.sqrt(squares / kept.size()), history.deviation(), 1e-9);
    }
}
