package energy.isochron.analytics.study;

import energy.isochron.analytics.study.Verdict.Outcome;
import java.util.Optional;

/**
 * Holds claims against the findings, at 5 %, two-sided, without adjustment, as a claim is one question that was asked before.
 *
 * <ul>
 *   <li>{@code lower}, {@code higher}: Welch's test and the sign of the difference.
 *   <li>{@code positive}, {@code negative}: the 95 % interval of the variant's mean leaves out 0.
 *   <li>{@code sign_change}: the interval of the other's mean lies below 0 and that of the variant's above. Contradicted if one of the two
 *       lies on the other side.
 *   <li>{@code none}: contradicted if Welch's test tells the means apart. As a test that finds nothing shows nothing, shown only if the
 *       interval of the difference lies within half a pooled deviation to both sides: less than a medium effect (Cohen, 1988).
 *   <li>{@code within}: the interval of the mean lies within the range; contradicted if it lies outside as a whole.
 *   <li>{@code ratio_within}: the same of the ratio of the two means, by Fieller's interval.
 * </ul>
 *
 * <p>Of one seed nothing is shown.
 */
final class Judge {
    /** A difference of less than this many pooled deviations does not matter. */
    private static final double MEDIUM_EFFECT = 0.5;

    private final Findings findings;

    Judge(Findings findings) {
        this.findings = findings;
    }

    Verdict judge(Claim claim) {
        Outcome outcome =
                switch (claim.expectation()) {
                    case Expectation.Outcome expected -> outcome(claim, expected);
                    case Expectation.Within range -> within(variant(claim).interval(), range.low(), range.high());
                    case Expectation.RatioWithin range -> within(ratio(claim), range.low(), range.high());
                };
        return new Verdict(claim, outcome, new VerdictSentence(claim, outcome, this).text());
    }

    private Outcome outcome(Claim claim, Expectation.Outcome expected) {
        return switch (expected) {
            case LOWER -> directed(test(claim).test(), -1);
            case HIGHER -> directed(test(claim).test(), 1);
            case POSITIVE -> sided(variant(claim).interval(), 1);
            case NEGATIVE -> sided(variant(claim).interval(), -1);
            case SIGN_CHANGE ->
                signChange(against(claim).interval(), variant(claim).interval());
            case NONE -> none(claim);
        };
    }

    private static Outcome directed(TwoSampleTest test, int sign) {
        if (!test.isSignificant()) {
            return Outcome.NOT_SHOWN;
        }
        return sign * test.difference() > 0 ? Outcome.SHOWN : Outcome.CONTRADICTED;
    }

    private static Outcome sided(Optional<Interval> mean, int sign) {
        int side = side(mean);
        if (side == 0) {
            return Outcome.NOT_SHOWN;
        }
        return side == sign ? Outcome.SHOWN : Outcome.CONTRADICTED;
    }

    /** 1 if an interval lies above 0, −1 if below, 0 if neither or there is none. */
    private static int side(Optional<Interval> interval) {
        boolean above = interval.isPresent() && interval.get().isAbove(0);
        boolean below = interval.isPresent() && interval.get().isBelow(0);
        return above ? 1 : below ? -1 : 0;
    }

    private static Outcome signChange(Optional<Interval> before, Optional<Interval> after) {
        if (side(before) > 0 || side(after) < 0) {
            return Outcome.CONTRADICTED;
        }
        return side(before) < 0 && side(after) > 0 ? Outcome.SHOWN : Outcome.NOT_SHOWN;
    }

    private Outcome none(Claim claim) {
        TwoSampleTest test = test(claim).test();
        if (test.isSignificant()) {
            return Outcome.CONTRADICTED;
        }
        double margin = MEDIUM_EFFECT * TwoSampleTest.pooledDeviation(variant(claim), against(claim));
        boolean small = test.interval().isPresent() && test.interval().get().isInside(-margin, margin);
        boolean same = test.interval().isPresent() && margin == 0;
        return small || same ? Outcome.SHOWN : Outcome.NOT_SHOWN;
    }

    private static Outcome within(Optional<Interval> interval, double low, double high) {
        if (interval.isEmpty()) {
            return Outcome.NOT_SHOWN;
        }
        Interval known = interval.get();
        if (known.isInside(low, high)) {
            return Outcome.SHOWN;
        }
        return known.isBelow(low) || known.isAbove(high) ? Outcome.CONTRADICTED : Outcome.NOT_SHOWN;
    }

    Optional<Interval> ratio(Claim claim) {
        return ratio(variant(claim), against(claim));
    }

    /**
     * 95 % interval of the ratio of two means (Fieller, 1954; independent samples, degrees of freedom of Welch and Satterthwaite at the
     * ratio found); none if the denominator cannot be told from 0, or of one seed.
     */
    static Optional<Interval> ratio(SampleSummary a, SampleSummary b) {
        if (a.n() < 2 || b.n() < 2 || b.mean() == 0) {
            return Optional.empty();
        }
        double ratio = a.mean() / b.mean();
        double scaled = ratio * ratio * b.squaredError();
        if (a.squaredError() + scaled == 0) {
            return Optional.of(Interval.around(ratio, 0));
        }
        double reach = Student.reach(TwoSampleTest.degreesOfFreedom(a.squaredError(), a.n(), scaled, b.n()));
        double g = square(reach / b.mean()) * b.squaredError();
        if (g >= 1) {
            return Optional.empty();
        }
        double half = reach / Math.abs(b.mean()) * Math.sqrt(a.squaredError() * (1 - g) + scaled);
        return Optional.of(Interval.around(ratio / (1 - g), half / (1 - g)));
    }

    private static double square(double value) {
        return value * value;
    }

    SampleSummary variant(Claim claim) {
        return findings.summary(claim.measure(), claim.variant());
    }

    SampleSummary against(Claim claim) {
        return findings.summary(claim.measure(), claim.against());
    }

    PairTest test(Claim claim) {
        return findings.test(claim.measure(), claim.variant(), claim.against());
    }

    String title(String variant) {
        return findings.results().variant(variant).title();
    }
}
