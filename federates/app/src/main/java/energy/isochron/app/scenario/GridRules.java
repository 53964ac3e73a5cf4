package energy.isochron.app.scenario;

import energy.isochron.app.config.Problem;
import energy.isochron.app.config.Problems;
import energy.isochron.app.config.Suggestion;
import energy.isochron.grid.engine.Capability;
import energy.isochron.grid.engine.GridCase;
import energy.isochron.grid.engine.PowerFlowEngines;
import energy.isochron.grid.engine.PowerFlowProvider;
import java.util.Optional;
import java.util.Set;

/** Rules about the grid's engine. */
final class GridRules {
    private static final String ENGINE = "grid.engine";
    private static final String PHYSICS_ONLY = "only with an engine of physics, such as sweep";

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

    /**
     * Checks the engine, and whether it can open the network.
     *
     * @param networkIsSound whether the network has no problem of its own
     */
    void check(boolean networkIsSound) {
        GridSpec grid = file.scenario().grid();
        Optional<PowerFlowProvider> provider = grid.provider();
        if (provider.isEmpty()) {
            Set<String> installed = PowerFlowEngines.byName().keySet();
            String allowed = "an installed engine: " + String.join(", ", installed);
            add(ENGINE, "is '" + grid.engine() + '\'', allowed, Suggestion.quoted(grid.engine(), installed));
        } else if (provider.get().capabilities().contains(Capability.PHYSICS)) {
            refuseGiven("grid.voltage_factor_pu", "only with engine: graph");
            if (networkIsSound) {
                checkNetwork(provider.get());
            }
        } else {
            refuseGiven("grid.network_loads", PHYSICS_ONLY);
            refuseGiven("grid.slack_voltage_pu", PHYSICS_ONLY);
        }
    }

    private void checkNetwork(PowerFlowProvider provider) {
        NetworkSpec network = file.scenario().network();
        boolean needsBase = network.isDrawn() || network.kind() == NetworkSpec.Kind.CSV;
        if (needsBase && network.baseKv().isEmpty()) {
            add("network.base_kv", "is missing", "the nominal voltage, with engine: " + provider.name(), "");
        } else {
            GridCase grid = GridSpec.grid(provider, file, new CommonInputs(file).network(0));
            for (String problem : provider.problems(grid, file.scenario().grid().settings(file.scenario()))) {
                found.add(new Problem(file.places().of(ENGINE), ENGINE, "is refused: " + problem, ""));
            }
        }
    }

    private void refuseGiven(String key, String allowed) {
        if (file.places().has(key)) {
            add(key, "is given", allowed, "");
        }
    }

    private void add(String key, String finding, String allowed, String maybe) {
        found.add(new Problem(file.places().of(key), key, finding, allowed, maybe));
    }
}
