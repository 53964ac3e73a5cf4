package energy.isochron.app.scenario;

import energy.isochron.app.config.Key;
import energy.isochron.grid.GraphProvider;
import energy.isochron.grid.engine.EngineSettings;
import energy.isochron.grid.engine.GridCase;
import energy.isochron.grid.engine.PowerFlow;
import energy.isochron.grid.engine.PowerFlowEngines;
import energy.isochron.grid.engine.PowerFlowProvider;
import energy.isochron.network.Network;
import java.util.Map;
import java.util.Optional;

/** The grid federate's engine. */
public record GridSpec(
        @Key(
                value =
                        "The engine that finds voltages, flows and losses: `graph` books trades on the feeder's graph, or an engine that is installed",
                byDefault = "graph")
        String engine,

        @Key(
                value = "Voltage drop along a distance of 1 at full loading, of the graph engine",
                byDefault = "0.15",
                unit = "pu",
                range = "[0, 1]")
        double voltageFactorPu) {
    /** The engine, or empty if none of this name is installed. */
    Optional<PowerFlowProvider> provider() {
        return Optional.ofNullable(PowerFlowEngines.byName().get(engine));
    }

    /** What the engine is opened with. */
    EngineSettings settings(Scenario scenario) {
        return new EngineSettings(
                scenario.intervalHours(),
                Map.of(
                        GraphProvider.VOLTAGE_FACTOR,
                        Double.toString(voltageFactorPu),
                        GraphProvider.BACKGROUND,
                        Double.toString(scenario.network().backgroundLoading())));
    }

    /**
     * The engine, opened on the network.
     *
     * @param scenario without problems
     */
    PowerFlow open(Scenario scenario, Network network) {
        return provider().orElseThrow().open(GridCase.of(network), settings(scenario));
    }
}
