package energy.isochron.analytics.study;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Reference figures: SciPy 1.16 ({@code ttest_ind}, {@code mannwhitneyu}, {@code percentile}); ties by counting all arrangements. */
class TwoSampleTestTest {
    private static final double CLOSE = 1e-12;

    /** Hollander and Wolfe (1973), 69: permeability of membranes. */
    static final double[] TERM = {0.80, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46};

    static final double[] EARLY = {1.15, 0.88, 0.90, 0.74, 1.21};

    private static double[] cycle(int n, int step, int modulus, int offset) {
        return IntStream.range(0, n)
                .mapToDouble(i -> i * step % modulus + offset)
                .toArray();
    }

    @Test
    void summaryIsThatOfTheTextbook() {
        SampleSummary summary = SampleSummary.of(TERM);
        assertEquals(10, summary.n());
        assertEquals(1.313, summary.mean(), CLOSE);
        assertEquals(0.4412117153677787, summary.sd(), CLOSE);
        assertEquals(0.9973761524164961, summary.interval().orElseThrow().low(), 1e-9);
        assertEquals(1.6286238475835038, summary.interval().orElseThrow().high(), 1e-9);
        assertArrayEquals(
                new double[] {0.73, 0.8825, 1.415, 1.595, 1.91},
                new double[] {summary.min(), summary.q25(), summary.median(), summary.q75(), summary.max()},
                CLOSE);
    }

    @Test
    void welchAndEffectSizesAreThoseOfTheTextbook() {
        TwoSampleTest test = TwoSampleTest.of(TERM, EARLY);
        assertEquals(0.337, test.difference(), CLOSE);
        assertEquals(-0.01972499633510394, test.interval().orElseThrow().low(), 1e-9);
        assertEquals(0.6937249963351039, test.interval().orElseThrow().high(), 1e-9);
        assertEquals(0.06210134378107847, test.welch(), CLOSE);
        assertEquals(0.2544122544122544, test.mannWhitney(), CLOSE);
        assertEquals(0.4, test.cliffsDelta(), CLOSE);
        assertEquals(0.8279692040169504, test.hedgesG().orElseThrow(), CLOSE);
    }

    @Test
    void exchangedSamplesGiveTheSameWithTheOtherSign() {
        TwoSampleTest test = TwoSampleTest.of(TERM, EARLY).reversed();
        TwoSampleTest exchanged = TwoSampleTest.of(EARLY, TERM);
        assertEquals(exchanged.difference(), test.difference());
        assertEquals(exchanged.welch(), test.welch(), CLOSE);
        assertEquals(exchanged.mannWhitney(), test.mannWhitney());
        assertEquals(exchanged.cliffsDelta(), test.cliffsDelta(), CLOSE);
        assertEquals(exchanged.hedgesG().orElseThrow(), test.hedgesG().orElseThrow(), CLOSE);
        assertEquals(
                exchanged.interval().orElseThrow().low(),
                test.interval().orElseThrow().low(),
                CLOSE);
    }

    @Test
    void smallSamplesWithTiesAreCountedOut() {
        double[] one = {1, 2, 2, 3, 3, 3, 5};
        double[] other = {2, 3, 4, 4, 5, 6};
        RankSum ranks = new RankSum(one, other);
        assertEquals(10, ranks.u());
        assertEquals(200.0 / 1716, ranks.pValue(), CLOSE);
    }

    @Test
    void largeSamplesWithTiesUseTheCorrectedVariance() {
        RankSum ranks = new RankSum(cycle(30, 7, 13, 0), cycle(25, 5, 11, 2));
        assertEquals(302.5, ranks.u());
        assertEquals(0.22214747580147365, ranks.pValue(), 1e-9);
    }

    @Test
    void oneSeedTellsNothing() {
        SampleSummary one = SampleSummary.of(7);
        assertEquals(new SampleSummary(1, 7, 0, Optional.empty(), 7, 7, 7, 7, 7), one);
        TwoSampleTest test = TwoSampleTest.of(new double[] {7}, new double[] {3});
        assertEquals(new TwoSampleTest(4, Optional.empty(), 1, 1, 1, OptionalDouble.empty()), test);
    }

    @Test
    void identicalSamplesDoNotDiffer() {
        TwoSampleTest test = TwoSampleTest.of(TERM, TERM);
        assertEquals(0, test.difference());
        assertEquals(1, test.welch());
        assertEquals(1, test.mannWhitney());
        assertEquals(0, test.cliffsDelta());
        assertEquals(0, test.hedgesG().orElseThrow());
        double[] many = cycle(50, 7, 13, 0);
        assertEquals(1, TwoSampleTest.of(many, many).mannWhitney());
    }

    @Test
    void samplesThatDoNotVaryDifferForSureOrNotAtAll() {
        double[] three = {3, 3, 3, 3};
        double[] four = {4, 4, 4, 4};
        TwoSampleTest same = TwoSampleTest.of(three, three.clone());
        assertEquals(new TwoSampleTest(0, Optional.of(new Interval(0, 0)), 1, 1, 0, OptionalDouble.of(0)), same);
        TwoSampleTest sure = TwoSampleTest.of(four, three);
        assertEquals(Optional.of(new Interval(1, 1)), sure.interval());
        assertEquals(0, sure.welch());
        assertEquals(2.0 / 70, sure.mannWhitney(), CLOSE);
        assertEquals(OptionalDouble.empty(), sure.hedgesG());
        double[] rounded = {0.1 + 0.2, 0.3, 0.3, 0.3};
        assertEquals(0, SampleSummary.of(rounded).sd());
        assertEquals(
                1, TwoSampleTest.of(rounded, new double[] {0.3, 0.3, 0.3, 0.3}).welch());
        double[] many = IntStream.range(0, 60).mapToDouble(i -> 3).toArray();
        assertEquals(1, TwoSampleTest.of(many, many.clone()).mannWhitney());
    }

    @Test
    void oneSampleThatDoesNotVaryHasTheOthersFreedom() {
        double[] fixed = {2, 2, 2, 2};
        double[] spread = {1, 2, 3, 4};
        TwoSampleTest test = TwoSampleTest.of(spread, fixed);
        Interval one = SampleSummary.of(spread).interval().orElseThrow();
        assertEquals(one.low() - 2, test.interval().orElseThrow().low(), CLOSE);
        assertTrue(test.welch() > 0 && test.welch() < 1);
    }

    @Test
    void holmMultipliesByThoseThatAreLeftAndNeverFalls() {
        assertArrayEquals(new double[] {0.03, 0.06, 0.06, 0.02}, PairTest.holm(0.01, 0.04, 0.03, 0.005), CLOSE);
        assertArrayEquals(new double[] {1, 1}, PairTest.holm(0.6, 0.9), CLOSE);
        assertArrayEquals(new double[0], PairTest.holm());
    }
}
