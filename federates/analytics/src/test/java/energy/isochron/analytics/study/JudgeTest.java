package energy.isochron.analytics.study;

import static energy.isochron.analytics.study.Verdict.Outcome.CONTRADICTED;
import static energy.isochron.analytics.study.Verdict.Outcome.NOT_SHOWN;
import static energy.isochron.analytics.study.Verdict.Outcome.SHOWN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.analytics.study.Expectation.Outcome;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JudgeTest {
    private static final String PRICE = SampleStudy.PRICE;

    /** A study of two variants, whose measure is a mean and what a seed adds to it: −1, 0 or 1 times a width. */
    private static Verdict judge(Expectation expectation, double before, double after, double width, int seeds) {
        Factor factor = SampleStudy.factor("storage", "Storage", "none", "strategic");
        Study plain = SampleStudy.plain("none", factor);
        Study study = new Study(
                plain.name(),
                plain.title(),
                plain.question(),
                plain.source(),
                plain.baseline(),
                plain.factors(),
                plain.shown(),
                plain.published(),
                List.of(SampleStudy.claim("c", PRICE, "strategic", "none", expectation)));
        StudyResults results = SampleStudy.results(
                study, seeds, Map.of(PRICE, (place, seed) -> (place == 0 ? before : after) + width * (seed % 3 - 1)));
        return Findings.of(results).verdicts().getFirst();
    }

    private static void assertOutcome(Verdict.Outcome expected, Expectation expectation, double before, double after) {
        assertEquals(expected, judge(expectation, before, after, 1, 30).outcome());
    }

    @Test
    void lowerAndHigherGoByTheTestAndTheSign() {
        assertOutcome(SHOWN, Outcome.LOWER, 100, 95);
        assertOutcome(CONTRADICTED, Outcome.HIGHER, 100, 95);
        assertOutcome(NOT_SHOWN, Outcome.LOWER, 100, 99.9);
        assertOutcome(NOT_SHOWN, Outcome.HIGHER, 100, 99.9);
        assertOutcome(SHOWN, Outcome.HIGHER, 100, 105);
        assertOutcome(CONTRADICTED, Outcome.LOWER, 100, 105);
    }

    @Test
    void positiveAndNegativeLookAtTheVariantAlone() {
        assertOutcome(SHOWN, Outcome.POSITIVE, -9, 2);
        assertOutcome(CONTRADICTED, Outcome.NEGATIVE, -9, 2);
        assertOutcome(NOT_SHOWN, Outcome.POSITIVE, 9, 0.1);
        assertOutcome(SHOWN, Outcome.NEGATIVE, 9, -2);
        assertOutcome(CONTRADICTED, Outcome.POSITIVE, 9, -2);
    }

    @Test
    void signChangesIfBothIntervalsLeaveOutZeroOnTheirSide() {
        assertOutcome(SHOWN, Outcome.SIGN_CHANGE, -2, 2);
        assertOutcome(NOT_SHOWN, Outcome.SIGN_CHANGE, -0.1, 2);
        assertOutcome(NOT_SHOWN, Outcome.SIGN_CHANGE, -2, 0.1);
        assertOutcome(CONTRADICTED, Outcome.SIGN_CHANGE, 2, 9);
        assertOutcome(CONTRADICTED, Outcome.SIGN_CHANGE, -9, -2);
        assertOutcome(CONTRADICTED, Outcome.SIGN_CHANGE, 2, -2);
    }

    @Test
    void noEffectIsShownIfNoneThatMattersIsLeftAndNotByWantOfSeeds() {
        assertEquals(SHOWN, judge(Outcome.NONE, 100, 100, 1, 99).outcome());
        assertEquals(NOT_SHOWN, judge(Outcome.NONE, 100, 100, 1, 9).outcome());
        assertOutcome(CONTRADICTED, Outcome.NONE, 100, 102);
        assertEquals(SHOWN, judge(Outcome.NONE, 100, 100, 0, 9).outcome());
        assertEquals(CONTRADICTED, judge(Outcome.NONE, 100, 101, 0, 9).outcome());
    }

    @Test
    void rangesHoldTheWholeInterval() {
        Expectation range = new Expectation.Within(90, 110);
        assertOutcome(SHOWN, range, 0, 100);
        assertOutcome(NOT_SHOWN, range, 0, 110);
        assertOutcome(CONTRADICTED, range, 0, 120);
        assertOutcome(CONTRADICTED, range, 0, 80);
    }

    @Test
    void ratiosAreJudgedByFiellersInterval() {
        Expectation range = new Expectation.RatioWithin(0.7, 0.85);
        assertOutcome(SHOWN, range, 100, 78);
        assertOutcome(NOT_SHOWN, range, 100, 85);
        assertOutcome(CONTRADICTED, range, 100, 60);
        assertOutcome(NOT_SHOWN, range, 0.1, 60);
        assertEquals(SHOWN, judge(range, 100, 78, 0, 5).outcome());
    }

    /** Reference: the roots of (a − r·b)² = t²·(sa² + r²·sb²), solved with SciPy. */
    @Test
    void fiellersIntervalIsThatOfTheQuadraticEquation() {
        SampleSummary term = SampleSummary.of(TwoSampleTestTest.TERM);
        SampleSummary early = SampleSummary.of(TwoSampleTestTest.EARLY);
        Interval ratio = Judge.ratio(term, early).orElseThrow();
        assertEquals(0.9797752309704759, ratio.low(), 1e-8);
        assertEquals(1.8188543702376725, ratio.high(), 1e-8);
    }

    @Test
    void oneSeedShowsNothing() {
        for (Expectation expectation : List.of(
                Outcome.LOWER,
                Outcome.HIGHER,
                Outcome.POSITIVE,
                Outcome.NEGATIVE,
                Outcome.SIGN_CHANGE,
                Outcome.NONE,
                new Expectation.Within(0, 1000),
                new Expectation.RatioWithin(0, 1000))) {
            Verdict verdict = judge(expectation, 100, 50, 0, 1);
            assertEquals(NOT_SHOWN, verdict.outcome());
            assertTrue(verdict.sentence().endsWith("One seed shows nothing."), verdict.sentence());
        }
    }

    @Test
    void sentencesTellTheFiguresAndWhatTheyMean() {
        assertEquals(
                "“None” 100.00 $/MWh, “Strategic” 95.00 $/MWh: difference −5.00 (95 % CI −5.43 to −4.57), p < 0.001."
                        + " As claimed, it is lower.",
                judge(Outcome.LOWER, 100, 95, 1, 30).sentence());
        assertEquals(
                "“None” −2.00 $/MWh (95 % CI −2.31 to −1.69), “Strategic” 2.00 $/MWh (95 % CI 1.69 to 2.31): difference 4.00"
                        + " (95 % CI 3.57 to 4.43), p < 0.001. As claimed, it is below 0 for “None” and above 0 for “Strategic”.",
                judge(Outcome.SIGN_CHANGE, -2, 2, 1, 30).sentence());
        assertEquals(
                "“None” 100.00 $/MWh, “Strategic” 99.90 $/MWh: difference −0.10 (95 % CI −0.53 to 0.33), p = 0.64."
                        + " 30 seeds do not tell whether it is lower. The rank test sees it otherwise (p = 0.025).",
                judge(Outcome.LOWER, 100, 99.9, 1, 30).sentence());
        assertTrue(judge(Outcome.SIGN_CHANGE, 2, 9, 1, 30)
                .sentence()
                .endsWith("Against the claim, it is above 0 for “None”."));
        assertTrue(judge(new Expectation.RatioWithin(0.7, 0.85), 100, 78, 1, 30)
                .sentence()
                .contains("ratio 0.7800 (95 % CI 0.776"));
    }
}
