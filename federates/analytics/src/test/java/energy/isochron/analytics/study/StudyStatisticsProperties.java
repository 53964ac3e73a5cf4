package energy.isochron.analytics.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.math3.stat.inference.MannWhitneyUTest;
import org.apache.commons.math3.stat.inference.TTest;

class StudyStatisticsProperties {
    private static Arbitrary<double[]> samples(int least, int most) {
        Arbitrary<Double> few = Arbitraries.integers().between(-2, 2).map(Integer::doubleValue);
        Arbitrary<Double> any = Arbitraries.doubles().between(-1e6, 1e6);
        return Arbitraries.oneOf(few, any)
                .array(double[].class)
                .ofMinSize(least)
                .ofMaxSize(most);
    }

    @Provide
    Arbitrary<double[]> sample() {
        return samples(1, 40);
    }

    @Provide
    Arbitrary<double[]> large() {
        return Arbitraries.doubles()
                .between(-100, 100)
                .array(double[].class)
                .ofMinSize(30)
                .ofMaxSize(60)
                .filter(values -> Arrays.stream(values).distinct().count() == values.length);
    }

    @Property
    void everyOutcomeIsFiniteAndInItsRange(@ForAll("sample") double[] one, @ForAll("sample") double[] other) {
        TwoSampleTest test = TwoSampleTest.of(one, other);
        assertTrue(Double.isFinite(test.difference()));
        assertTrue(test.welch() >= 0 && test.welch() <= 1, () -> "Welch " + test.welch());
        assertTrue(test.mannWhitney() > 0 && test.mannWhitney() <= 1, () -> "Mann-Whitney " + test.mannWhitney());
        assertTrue(Math.abs(test.cliffsDelta()) <= 1);
        test.hedgesG().ifPresent(g -> assertTrue(Double.isFinite(g)));
        test.interval()
                .ifPresent(interval ->
                        assertTrue(interval.low() <= test.difference() && test.difference() <= interval.high()));
    }

    @Property
    void intervalLeavesOutZeroWhereTheTestTellsApart(@ForAll("sample") double[] one, @ForAll("sample") double[] other) {
        TwoSampleTest test = TwoSampleTest.of(one, other);
        boolean atTheLevel = Math.abs(test.welch() - TwoSampleTest.LEVEL) < 1e-9;
        if (test.interval().isPresent() && !atTheLevel && (test.welch() == 1 || test.welch() > 0)) {
            Interval interval = test.interval().get();
            boolean rounding = test.welch() == 1;
            assertEquals(test.isSignificant(), !rounding && (interval.isAbove(0) || interval.isBelow(0)));
        }
    }

    @Property
    void signOfTheSamplesAndTheirOrderDoNotMatter(@ForAll("sample") double[] one, @ForAll("sample") double[] other) {
        double[] negated = Arrays.stream(one).map(value -> -value).toArray();
        double[] otherNegated = Arrays.stream(other).map(value -> -value).toArray();
        RankSum ranks = new RankSum(one, other);
        assertEquals(ranks.pValue(), new RankSum(other, one).pValue(), 1e-9);
        assertEquals(ranks.pValue(), new RankSum(negated, otherNegated).pValue(), 1e-9);
        assertEquals(ranks.delta(), -new RankSum(other, one).delta(), 1e-9);
    }

    @Property(tries = 200)
    void withoutTiesAndInLargeSamplesCommonsMathAgrees(@ForAll("large") double[] one, @ForAll("large") double[] other) {
        TwoSampleTest test = TwoSampleTest.of(one, other);
        assertEquals(new TTest().tTest(one, other), test.welch(), 1e-9);
        // without the correction for continuity of half a step
        double theirs = new MannWhitneyUTest().mannWhitneyUTest(one, other);
        assertTrue(
                test.mannWhitney() >= theirs - 1e-9 && test.mannWhitney() - theirs < 0.02,
                () -> theirs + " " + test.mannWhitney());
    }

    @Property
    void holmIsNeverBelowThePValueNorAboveBonferroni(@ForAll("pValues") double[] p) {
        double[] adjusted = PairTest.holm(p);
        for (int i = 0; i < p.length; i++) {
            assertTrue(adjusted[i] >= p[i] && adjusted[i] <= Math.min(1, p.length * p[i]) + 1e-15);
        }
    }

    @Provide
    Arbitrary<double[]> pValues() {
        return Arbitraries.doubles().between(0, 1).array(double[].class).ofMaxSize(20);
    }
}
