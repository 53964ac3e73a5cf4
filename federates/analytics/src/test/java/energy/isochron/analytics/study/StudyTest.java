package energy.isochron.analytics.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.analytics.study.Expectation.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class StudyTest {
    private static final Factor GRID = SampleStudy.factor("grid", "Grid", "mesh", "ring");
    private static final Factor SIZE = SampleStudy.factor("size", "Size", "small", "large", "huge");

    private static void assertRefused(Executable call, String... parts) {
        String message = String.valueOf(
                assertThrows(IllegalArgumentException.class, call).getMessage());
        for (String part : parts) {
            assertTrue(message.contains(part), message);
        }
        assertTrue(message.contains("Maybe") && message.endsWith("?"), message);
    }

    @Test
    void variantsAreAllCombinationsTheFirstFactorSlowest() {
        List<Variant> variants = SampleStudy.plain("mesh+small", GRID, SIZE).variants();
        assertEquals(
                List.of("mesh+small", "mesh+large", "mesh+huge", "ring+small", "ring+large", "ring+huge"),
                variants.stream().map(Variant::id).toList());
        assertEquals("Ring, Huge", variants.getLast().title());
        assertEquals(Map.of("grid", "ring", "size", "huge"), variants.getLast().levels());
        assertEquals(
                List.of("grid", "size"), List.copyOf(variants.getLast().levels().keySet()));
    }

    @Test
    void whatNamesNoVariantIsRefused() {
        assertRefused(() -> SampleStudy.plain("small+mesh", GRID, SIZE), "baseline", "'small+mesh'", "mesh+small");
        assertRefused(() -> withClaim("mesh", "star", Outcome.LOWER), "against of claim 'c'", "'star'");
        assertRefused(() -> withClaim("mesh", "mesh", Outcome.LOWER), "with itself");
        assertEquals(1, withClaim("mesh", "mesh", Outcome.POSITIVE).claims().size());
        assertRefused(() -> SampleStudy.plain("", new Factor[0]), "no factor");
        assertRefused(() -> SampleStudy.plain("mesh+mesh", GRID, GRID), "factor 'grid' is there twice");
    }

    private static Study withClaim(String variant, String against, Expectation expectation) {
        return new Study(
                "s",
                "S",
                "",
                "",
                "mesh",
                List.of(GRID),
                List.of(),
                List.of(),
                List.of(SampleStudy.claim("c", SampleStudy.SHARE, variant, against, expectation)));
    }

    @Test
    void idsTextsAndRangesAreLookedAt() {
        assertRefused(() -> new Level("no battery", "No battery"), "'no battery'", "letters");
        assertRefused(() -> new Level("none", " "), "title of level 'none'");
        assertRefused(() -> new Factor("f", "F", List.of()), "no level");
        assertRefused(
                () -> new Factor("f", "F", List.of(new Level("a", "A"), new Level("a", "B"))), "'a' is there twice");
        assertRefused(() -> new Expectation.Within(2, 1), "2.0 to 1.0");
        assertRefused(
                () -> new Published("market.p2p_share", "a", 1, "paper"), "'market.p2p_share'", "market.p2p_ratio");
        assertRefused(() -> new Published(SampleStudy.SHARE, "a", Double.NaN, "paper"), "NaN");
        assertRefused(() -> new Cost(0, 24, 0.1, 1, 1, 1, 1), "agents is 0");
        assertRefused(() -> new Cost(1, 24, 0, 0, 1, 1, 1), "wallSeconds is 0.0");
        assertRefused(() -> new Cost(1, 24, 2, 1, 1, 1, 1), "assemblySeconds is 2.0", "1.0");
        assertRefused(() -> new StudyOrigin.Input("a", "b"), "'b'", "hex");
        assertRefused(() -> new Variant("b+a", "B", Map.of("f", "a")), "'b+a'");
    }

    @Test
    void costIsToldForAnIntervalAndAnAgent() {
        Cost cost = new Cost(10, 4, 1, 3, 2.5, 1000, 100);
        assertEquals(0.5, cost.intervalSeconds());
        assertEquals(0.3, cost.secondsPerAgent());
    }

    @Test
    void everyVariantHasARunForEachSeedInOrder() {
        Study study = SampleStudy.plain("mesh", GRID);
        StudyResults whole = SampleStudy.results(study, 3, Map.of());
        List<VariantResults> variants = whole.variants();
        assertEquals(variants.get(1), whole.variant("ring"));
        assertRefused(() -> whole.variant("star"), "'star'");
        assertRefused(() -> new StudyResults(study, List.of(1L, 2L), variants), "seeds of variant 'mesh'");
        assertRefused(() -> new StudyResults(study, List.of(3L, 2L, 1L), variants), "out of order");
        assertRefused(() -> new StudyResults(study, List.of(1L, 1L), variants), "each once");
        assertRefused(() -> new StudyResults(study, List.of(), variants), "--seeds");
        assertRefused(() -> new StudyResults(study, whole.seeds(), variants.subList(0, 1)), "[mesh]", "[mesh, ring]");
        assertRefused(() -> new StudyResults(study, whole.seeds(), variants.reversed()), "[ring, mesh]");
    }

    @Test
    void runsKeepCopiesAndFiniteMeasuresOnly() {
        double[] values = new double[MeasureCatalogue.ids().size()];
        RunResults run = new RunResults(7, values, SampleStudy.day(0, 7));
        values[0] = 5;
        run.values()[0] = 6;
        assertEquals(0, run.value(0));
        assertEquals(run, new RunResults(7, new double[values.length], SampleStudy.day(0, 7)));
        values[3] = Double.NaN;
        assertRefused(
                () -> new RunResults(7, values, SampleStudy.day(0, 7)),
                MeasureCatalogue.ids().get(3),
                "seed 7");
        assertRefused(() -> new RunResults(7, new double[2], SampleStudy.day(0, 7)), "2 measures");
    }

    @Test
    void sampleIsOneMeasureInOrderOfSeeds() {
        Study study = SampleStudy.plain("mesh", GRID);
        StudyResults results =
                SampleStudy.results(study, 3, Map.of(SampleStudy.SHARE, (place, seed) -> place + seed / 10.0));
        assertEquals(
                List.of(1.1, 1.2, 1.3),
                java.util.Arrays.stream(results.variant("ring").sample(SampleStudy.SHARE))
                        .boxed()
                        .toList());
        assertEquals(Optional.empty(), results.variant("ring").cost());
    }
}
