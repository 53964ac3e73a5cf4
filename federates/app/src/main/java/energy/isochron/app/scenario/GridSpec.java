package energy.isochron.app.scenario;

import energy.isochron.app.config.Key;
import energy.isochron.app.foreign.ForeignTool;
import energy.isochron.app.foreign.ForeignTools;
import energy.isochron.grid.GraphProvider;
import energy.isochron.grid.engine.Capability;
import energy.isochron.grid.engine.EngineSettings;
import energy.isochron.grid.engine.GridCase;
import energy.isochron.grid.engine.PowerFlow;
import energy.isochron.grid.engine.PowerFlowEngines;
import energy.isochron.grid.engine.PowerFlowProvider;
import energy.isochron.network.Network;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** The grid federate's engine. */
public record GridSpec(
        @Key(
                value =
                        "The engine that finds voltages, flows and losses: `graph` books trades on the feeder's graph; `sweep` is an AC power flow of radial feeders with known impedances, on their balanced equivalent; or another that is installed, or a tool of `grid-adapters` that joins over HELICS as a process of its own",
                byDefault = "graph")
        String engine,

        @Key(
                value = "Voltage drop along a distance of 1 at full loading, of the graph engine",
                byDefault = "0.15",
                unit = "pu",
                range = "[0, 1]")
        double voltageFactorPu,

        @Key(
                value =
                        "Scale of the loads that a published feeder has of its own, besides the agents; not with the graph engine",
                byDefault = "0",
                range = "[0, 10]")
        double networkLoads,

        @Key(
                value =
                        "Voltage that the grid above holds; that of the published feeder if absent, or 1; not with the graph engine",
                byDefault = "",
                unit = "pu",
                range = "[0.5, 1.5]")
        OptionalDouble slackVoltagePu,

        @Key(
                value =
                        "Options of the engine by name, such as `{method: iterative_current}`; each engine's README lists its own",
                byDefault = "")
        Map<String, String> options) {
    public GridSpec {
        options = Map.copyOf(options);
    }

    /** The engine, or empty if none of this name is installed. */
    Optional<PowerFlowProvider> provider() {
        return Optional.ofNullable(PowerFlowEngines.byName().get(engine));
    }

    /** The tool of another language that plays the grid, or empty if the engine is one of ours or unknown. */
    public Optional<ForeignTool> foreign() {
        return provider().isPresent() ? Optional.empty() : ForeignTools.byName(engine);
    }

    /** Whether the engine, ours or a foreign tool, keeps the phases apart. */
    boolean keepsPhases(Scenario scenario) {
        return provider()
                .map(ours -> ours.capabilities(settings(scenario)).contains(Capability.UNBALANCED))
                .orElseGet(() -> foreign().map(ForeignTool::keepsPhases).orElse(false));
    }

    /** What the engine is opened with. */
    EngineSettings settings(Scenario scenario) {
        Map<String, String> given = new HashMap<>(options);
        if (engine.equals(GraphProvider.NAME)) {
            given.put(GraphProvider.VOLTAGE_FACTOR, Double.toString(voltageFactorPu));
            given.put(
                    GraphProvider.BACKGROUND, Double.toString(scenario.network().backgroundLoading()));
        }
        return new EngineSettings(scenario.intervalHours(), given);
    }

    /**
     * The engine, opened on the network.
     *
     * @param file a scenario without problems
     */
    PowerFlow open(ScenarioFile file, Network network) {
        PowerFlowProvider provider = provider().orElseThrow();
        return provider.open(grid(provider, file, network), settings(file.scenario()));
    }

    /** What an engine is opened on; without physics the graph suffices. */
    static GridCase grid(PowerFlowProvider provider, ScenarioFile file, Network network) {
        return provider.capabilities().contains(Capability.PHYSICS)
                ? ElectricalSide.of(file, network)
                : GridCase.of(network);
    }
}
