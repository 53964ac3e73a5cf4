package energy.isochron.app.scenario;

import energy.isochron.app.config.Key;
import energy.isochron.app.config.Kind;
import energy.isochron.prosumers.ProfileChange;
import java.util.List;

/** Where the energy that an agent generates or demands in each interval comes from. */
public sealed interface ProfileSpec {
    /** Meaning of the key {@code hours}. */
    String HOURS = "Factors on hours of the day; where several hold they are multiplied";

    /** Meaning of the key {@code noise}. */
    String NOISE =
            "Noise: the energy of each interval is multiplied by a factor drawn evenly from 1 − noise to 1 + noise";

    /** Nothing. */
    @Kind(value = "none", meaning = "No energy in any interval")
    record None() implements ProfileSpec {
        @Override
        public List<HoursSpec> hours() {
            return List.of();
        }

        @Override
        public double noise() {
            return 0;
        }
    }

    /** Drawn. */
    @Kind(
            value = "procedural",
            meaning = "A day drawn from the seed: a clouded sun for generation, morning and evening peaks for demand")
    record Procedural(
            @Key(value = "Factor on the agent's capacity", byDefault = "1", range = "[0, 1000]")
            double scale,

            @Key(value = HOURS, byDefault = "[]") List<HoursSpec> hours,

            @Key(value = NOISE, byDefault = "0", range = "[0, 1]")
            double noise)
            implements ProfileSpec {}

    /** Flat. */
    @Kind(value = "constant", meaning = "The same power at all times")
    record Constant(
            @Key(value = "The power", unit = "kW", range = "[0, 1000000000]")
            double powerKw,

            @Key(value = HOURS, byDefault = "[]") List<HoursSpec> hours,

            @Key(value = NOISE, byDefault = "0", range = "[0, 1]")
            double noise)
            implements ProfileSpec {}

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
            boolean varied,

            @Key(value = HOURS, byDefault = "[]") List<HoursSpec> hours,

            @Key(value = NOISE, byDefault = "0", range = "[0, 1]")
            double noise)
            implements ProfileSpec {}

    /** Factors on hours of the day. */
    List<HoursSpec> hours();

    /** Half the width of the noise of each interval. */
    double noise();

    /** Both, in the terms of a profile. */
    default ProfileChange change() {
        return new ProfileChange(hours().stream().map(HoursSpec::factorOfHours).toList(), noise());
    }
}
