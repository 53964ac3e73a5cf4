package energy.isochron.app.scenario;

import energy.isochron.app.config.Problem;
import energy.isochron.app.config.Problems;
import energy.isochron.app.config.Suggestion;
import energy.isochron.app.foreign.ForeignTools;
import energy.isochron.grid.engine.Capability;
import energy.isochron.grid.engine.GridCase;
import energy.isochron.grid.engine.PowerFlowEngines;
import energy.isochron.grid.engine.PowerFlowProvider;
import energy.isochron.network.Network;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

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
        checkOptions(grid, provider);
        if (provider.isEmpty() && ForeignTools.names().contains(grid.engine())) {
            refuseGiven("grid.voltage_factor_pu", "only with engine: graph");
            if (networkIsSound) {
                checkNetwork(grid.engine(), new CommonInputs(file).network(0));
            }
        } else if (provider.isEmpty()) {
            Set<String> installed = new TreeSet<>(PowerFlowEngines.byName().keySet());
            installed.addAll(ForeignTools.names());
            String allowed = "an installed engine: " + String.join(", ", installed);
            add(ENGINE, "is '" + grid.engine() + '\'', allowed, Suggestion.quoted(grid.engine(), installed));
        } else if (provider.get().capabilities().contains(Capability.PHYSICS)) {
            refuseGiven("grid.voltage_factor_pu", "only with engine: graph");
            if (networkIsSound) {
                checkNetwork(EngineOnHand.orFetch(provider.get()));
            }
        } else {
            refuseGiven("grid.network_loads", PHYSICS_ONLY);
            refuseGiven("grid.slack_voltage_pu", PHYSICS_ONLY);
        }
    }

    /** A foreign tool takes none: what it is told stands in the command of its descriptor. */
    private void checkOptions(GridSpec grid, Optional<PowerFlowProvider> provider) {
        Set<String> known =
                new TreeSet<>(provider.map(PowerFlowProvider::options).orElse(Set.of()));
        for (String name : new TreeSet<>(grid.options().keySet())) {
            if (!known.contains(name)) {
                String key = "grid.options." + name;
                String allowed = known.isEmpty()
                        ? "none with engine: " + grid.engine()
                        : "an option of engine " + grid.engine() + ": " + String.join(", ", known);
                add(key, "is given", allowed, Suggestion.quoted(name, known));
            }
        }
    }

    private void checkNetwork(PowerFlowProvider provider) {
        if (electricalSideIsKnown(provider.name())) {
            GridCase grid = GridSpec.grid(provider, file, new CommonInputs(file).network(0));
            for (String problem : provider.problems(grid, file.scenario().grid().settings(file.scenario()))) {
                found.add(new Problem(file.places().of(ENGINE), ENGINE, "is refused: " + problem, ""));
            }
        }
    }

    /** A foreign tool is not started to ask it: that the network is known and sound is all that can be said here. */
    private void checkNetwork(String tool, Network graph) {
        if (electricalSideIsKnown(tool)) {
            for (String problem : ElectricalSide.problems(ElectricalSide.of(file, graph), tool)) {
                found.add(new Problem(file.places().of(ENGINE), ENGINE, "is refused: " + problem, ""));
            }
        }
    }

    private boolean electricalSideIsKnown(String engine) {
        NetworkSpec network = file.scenario().network();
        boolean needsBase = network.isDrawn() || network.kind() == NetworkSpec.Kind.CSV;
        if (needsBase && network.baseKv().isEmpty()) {
            add("network.base_kv", "is missing", "the nominal voltage, with engine: " + engine, "");
            return false;
        }
        return true;
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
