package energy.isochron.exchange;

/**
 * What became of the energy of an agent's battery since the start of the run, kWh. It closes: level = start + charged − discharged −
 * lost − driven.
 *
 * @param agentId the agent
 * @param capacityKwh nominal capacity, above 0
 * @param startKwh level at the start
 * @param levelKwh level now
 * @param chargedKwh taken at the terminal
 * @param dischargedKwh delivered at the terminal
 * @param lostKwh lost in charging and discharging
 * @param drivenKwh driven away, from the store
 * @param stateOfHealth capacity now by nominal capacity, 0..1; 1 if it does not age
 */
public record StorageAccount(
        String agentId,
        double capacityKwh,
        double startKwh,
        double levelKwh,
        double chargedKwh,
        double dischargedKwh,
        double lostKwh,
        double drivenKwh,
        double stateOfHealth) {
    public StorageAccount {
        Check.notNegative("capacityKwh", capacityKwh);
        Check.notNegative("chargedKwh", chargedKwh);
        Check.notNegative("dischargedKwh", dischargedKwh);
        Check.notNegative("drivenKwh", drivenKwh);
        Check.notNegative("stateOfHealth", stateOfHealth);
        Check.finite("startKwh", startKwh);
        Check.finite("levelKwh", levelKwh);
        Check.finite("lostKwh", lostKwh);
    }

    /** Taken and delivered at the terminal, kWh. */
    public double throughputKwh() {
        return chargedKwh + dischargedKwh;
    }

    /** Equivalent full cycles: throughput by twice the nominal capacity; 0 without capacity. */
    public double cycles() {
        return capacityKwh > 0 ? throughputKwh() / (2 * capacityKwh) : 0;
    }

    /** Nominal capacity that is lost by ageing, kWh. */
    public double lostCapacityKwh() {
        return capacityKwh * (1 - stateOfHealth);
    }

    /** What does not close, kWh: 0 but for rounding. */
    public double residualKwh() {
        return startKwh + chargedKwh - dischargedKwh - lostKwh - drivenKwh - levelKwh;
    }
}
