package energy.isochron.app.study;

import energy.isochron.analytics.study.Variant;
import energy.isochron.app.scenario.CommonInputs;
import energy.isochron.app.scenario.ScenarioFile;
import java.util.List;

/**
 * A variant and the scenario that it is played with.
 *
 * @param variant one combination of the factors' levels
 * @param settings values that took the place of the scenario's, each {@code key=value}
 * @param inputs what all its runs have in common
 */
public record VariantScenario(Variant variant, List<String> settings, CommonInputs inputs) {
    public VariantScenario {
        settings = List.copyOf(settings);
    }

    /** A combination and the scenario that was read for it. */
    static VariantScenario of(Variant variant, Combination combination, ScenarioFile file) {
        return new VariantScenario(variant, combination.settings(), new CommonInputs(file));
    }

    /** The variant's id. */
    public String id() {
        return variant.id();
    }
}
