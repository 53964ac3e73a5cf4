package energy.isochron.app.scenario;

import energy.isochron.app.config.Key;
import energy.isochron.market.GridFees;

/** The distribution system operator. */
public record OperatorSpec(
        @Key(value = "What the operator pays and charges for energy", byDefault = "procedural")
        TariffSpec tariffs,

        @Key(value = "What the operator charges on trades", byDefault = "")
        FeeSpec fees) {
    /** Factors, thresholds and caps of the fees, as shares of a trade's value (specification, section 3). */
    public record FeeSpec(
            @Key(value = "Fee per unit of path congestion above its threshold", byDefault = "0.5", range = "[0, inf)")
            double congestionFactor,

            @Key(value = "Fee per unit of lost share", byDefault = "0.35", range = "[0, inf)")
            double distanceFactor,

            @Key(value = "Refund for a trade within a zone", byDefault = "0.15", range = "[0, inf)")
            double zoneFactor,

            @Key(value = "Surcharge for a trade between two zones", byDefault = "0", range = "[0, inf)")
            double crossZoneFactor,

            @Key(value = "Voltage drop per unit of distance", byDefault = "0.15", range = "[0, inf)")
            double voltageFactor,

            @Key(
                    value = "Fee for a trade with the operator that worsens the balance",
                    byDefault = "0.15",
                    range = "[0, inf)")
            double imbalanceFactor,

            @Key(
                    value =
                            "Path congestion that is free, above which a preferred pair waits; given by `market.intervention` instead if that is not `none`",
                    byDefault = "0.8",
                    range = "[0, 1]")
            double congestionThreshold,

            @Key(value = "Voltage drop that is free", byDefault = "0.05", range = "[0, inf)")
            double voltageThreshold,

            @Key(value = "Largest share charged for voltage", byDefault = "0.2", range = "[0, inf)")
            double voltageCap,

            @Key(value = "Path congestion that heats for free", byDefault = "0.2", range = "[0, 1)")
            double thermalThreshold,

            @Key(value = "Largest share charged for heating", byDefault = "0.3", range = "[0, inf)")
            double thermalCap) {
        /** The fees, with the operator's congestion threshold. */
        GridFees rules(double congestionThreshold) {
            return new GridFees(
                    congestionFactor,
                    distanceFactor,
                    zoneFactor,
                    crossZoneFactor,
                    voltageFactor,
                    imbalanceFactor,
                    congestionThreshold,
                    voltageThreshold,
                    voltageCap,
                    thermalThreshold,
                    thermalCap);
        }
    }
}
