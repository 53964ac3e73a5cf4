package energy.isochron.prosumers;

/**
 * What became of the energy of an agent's battery since the start of the run, kWh. It closes: level = start + charged − discharged −
 * lost − driven.
 *
 * @param agentId the agent
 * @param startKwh level at the start
 * @param levelKwh level now
 * @param chargedKwh taken at the terminal
 * @param dischargedKwh delivered at the terminal
 * @param lostKwh lost in charging and discharging
 * @param drivenKwh driven away, from the store
 * @param stateOfHealth capacity now by nominal capacity, 0..1; 1 if it does not age
 * @param trips what became of its trips
 */
public record StorageAccount(
        String agentId,
        double startKwh,
        double levelKwh,
        double chargedKwh,
        double dischargedKwh,
        double lostKwh,
        double drivenKwh,
        double stateOfHealth,
        TripAccount trips) {
    /** What does not close, kWh: 0 but for rounding. */
    public double residualKwh() {
        return startKwh + chargedKwh - dischargedKwh - lostKwh - drivenKwh - levelKwh;
    }
}
