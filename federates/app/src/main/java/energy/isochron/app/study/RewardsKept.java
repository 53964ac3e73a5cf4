package energy.isochron.app.study;

import energy.isochron.app.config.Places;
import energy.isochron.app.config.Problem;
import energy.isochron.app.config.Problems;
import energy.isochron.app.scenario.ScenarioFile;
import java.util.List;
import java.util.Optional;

/**
 * A measure of rewards can be shown only of variants that keep rewards.
 *
 * @param spec the study
 * @param places where its keys stand
 * @param problems gets what is wrong
 */
record RewardsKept(StudySpec spec, Places places, Problems problems) {
    private static final String REWARDS = "rewards.";

    void check(List<Combination> combinations, List<Optional<ScenarioFile>> scenarios) {
        for (int v = 0; v < combinations.size(); v++) {
            boolean kept = scenarios
                    .get(v)
                    .map(file -> file.scenario().rewards().kept())
                    .orElse(true);
            if (!kept) {
                tell(combinations.get(v).id());
                return;
            }
        }
    }

    private void tell(String variant) {
        for (int i = 0; i < spec.measures().size(); i++) {
            tell("measures[" + i + ']', spec.measures().get(i), variant);
        }
        for (int i = 0; i < spec.claims().size(); i++) {
            tell("claims[" + i + "].measure", spec.claims().get(i).measure(), variant);
        }
    }

    private void tell(String key, String measure, String variant) {
        if (measure.startsWith(REWARDS)) {
            String finding = "is '" + measure + "', but variant " + variant + " keeps no rewards";
            problems.add(
                    new Problem(places.of(key), key, finding, "", "rewards: {kept: true} is missing in its scenario"));
        }
    }
}
