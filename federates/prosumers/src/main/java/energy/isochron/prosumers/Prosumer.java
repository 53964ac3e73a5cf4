package energy.isochron.prosumers;

import java.util.Objects;
import java.util.random.RandomGenerator;

/**
 * One agent at the start of a run.
 *
 * @param id its name, letters, digits, {@code _ . -}, not the operator's
 * @param busId the bus it is connected to
 * @param generation energy it generates
 * @param demand energy it needs
 * @param battery its battery; {@link BatteryRating#NONE} without one
 * @param batteryLevelKwh level at the start, within the battery's window; 0 without one
 * @param powerFactor of its demand, inductive, in (0, 1]; generation and battery have power factor 1
 * @param behaviour who decides for it
 * @param decisions the stream its decisions draw from
 * @param arrivals the stream the arrival times of its orders are drawn from
 * @param trips when its battery, a vehicle's, is away; {@link Trips#NONE} if never
 */
public record Prosumer(
        String id,
        String busId,
        Profile generation,
        Profile demand,
        BatteryRating battery,
        double batteryLevelKwh,
        double powerFactor,
        Behaviour behaviour,
        RandomGenerator decisions,
        RandomGenerator arrivals,
        Trips trips) {
    public Prosumer {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(busId, "busId");
        Objects.requireNonNull(generation, "generation");
        Objects.requireNonNull(demand, "demand");
        Objects.requireNonNull(behaviour, "behaviour");
        Objects.requireNonNull(decisions, "decisions");
        Objects.requireNonNull(arrivals, "arrivals");
        Require.that(
                battery.holds(batteryLevelKwh),
                "batteryLevelKwh of agent '" + id + "'",
                batteryLevelKwh,
                battery.lowestKwh() + " to " + battery.highestKwh(),
                "a state of charge was given instead of kWh");
        Require.that(
                powerFactor > 0 && powerFactor <= 1,
                "powerFactor of agent '" + id + "'",
                powerFactor,
                "more than 0, at most 1",
                "it is given in percent");
        Require.that(
                !trips.exist() || battery.nominalKwh() > 0,
                "battery of agent '" + id + "'",
                "missing",
                "a capacity of more than 0 with trips",
                "the vehicle's capacity was not given");
    }

    /** An agent whose battery, if any, never leaves. */
    public Prosumer(
            String id,
            String busId,
            Profile generation,
            Profile demand,
            BatteryRating battery,
            double batteryLevelKwh,
            double powerFactor,
            Behaviour behaviour,
            RandomGenerator decisions,
            RandomGenerator arrivals) {
        this(
                id,
                busId,
                generation,
                demand,
                battery,
                batteryLevelKwh,
                powerFactor,
                behaviour,
                decisions,
                arrivals,
                Trips.NONE);
    }

    /** Reactive by active power of the demand, tan φ. */
    double tanPhi() {
        return Math.sqrt(1 - powerFactor * powerFactor) / powerFactor;
    }
}
