package energy.isochron.app.study;

import energy.isochron.analytics.study.Claim;
import energy.isochron.analytics.study.Factor;
import energy.isochron.analytics.study.Level;
import energy.isochron.analytics.study.Study;
import energy.isochron.app.config.BadConfiguration;
import energy.isochron.app.config.Location;
import energy.isochron.app.config.Problem;
import energy.isochron.app.config.Problems;
import energy.isochron.app.config.Suggestion;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** A study of some of its variants: a smaller matrix, with the claims and figures that are about it. */
final class Selection {
    private static final String OPTION = "--variants ";

    private Selection() {}

    /**
     * The study of the variants that are named.
     *
     * @param ids of variants, which must be all combinations of some levels of each factor
     * @throws BadConfiguration if one is unknown, or they are not such a matrix
     */
    static StudyPlan of(StudyPlan plan, List<String> ids) {
        Problems problems = new Problems();
        List<String> known = plan.variants().stream().map(VariantScenario::id).toList();
        for (String id : ids) {
            if (!known.contains(id)) {
                problems.add(new Problem(
                        Location.of(OPTION + id),
                        "",
                        "is no variant of " + plan.spec().name(),
                        String.join(", ", known),
                        Suggestion.quoted(id, known)));
            }
        }
        refuse(problems);
        List<VariantScenario> chosen = plan.variants().stream()
                .filter(variant -> ids.contains(variant.id()))
                .toList();
        Study study = study(plan.study(), chosen);
        List<String> whole =
                study.variants().stream().map(variant -> variant.id()).toList();
        if (whole.size() != chosen.size()) {
            Location where = Location.of(OPTION + String.join(",", ids));
            problems.add(new Problem(
                    where,
                    "",
                    "leaves out combinations of these levels",
                    "all of " + String.join(",", whole) + ", or those of one level"));
        }
        refuse(problems);
        return new StudyPlan(plan.file(), plan.spec(), study, chosen);
    }

    private static void refuse(Problems problems) {
        if (!problems.isEmpty()) {
            throw new BadConfiguration(problems);
        }
    }

    private static Study study(Study all, List<VariantScenario> chosen) {
        List<Factor> factors =
                all.factors().stream().map(factor -> factor(factor, chosen)).toList();
        Set<String> ids = new LinkedHashSet<>();
        chosen.forEach(variant -> ids.add(variant.id()));
        List<Claim> claims = new ArrayList<>();
        for (Claim claim : all.claims()) {
            if (ids.contains(claim.variant()) && ids.contains(claim.against())) {
                claims.add(claim);
            }
        }
        return new Study(
                all.name(),
                all.title(),
                all.question(),
                all.source(),
                ids.contains(all.baseline())
                        ? all.baseline()
                        : chosen.getFirst().id(),
                factors,
                all.shown(),
                all.published().stream()
                        .filter(figure -> ids.contains(figure.variant()))
                        .toList(),
                claims);
    }

    private static Factor factor(Factor factor, List<VariantScenario> chosen) {
        List<Level> levels = factor.levels().stream()
                .filter(level -> chosen.stream()
                        .anyMatch(variant ->
                                Objects.equals(variant.variant().levels().get(factor.id()), level.id())))
                .toList();
        return new Factor(factor.id(), factor.title(), levels);
    }
}
