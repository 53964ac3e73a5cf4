package energy.isochron.app.scenario;

import energy.isochron.app.config.Key;
import energy.isochron.app.config.Kind;
import energy.isochron.market.Intervention;
import energy.isochron.market.Stance;
import java.util.OptionalDouble;

/** What the operator does about congestion. */
public sealed interface InterventionSpec {
    /** Nothing. */
    @Kind(value = "none", meaning = "Its fees, threshold and tariffs stand as they are given")
    record None() implements InterventionSpec {}

    /** A stance. */
    @Kind(
            value = "permissive",
            meaning = "Threshold 0.95, fees for congestion, heating and imbalance × 1.2, tariffs 10 % further apart")
    record Permissive() implements InterventionSpec {}

    /** A stance. */
    @Kind(value = "moderate", meaning = "Threshold 0.8, these fees × 1.5, tariffs 20 % further apart")
    record Moderate() implements InterventionSpec {}

    /** A stance. */
    @Kind(value = "strict", meaning = "Threshold 0.7, these fees × 2, tariffs 30 % further apart")
    record Strict() implements InterventionSpec {}

    /** A stance. */
    @Kind(value = "dynamic", meaning = "As moderate, with a threshold that follows the grid")
    record Dynamic() implements InterventionSpec {}

    /** Own figures. */
    @Kind(value = "custom", meaning = "Own figures")
    record Custom(
            @Key(
                    value =
                            "Path congestion that is free, above which a preferred pair waits; grid congestion above which tariffs are widened",
                    byDefault = "0.8",
                    range = "[0, 1]")
            double congestionThreshold,

            @Key(
                    value = "Multiplies the fees for congestion, heating and imbalance, caps included",
                    byDefault = "1",
                    range = "[0, inf)")
            double penaltyMultiplier,

            @Key(
                    value =
                            "Share by which the tariffs are moved apart in an interval after one of too much grid congestion",
                    byDefault = "0",
                    range = "[0, inf)")
            double priceAdjustment,

            @Key(
                    value =
                            "Whether the threshold falls by 0.1 per unit of the last interval's grid congestion above 0.5, and rises below",
                    byDefault = "false")
            boolean adaptive)
            implements InterventionSpec {}

    /** The congestion threshold that goes with it; empty if that of the fees stands. */
    default OptionalDouble threshold() {
        return switch (this) {
            case None none -> OptionalDouble.empty();
            case Permissive permissive -> OptionalDouble.of(Stance.PERMISSIVE.congestionThreshold());
            case Moderate moderate -> OptionalDouble.of(Stance.MODERATE.congestionThreshold());
            case Strict strict -> OptionalDouble.of(Stance.STRICT.congestionThreshold());
            case Dynamic dynamic -> OptionalDouble.of(Stance.DYNAMIC.congestionThreshold());
            case Custom custom -> OptionalDouble.of(custom.congestionThreshold());
        };
    }

    /** What is done above the threshold. */
    default Intervention rules() {
        return switch (this) {
            case None none -> Intervention.NONE;
            case Permissive permissive -> Stance.PERMISSIVE.intervention();
            case Moderate moderate -> Stance.MODERATE.intervention();
            case Strict strict -> Stance.STRICT.intervention();
            case Dynamic dynamic -> Stance.DYNAMIC.intervention();
            case Custom custom ->
                new Intervention(custom.penaltyMultiplier(), custom.priceAdjustment(), custom.adaptive());
        };
    }
}
