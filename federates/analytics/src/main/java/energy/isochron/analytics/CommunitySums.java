package energy.isochron.analytics;

import energy.isochron.exchange.AgentAccount;
import energy.isochron.exchange.MeterReading;
import java.util.List;

/**
 * What the meters and accounts of all agents add up to in one interval.
 *
 * @param netGenerationKwh generation less demand
 * @param netChargeKwh charged less discharged, at the terminals
 * @param spilledKwh surplus that nothing took
 * @param unservedKwh deficit that nothing covered
 * @param magnitudeKwh generation plus demand
 * @param profitUsd profits
 * @param profitMagnitudeUsd magnitudes of the profits
 */
record CommunitySums(
        double netGenerationKwh,
        double netChargeKwh,
        double spilledKwh,
        double unservedKwh,
        double magnitudeKwh,
        double profitUsd,
        double profitMagnitudeUsd) {
    static CommunitySums of(List<MeterReading> readings, List<AgentAccount> accounts) {
        double netGeneration = 0;
        double netCharge = 0;
        double spilled = 0;
        double unserved = 0;
        double magnitude = 0;
        for (MeterReading reading : readings) {
            netGeneration += reading.generationKwh() - reading.demandKwh();
            netCharge += reading.chargedKwh() - reading.dischargedKwh();
            spilled += reading.spilledKwh();
            unserved += reading.unservedKwh();
            magnitude += reading.generationKwh() + reading.demandKwh();
        }
        double profit = 0;
        double profitMagnitude = 0;
        for (AgentAccount account : accounts) {
            profit += account.profitUsd();
            profitMagnitude += Math.abs(account.profitUsd());
        }
        return new CommunitySums(netGeneration, netCharge, spilled, unserved, magnitude, profit, profitMagnitude);
    }
}
