package energy.isochron.app.scenario;

import energy.isochron.app.config.Key;
import java.util.OptionalDouble;

/** An agent's battery. */
public record BatterySpec(
        @Key(value = "Nominal capacity; 0 is no battery", byDefault = "0", unit = "kWh", range = "[0, 1000000000]")
        double capacityKwh,

        @Key(
                value =
                        "Nominal capacity by the agent's nominal power, instead of `capacity_kwh`: a power of 50 kW and 0.3 h are 15 kWh",
                byDefault = "0",
                unit = "h",
                range = "[0, 1000000]")
        double capacityH,

        @Key(value = "Lowest state of charge", byDefault = "0.1", range = "[0, 1)")
        double minSoc,

        @Key(value = "Highest state of charge", byDefault = "0.9", range = "(0, 1]")
        double maxSoc,

        @Key(
                value =
                        "State of charge at the start, between the lowest and the highest; drawn between them if absent",
                byDefault = "",
                range = "[0, 1]")
        OptionalDouble initialSoc,

        @Key(value = "Share of the energy at the terminal that is stored", byDefault = "0.95", range = "(0, 1]")
        double chargeEfficiency,

        @Key(value = "Share of the stored energy that arrives at the terminal", byDefault = "0.95", range = "(0, 1]")
        double dischargeEfficiency,

        @Key(value = "Largest charging power; `.inf` is no limit", byDefault = ".inf", unit = "kW", range = "(0, inf]")
        double maxChargeKw,

        @Key(
                value = "Largest discharging power; `.inf` is no limit",
                byDefault = ".inf",
                unit = "kW",
                range = "(0, inf]")
        double maxDischargeKw,

        @Key(
                value =
                        "Ageing: share of the nominal capacity that is lost for each kWh taken or delivered, at most 1 by"
                                + " `capacity_kwh`; 0 is none",
                byDefault = "0",
                unit = "1/kWh",
                range = "[0, 1]")
        double fadePerKwh) {
    /** Whether there is one. */
    public boolean exists() {
        return capacityKwh > 0 || capacityH > 0;
    }

    /** The same battery with its capacity in kWh, for an agent of a nominal power, kW. */
    BatterySpec of(double powerKw) {
        return new BatterySpec(
                capacityH > 0 ? capacityH * powerKw : capacityKwh,
                0,
                minSoc,
                maxSoc,
                initialSoc,
                chargeEfficiency,
                dischargeEfficiency,
                maxChargeKw,
                maxDischargeKw,
                fadePerKwh);
    }
}
