package energy.isochron.prosumers;

import energy.isochron.exchange.Departure;
import java.util.Optional;

/**
 * An electric vehicle: a battery that leaves with the energy of a trip and returns (own design; the paper has none). While it is away
 * it counts in no limit of equation 11. So that it leaves with the required level, it holds in every interval at home the level from
 * which charging at full power in the remaining intervals suffices: required − remaining × most of an interval. Below that level it
 * does not deliver, and what is missing to it it charges, whether bought or not. So it charges as late as possible unless its agent
 * makes it charge before. What is still missing at departure, and what the store cannot give to the trip, is counted. Constant time
 * an interval.
 *
 * <p>A run that begins while it is away begins in the midst of a trip whose energy is already gone.
 */
final class Vehicle {
    /** A level this much below the required one is enough, kWh. */
    private static final double ENOUGH_KWH = 1e-9;

    private static final long DAY = 86_400;

    private final String agentId;
    private final Battery battery;
    private final Trips trips;
    private final long intervalSeconds;
    private boolean begun;
    private long remaining;
    private long departures;
    private long shortDepartures;
    private double shortfallKwh;
    private double chargedElsewhereKwh;

    /**
     * A vehicle before interval 0.
     *
     * @param agentId the agent it belongs to
     * @param trips with intervals both at home and away
     */
    Vehicle(String agentId, Battery battery, Trips trips, long intervalSeconds) {
        this.agentId = agentId;
        this.battery = battery;
        this.trips = trips;
        this.intervalSeconds = intervalSeconds;
    }

    /** Leaves, stays or returns as an interval begins; intervals come in order. Tells of a trip that begins. */
    Optional<Departure> begin(long interval) {
        boolean wasAtHome = begun && !battery.isAway();
        begun = true;
        if (!trips.isAway(hourOf(interval))) {
            remaining = wasAtHome ? remaining - 1 : homeAfter(interval);
            battery.stay(levelToHoldKwh());
        } else if (wasAtHome) {
            return Optional.of(depart());
        } else {
            battery.stayAway();
        }
        return Optional.empty();
    }

    /** Number of intervals at home that follow without a break. */
    private long homeAfter(long interval) {
        long count = 0;
        while (!trips.isAway(hourOf(interval + count + 1))) {
            count++;
        }
        return count;
    }

    private double hourOf(long interval) {
        return interval * intervalSeconds % DAY / 3600.0;
    }

    private double levelToHoldKwh() {
        double required = battery.levelKwhAt(trips.departureSoc());
        return remaining == 0 ? required : required - remaining * battery.chargeStepKwh();
    }

    private Departure depart() {
        double requiredKwh = battery.levelKwhAt(trips.departureSoc());
        double lessKwh = requiredKwh - battery.levelKwh();
        double missingKwh = lessKwh > ENOUGH_KWH ? lessKwh : 0;
        double stateOfCharge = battery.stateOfCharge();
        double elsewhereKwh = trips.tripKwh() - battery.leave(trips.tripKwh());
        departures++;
        shortDepartures += missingKwh > 0 ? 1 : 0;
        shortfallKwh += missingKwh;
        chargedElsewhereKwh += elsewhereKwh;
        return new Departure(
                agentId,
                stateOfCharge,
                battery.stateOfChargeAt(requiredKwh),
                missingKwh,
                trips.tripKwh(),
                elsewhereKwh);
    }

    /** What became of its trips so far. */
    TripAccount account() {
        return new TripAccount(agentId, departures, shortDepartures, shortfallKwh, chargedElsewhereKwh);
    }
}
