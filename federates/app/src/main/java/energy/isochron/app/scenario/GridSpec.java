package energy.isochron.app.scenario;

import energy.isochron.app.config.Key;

/** The grid federate's model. */
public record GridSpec(
        @Key(value = "The engine that finds voltages, flows and losses", byDefault = "graph")
        Engine engine,

        @Key(
                value = "Voltage drop along a distance of 1 at full loading, of the graph engine",
                byDefault = "0.15",
                unit = "pu",
                range = "[0, 1]")
        double voltageFactorPu) {
    /** Engines. */
    public enum Engine {
        /** The built-in model of the feeder as a graph. */
        GRAPH
    }
}
