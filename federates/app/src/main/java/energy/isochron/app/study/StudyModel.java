package energy.isochron.app.study;

import energy.isochron.analytics.study.Claim;
import energy.isochron.analytics.study.Expectation;
import energy.isochron.analytics.study.Factor;
import energy.isochron.analytics.study.Level;
import energy.isochron.analytics.study.Published;
import energy.isochron.analytics.study.Study;
import energy.isochron.app.study.StudySpec.ClaimSpec;
import energy.isochron.app.study.StudySpec.FactorSpec;
import energy.isochron.app.study.StudySpec.LevelSpec;
import java.util.List;

/** What a study asks, out of its file. */
final class StudyModel {
    private StudyModel() {}

    /** The model of a study without problems. */
    static Study of(StudySpec spec) {
        String baseline =
                spec.baseline().isEmpty() ? Combination.all(spec).getFirst().id() : spec.baseline();
        return new Study(
                spec.name(),
                spec.title(),
                spec.question(),
                spec.source(),
                baseline,
                spec.factors().stream().map(StudyModel::factor).toList(),
                spec.measures(),
                spec.published().stream()
                        .map(each -> new Published(each.measure(), each.variant(), each.value(), each.source()))
                        .toList(),
                spec.claims().stream().map(claim -> claim(claim, baseline)).toList());
    }

    private static Factor factor(FactorSpec factor) {
        List<Level> levels = factor.levels().stream().map(StudyModel::level).toList();
        return new Factor(factor.id(), titleOr(factor.title(), factor.id()), levels);
    }

    private static Level level(LevelSpec level) {
        return new Level(level.id(), titleOr(level.title(), level.id()));
    }

    private static String titleOr(String title, String id) {
        return title.isBlank() ? id : title;
    }

    private static Claim claim(ClaimSpec claim, String baseline) {
        return new Claim(
                claim.id(),
                claim.text(),
                claim.source(),
                claim.measure(),
                claim.variant(),
                claim.against().isEmpty() ? baseline : claim.against(),
                expectation(claim));
    }

    private static Expectation expectation(ClaimSpec claim) {
        return switch (claim.expect()) {
            case LOWER -> Expectation.Outcome.LOWER;
            case HIGHER -> Expectation.Outcome.HIGHER;
            case POSITIVE -> Expectation.Outcome.POSITIVE;
            case NEGATIVE -> Expectation.Outcome.NEGATIVE;
            case SIGN_CHANGE -> Expectation.Outcome.SIGN_CHANGE;
            case NONE -> Expectation.Outcome.NONE;
            case WITHIN ->
                new Expectation.Within(claim.range().get(0), claim.range().get(1));
            case RATIO_WITHIN ->
                new Expectation.RatioWithin(claim.range().get(0), claim.range().get(1));
        };
    }
}
