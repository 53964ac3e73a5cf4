package energy.isochron.prosumers;

/**
 * What became of the trips of a vehicle since the start of the run.
 *
 * @param agentId the agent it belongs to
 * @param departures number of trips that began
 * @param shortDepartures those that began with less than the required state of charge
 * @param shortfallKwh energy in the store that was missing at those, kWh, summed
 * @param chargedElsewhereKwh energy of trips that the store could not give down to its lowest level, kWh
 */
public record TripAccount(
        String agentId, long departures, long shortDepartures, double shortfallKwh, double chargedElsewhereKwh) {}
