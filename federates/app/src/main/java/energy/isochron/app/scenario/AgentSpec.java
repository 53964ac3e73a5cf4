package energy.isochron.app.scenario;

import energy.isochron.app.config.Key;
import java.util.OptionalDouble;

/** An agent: a household, a business or a plant at a bus. */
public record AgentSpec(
        @Key(value = "Its name, which no other agent has", pattern = Scenario.IDS)
        String id,

        @Key(
                value = "The bus it is connected to; `any` draws one that no other agent has",
                byDefault = ANY_BUS,
                pattern = Scenario.IDS)
        String bus,

        @Key(value = "Nominal power of its plant, which scales its profiles", unit = "kW", range = "[0, 1000000000]")
        double capacityKw,

        @Key(
                value = "If given, the nominal power is drawn evenly between `capacity_kw` and this",
                byDefault = "",
                unit = "kW",
                range = "[0, 1000000000]")
        OptionalDouble maxCapacityKw,

        @Key(value = "What it generates", byDefault = "procedural")
        ProfileSpec generation,

        @Key(value = "What it demands", byDefault = "procedural")
        ProfileSpec demand,

        @Key(value = "Its battery", byDefault = "") BatterySpec battery,

        @Key(value = "Its electric vehicle, instead of a battery: one that leaves and returns", byDefault = "")
        VehicleSpec vehicle,

        @Key(value = "Its need for heat, which a heat pump or heater makes from electricity", byDefault = "")
        HeatSpec heat,

        @Key(
                value = "Active by apparent power of its net exchange; below 1 it takes reactive power with a load",
                byDefault = "1",
                range = "(0, 1]")
        double powerFactor,

        @Key(value = "How it makes its orders", byDefault = "truthful")
        StrategySpec strategy) {
    /** Stands for a bus that is drawn. */
    public static final String ANY_BUS = "any";

    /** The same agent at a bus and of a nominal power, kW, which its battery follows if its capacity is given in hours. */
    AgentSpec settled(String atBus, double powerKw) {
        return new AgentSpec(
                id,
                atBus,
                powerKw,
                OptionalDouble.empty(),
                generation,
                demand,
                battery.of(powerKw),
                vehicle,
                heat,
                powerFactor,
                strategy);
    }

    /** The most that its nominal power can be, kW. */
    double mostCapacityKw() {
        return maxCapacityKw.orElse(capacityKw);
    }

    /** Reactive by active power of its demand, tan φ. */
    double demandTanPhi() {
        return Math.sqrt(1 - powerFactor * powerFactor) / powerFactor;
    }

    /** What it stores energy in: the vehicle's battery if there is a vehicle, else its own. */
    BatterySpec storage() {
        return vehicle.exists() ? vehicle.battery() : battery;
    }
}
