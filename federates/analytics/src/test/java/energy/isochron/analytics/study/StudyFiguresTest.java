package energy.isochron.analytics.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** What the page and the Markdown draw of the runs: profiles, densities, growth, numbers. */
class StudyFiguresTest {
    private static final Variant ONLY = new Variant("a", "A", Map.of("f", "a"));

    /** A variant whose runs have these clearing prices; a volume of 1 where the price is not 0. */
    private static VariantResults priced(double[]... runs) {
        List<RunResults> all = Arrays.stream(runs)
                .map(prices -> new RunResults(
                        prices.length, new double[MeasureCatalogue.ids().size()], series(prices)))
                .toList();
        return new VariantResults(ONLY, all, Optional.empty());
    }

    private static SeriesTable series(double... prices) {
        Map<SeriesQuantity, double[]> figures = new EnumMap<>(SeriesQuantity.class);
        for (SeriesQuantity quantity : SeriesQuantity.values()) {
            figures.put(quantity, prices);
        }
        figures.put(
                SeriesQuantity.VOLUME, Arrays.stream(prices).map(Math::signum).toArray());
        figures.put(
                SeriesQuantity.LOCAL_PRICE,
                Arrays.stream(prices)
                        .map(price -> price > 0 ? price : Double.NaN)
                        .toArray());
        return SeriesTable.of(figures);
    }

    @Test
    void profileIsTheMeanOfTheSeedsThatHaveAFigure() {
        VariantResults variant = priced(new double[] {100, 0, 0}, new double[] {110, 80, 0}, new double[] {120});
        Profile profile = Profile.of(variant, SeriesQuantity.LOCAL_PRICE);
        SampleSummary first = SampleSummary.of(100, 110, 120);
        assertEquals(110, profile.mean()[0]);
        assertEquals(first.interval().orElseThrow().low(), profile.low()[0]);
        assertEquals(first.interval().orElseThrow().high(), profile.high()[0]);
        assertEquals(80, profile.mean()[1]);
        assertEquals(Double.NaN, profile.low()[1]);
        assertEquals(Double.NaN, profile.mean()[2]);
    }

    @Test
    void densitiesHaveAnAreaOfOneAndBinsASumOfOne() {
        VariantResults variant = priced(new double[] {140, 142, 0, 230}, new double[] {138, 225, 0, 0});
        PriceDensity density = new PriceDensity(List.of(variant, priced(new double[] {0, 0})));
        assertEquals(5, density.count(0));
        double step = density.points()[1] - density.points()[0];
        assertEquals(1, Arrays.stream(density.kernels(0)).sum() * step, 0.01);
        assertEquals(1, Arrays.stream(density.shares(0)).sum(), 1e-12);
        double[] cumulative = density.cumulative(0);
        assertEquals(0, cumulative[0]);
        assertEquals(1, cumulative[cumulative.length - 1]);
        for (int i = 1; i < cumulative.length; i++) {
            assertTrue(cumulative[i] >= cumulative[i - 1]);
        }
        assertEquals(0, density.count(1));
        assertEquals(0, Arrays.stream(density.kernels(1)).sum());
        assertEquals(0, Arrays.stream(density.shares(1)).sum());
        assertEquals(density.edges().length, density.shares(0).length + 1);
    }

    @Test
    void densityOfEqualPricesAndOfNoneIsFinite() {
        PriceDensity equal = new PriceDensity(List.of(priced(new double[] {150, 150, 150})));
        assertTrue(Arrays.stream(equal.kernels(0)).allMatch(Double::isFinite));
        PriceDensity none = new PriceDensity(List.of(priced(new double[] {0})));
        assertTrue(Arrays.stream(none.kernels(0)).allMatch(value -> value == 0));
    }

    private static StudyResults costs(Factor... factors) {
        StringBuilder baseline = new StringBuilder();
        for (Factor factor : factors) {
            baseline.append(baseline.isEmpty() ? "" : "+")
                    .append(factor.levels().getFirst().id());
        }
        StudyResults plain = SampleStudy.results(SampleStudy.plain(baseline.toString(), factors), 1, Map.of());
        List<VariantResults> measured = plain.variants().stream()
                .map(variant -> new VariantResults(variant.variant(), variant.runs(), cost(variant.id())))
                .toList();
        return new StudyResults(plain.study(), plain.seeds(), measured);
    }

    /** Ten agents or a hundred; their time grows with the square, on a ring three times as long. */
    private static Optional<Cost> cost(String id) {
        int agents = id.contains("hundred") ? 100 : 10;
        double seconds = 0.01 * agents * agents * (id.contains("ring") ? 3 : 1);
        return Optional.of(new Cost(agents, 24, 0, seconds, 0, 1000L * agents, 5));
    }

    @Test
    void growthIsFittedForEachCombinationOfTheOtherFactors() {
        Factor size = SampleStudy.factor("size", "Size", "hundred", "ten");
        List<CostGrowth> curves = CostGrowth.of(costs(SampleStudy.factor("grid", "Grid", "mesh", "ring"), size));
        assertEquals(
                List.of("Mesh", "Ring"), curves.stream().map(CostGrowth::title).toList());
        CostGrowth ring = curves.getLast();
        assertEquals(
                List.of("ring+ten", "ring+hundred"),
                ring.variants().stream().map(VariantResults::id).toList());
        assertEquals(2, ring.exponent(Cost::wallSeconds).orElseThrow(), 1e-12);
        assertEquals(1, ring.exponent(Cost::allocatedBytes).orElseThrow(), 1e-12);
        assertEquals(OptionalDouble.empty(), ring.exponent(Cost::cpuSeconds));
        assertEquals(OptionalDouble.empty(), ring.exponent(cost -> cost.agents() - 10));
        assertEquals(10, ring.scaling().orElseThrow(), 1e-12);
        assertEquals("super-linear", CostGrowth.scalingWord(1.21));
        assertEquals("linear", CostGrowth.scalingWord(1.2));
        assertEquals("linear", CostGrowth.scalingWord(0.8));
        assertEquals("sub-linear", CostGrowth.scalingWord(0.79));
        CostGrowth alone = CostGrowth.of(costs(size)).getFirst();
        assertEquals("", alone.title());
        CostGrowth same = CostGrowth.of(costs(SampleStudy.factor("grid", "Grid", "mesh", "ring")))
                .getFirst();
        assertEquals(OptionalDouble.empty(), same.exponent(Cost::wallSeconds));
        assertEquals(OptionalDouble.empty(), same.scaling());
        assertEquals(List.of(), CostGrowth.of(SampleStudy.results(SampleStudy.plain("hundred", size), 1, Map.of())));
    }

    @Test
    void numbersReadWell() {
        assertEquals("−61,556", Figures.number(-61556.1));
        assertEquals("173.6", Figures.number(173.6));
        assertEquals("0.01800", Figures.number(0.018));
        assertEquals("0.018", Figures.brief(0.018));
        assertEquals("1,200", Figures.brief(1200));
        assertEquals("0", Figures.brief(0));
        assertEquals("0.00", Figures.fixed(-0.001, 2));
        assertEquals("−0.01", Figures.fixed(-0.009, 2));
        assertEquals(2, Figures.decimals(2, 0.79, 0, 5));
        assertEquals(0, Figures.decimals(2, 79));
        assertEquals("p < 0.001", Figures.p(0.0004));
        assertEquals("p = 0.0496", Figures.p(0.0496));
        assertEquals("p = 0.020", Figures.p(0.02));
        assertEquals("p = 0.64", Figures.p(0.64));
        assertEquals("*", Figures.stars(0.03));
        assertEquals("", Figures.stars(0.05));
    }
}
