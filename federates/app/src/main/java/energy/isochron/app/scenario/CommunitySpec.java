package energy.isochron.app.scenario;

import energy.isochron.app.config.Key;
import java.util.OptionalDouble;

/** Agents drawn at random, at buses in turn. */
public record CommunitySpec(
        @Key(value = "How many agents are drawn", byDefault = "0", range = "[0, 1000000]")
        int count,

        @Key(
                value = "Beginning of their ids, which end with a number from 0",
                byDefault = "agent_",
                pattern = Scenario.IDS)
        String idPrefix,

        @Key(value = "Smallest nominal power", byDefault = "50", unit = "kW", range = "[0, 1000000000]")
        double minCapacityKw,

        @Key(value = "Largest nominal power", byDefault = "150", unit = "kW", range = "[0, 1000000000]")
        double maxCapacityKw,

        @Key(value = "Share of the agents that have a battery", byDefault = "1", range = "[0, 1]")
        double batteryShare,

        @Key(value = "Smallest battery, by nominal power", byDefault = "0.5", unit = "h", range = "(0, 1000]")
        double minBatteryH,

        @Key(value = "Largest battery, by nominal power", byDefault = "1", unit = "h", range = "(0, 1000]")
        double maxBatteryH,

        @Key(value = "Lowest state of charge of their batteries", byDefault = "0.1", range = "[0, 1)")
        double minSoc,

        @Key(value = "Highest state of charge of their batteries", byDefault = "0.9", range = "(0, 1]")
        double maxSoc,

        @Key(value = "Share of the energy that their batteries keep, each way", byDefault = "0.95", range = "(0, 1]")
        double efficiency,

        @Key(value = "What they generate", byDefault = "procedural")
        ProfileSpec generation,

        @Key(value = "What they demand", byDefault = "procedural")
        ProfileSpec demand,

        @Key(value = "How they make their orders", byDefault = "truthful")
        StrategySpec strategy) {
    /** One of their batteries. */
    BatterySpec battery(double capacityKwh) {
        return new BatterySpec(
                capacityKwh,
                0,
                minSoc,
                maxSoc,
                OptionalDouble.empty(),
                efficiency,
                efficiency,
                Double.POSITIVE_INFINITY,
                Double.POSITIVE_INFINITY,
                0);
    }
}
