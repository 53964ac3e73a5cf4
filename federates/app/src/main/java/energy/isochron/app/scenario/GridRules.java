package energy.isochron.app.scenario;

import energy.isochron.app.config.Problem;
import energy.isochron.app.config.Problems;
import energy.isochron.app.config.Suggestion;
import energy.isochron.grid.engine.PowerFlowEngines;
import java.util.Set;

/** Rules about the grid's engine. */
final class GridRules {
    private static final String ENGINE = "grid.engine";

    private final ScenarioFile file;
    private final Problems found;

    /**
     * Rules for an engine whose keys are right each by itself.
     *
     * @param found gets what is wrong
     */
    GridRules(ScenarioFile file, Problems found) {
        this.file = file;
        this.found = found;
    }

    void check() {
        GridSpec grid = file.scenario().grid();
        if (grid.provider().isEmpty()) {
            Set<String> installed = PowerFlowEngines.byName().keySet();
            String allowed = "an installed engine: " + String.join(", ", installed);
            add(ENGINE, "is '" + grid.engine() + '\'', allowed, Suggestion.quoted(grid.engine(), installed));
        }
    }

    private void add(String key, String finding, String allowed, String maybe) {
        found.add(new Problem(file.places().of(key), key, finding, allowed, maybe));
    }
}
