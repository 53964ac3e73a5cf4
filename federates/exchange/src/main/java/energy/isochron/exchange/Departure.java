package energy.isochron.exchange;

/**
 * A vehicle that leaves for a trip.
 *
 * @param agentId the agent it belongs to
 * @param stateOfCharge at departure, before the energy of the trip is taken, 0..1
 * @param requiredStateOfCharge what was required, 0..1; at most the highest one that its battery has
 * @param shortfallKwh energy in the store that was missing to it, kWh
 * @param tripKwh energy of the trip, kWh
 * @param chargedElsewhereKwh part of it that the store could not give down to its lowest level, kWh
 */
public record Departure(
        String agentId,
        double stateOfCharge,
        double requiredStateOfCharge,
        double shortfallKwh,
        double tripKwh,
        double chargedElsewhereKwh) {
    public Departure {
        Check.notNegative("stateOfCharge", stateOfCharge);
        Check.notNegative("requiredStateOfCharge", requiredStateOfCharge);
        Check.notNegative("shortfallKwh", shortfallKwh);
        Check.notNegative("tripKwh", tripKwh);
        Check.notNegative("chargedElsewhereKwh", chargedElsewhereKwh);
    }

    /** Whether it left with less than was required. */
    public boolean isShort() {
        return shortfallKwh > 0;
    }
}
