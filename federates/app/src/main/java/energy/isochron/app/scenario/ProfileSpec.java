package energy.isochron.app.scenario;

import energy.isochron.app.config.Key;
import energy.isochron.app.config.Kind;

/** Where the energy that an agent generates or demands in each interval comes from. */
public sealed interface ProfileSpec {
    /** Nothing. */
    @Kind(value = "none", meaning = "No energy in any interval")
    record None() implements ProfileSpec {}

    /** Drawn. */
    @Kind(
            value = "procedural",
            meaning = "A day drawn from the seed: a clouded sun for generation, morning and evening peaks for demand")
    record Procedural(
            @Key(value = "Factor on the agent's capacity", byDefault = "1", range = "[0, 1000]")
            double scale) implements ProfileSpec {}

    /** Flat. */
    @Kind(value = "constant", meaning = "The same power at all times")
    record Constant(
            @Key(value = "The power", unit = "kW", range = "[0, 1000000000]")
            double powerKw) implements ProfileSpec {}

    /** Measured. */
    @Kind(value = "csv", meaning = "A column of a CSV file, resampled to the interval; whole days are repeated")
    record Csv(
            @Key("The file, relative to the scenario's folder")
            String file,

            @Key(value = "The column's header; one is drawn if empty", byDefault = "")
            String column,

            @Key(value = "Time between two rows", byDefault = "3600", unit = "s", range = "[1, 86400]")
            int stepS,

            @Key(
                    value = "Factor on the column's values, which are mean power by the agent's capacity",
                    byDefault = "1",
                    range = "[0, 1000000]")
            double scale,

            @Key(
                    value = "Whether a scale and noise are drawn, so that agents that share a column differ",
                    byDefault = "false")
            boolean varied)
            implements ProfileSpec {}
}
