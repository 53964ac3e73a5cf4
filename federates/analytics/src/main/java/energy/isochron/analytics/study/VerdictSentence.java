package energy.isochron.analytics.study;

import energy.isochron.analytics.study.Verdict.Outcome;
import java.util.List;

/** Says in plain English what the runs found of a claim: the figures, then what they mean for it. */
final class VerdictSentence {
    private final Claim claim;
    private final Outcome outcome;
    private final SampleSummary variant;
    private final SampleSummary against;
    private final Judge judge;
    private final String unit;
    private final int decimals;

    VerdictSentence(Claim claim, Outcome outcome, Judge judge) {
        this.claim = claim;
        this.outcome = outcome;
        this.judge = judge;
        variant = judge.variant(claim);
        against = judge.against(claim);
        unit = MeasureCatalogue.unit(claim.measure());
        decimals = Figures.decimals(List.of(variant, against));
    }

    String text() {
        return facts() + ". " + conclusion() + doubt();
    }

    private String facts() {
        return switch (claim.expectation()) {
            case Expectation.Outcome expected ->
                switch (expected) {
                    case LOWER, HIGHER, NONE ->
                        mean(claim.against(), against) + ", " + mean(claim.variant(), variant) + ": " + difference();
                    case SIGN_CHANGE ->
                        mean(claim.against(), against) + interval(against) + ", " + mean(claim.variant(), variant)
                                + interval(variant) + ": " + difference();
                    case POSITIVE, NEGATIVE -> mean(claim.variant(), variant) + interval(variant);
                };
            case Expectation.Within within -> mean(claim.variant(), variant) + interval(variant);
            case Expectation.RatioWithin within ->
                mean(claim.against(), against) + ", " + mean(claim.variant(), variant) + ": " + ratio();
        };
    }

    private String mean(String id, SampleSummary summary) {
        return name(id) + ' ' + amount(summary.mean());
    }

    private String amount(double value) {
        return Figures.fixed(value, decimals) + (unit.equals("1") ? "" : ' ' + unit);
    }

    private String interval(SampleSummary summary) {
        return summary.interval()
                .map(each -> " (95 % CI " + Figures.range(each, decimals) + ")")
                .orElse("");
    }

    private String difference() {
        TwoSampleTest test = judge.test(claim).test();
        String found = "difference " + Figures.fixed(test.difference(), decimals);
        return found
                + test.interval()
                        .map(each -> " (95 % CI " + Figures.range(each, decimals) + "), " + Figures.p(test.welch()))
                        .orElse("");
    }

    private String ratio() {
        String found = against.mean() == 0 ? "no ratio" : "ratio " + Figures.number(variant.mean() / against.mean());
        return found
                + judge.ratio(claim)
                        .map(each ->
                                " (95 % CI " + Figures.number(each.low()) + " to " + Figures.number(each.high()) + ")")
                        .orElse("");
    }

    private String conclusion() {
        if (variant.n() < 2) {
            return "One seed shows nothing.";
        }
        return switch (outcome) {
            case SHOWN -> "As claimed, " + finding() + '.';
            case CONTRADICTED -> "Against the claim, " + opposite() + '.';
            case NOT_SHOWN -> variant.n() + " seeds do not tell whether " + finding() + '.';
        };
    }

    private String finding() {
        return switch (claim.expectation()) {
            case Expectation.Outcome expected ->
                switch (expected) {
                    case LOWER -> "it is lower";
                    case HIGHER -> "it is higher";
                    case POSITIVE -> "it is above 0";
                    case NEGATIVE -> "it is below 0";
                    case SIGN_CHANGE ->
                        "it is below 0 for " + name(claim.against()) + " and above 0 for " + name(claim.variant());
                    case NONE -> "the two differ by less than half a standard deviation";
                };
            case Expectation.Within range -> "it is within " + range(range.low(), range.high());
            case Expectation.RatioWithin range -> "the ratio is within " + range(range.low(), range.high());
        };
    }

    private String opposite() {
        return switch (claim.expectation()) {
            case Expectation.Outcome expected ->
                switch (expected) {
                    case LOWER -> "it is higher";
                    case HIGHER -> "it is lower";
                    case POSITIVE -> "it is below 0";
                    case NEGATIVE -> "it is above 0";
                    case SIGN_CHANGE -> wrongSign();
                    case NONE -> "the two differ";
                };
            case Expectation.Within range -> "it is outside " + range(range.low(), range.high());
            case Expectation.RatioWithin range -> "the ratio is outside " + range(range.low(), range.high());
        };
    }

    private String wrongSign() {
        boolean before = against.mean() > 0 && against.interval().orElseThrow().isAbove(0);
        boolean after = variant.mean() < 0 && variant.interval().orElseThrow().isBelow(0);
        String first = "it is above 0 for " + name(claim.against());
        String last = "below 0 for " + name(claim.variant());
        return before && after ? first + " and " + last : before ? first : "it is " + last;
    }

    private String name(String variant) {
        return '“' + judge.title(variant) + '”';
    }

    private static String range(double low, double high) {
        return Figures.brief(low) + " to " + Figures.brief(high);
    }

    /** Where the rank test sees it otherwise than Welch's, which the verdict goes by. */
    private String doubt() {
        boolean byWelch = claim.compares()
                && claim.expectation() instanceof Expectation.Outcome expected
                && expected != Expectation.Outcome.SIGN_CHANGE;
        if (!byWelch || variant.n() < 2) {
            return "";
        }
        TwoSampleTest test = judge.test(claim).test();
        boolean agree = test.isSignificant() == test.mannWhitney() < TwoSampleTest.LEVEL;
        return agree ? "" : " The rank test sees it otherwise (" + Figures.p(test.mannWhitney()) + ").";
    }
}
