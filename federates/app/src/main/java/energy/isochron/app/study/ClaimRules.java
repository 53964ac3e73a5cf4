package energy.isochron.app.study;

import energy.isochron.app.study.StudySpec.ClaimSpec;
import java.util.List;

/** Rules about the claims of a study. */
final class ClaimRules {
    private final StudyRules rules;
    private final StudySpec spec;

    ClaimRules(StudyRules rules, StudySpec spec) {
        this.rules = rules;
        this.spec = spec;
    }

    /**
     * Checks all of them.
     *
     * @param variants ids of all variants
     */
    void check(List<String> variants) {
        rules.once("claims", spec.claims().stream().map(ClaimSpec::id).toList());
        for (int i = 0; i < spec.claims().size(); i++) {
            ClaimSpec claim = spec.claims().get(i);
            String key = "claims[" + i + ']';
            rules.measure(key + ".measure", claim.measure());
            rules.variant(key + ".variant", claim.variant(), variants);
            if (!claim.against().isEmpty()) {
                rules.variant(key + ".against", claim.against(), variants);
            }
            if (!rules.isWrong(key)) {
                against(key, claim, variants);
                range(key, claim);
            }
        }
    }

    private void against(String key, ClaimSpec claim, List<String> variants) {
        boolean compares = claim.expect().compares();
        if (!compares && !claim.against().isEmpty()) {
            rules.add(key + ".against", "is given", "only with an expectation that compares two variants", "");
        }
        String baseline = spec.baseline().isEmpty() ? variants.getFirst() : spec.baseline();
        String other = claim.against().isEmpty() ? baseline : claim.against();
        if (compares && other.equals(claim.variant())) {
            rules.add(key + ".variant", "is '" + other + "', which it is compared with", "another variant", "against");
        }
    }

    private void range(String key, ClaimSpec claim) {
        List<Double> range = claim.range();
        if (!claim.expect().hasRange() && !range.isEmpty()) {
            rules.add(key + ".range", "is given", "only with expect: within or ratio_within", "expect: within");
        } else if (claim.expect().hasRange() && !(range.size() == 2 && range.get(0) <= range.get(1))) {
            rules.add(
                    key + ".range",
                    range.isEmpty() ? "is missing" : "is " + range,
                    "two numbers, the lower one first",
                    "");
        }
    }
}
