package energy.isochron.exchange;

import java.util.Objects;

/**
 * What one agent's meter and devices did in one interval, kWh at the terminal (local-market specification, 12.18 and 12.22).
 *
 * @param agentId the agent
 * @param busId its bus
 * @param generationKwh generation
 * @param demandKwh demand
 * @param boughtKwh delivered by trades
 * @param soldKwh sold in trades, gross
 * @param chargedKwh taken by the battery at the terminal
 * @param dischargedKwh delivered by the battery at the terminal
 * @param spilledKwh surplus that nothing took; the operator buys it at the feed-in tariff
 * @param unservedKwh deficit that nothing covered; the operator sells it at the utility price
 * @param sellLimitKwh most the agent could have sold (equation 11), before the battery moved
 * @param buyLimitKwh most the agent could have bought (equation 11), before the battery moved
 * @param stateOfCharge 0..1 at the start of the interval; 0 without a battery
 * @param batteryLevelKwh energy in the battery at the end of the interval; 0 without a battery
 */
public record MeterReading(
        String agentId,
        String busId,
        double generationKwh,
        double demandKwh,
        double boughtKwh,
        double soldKwh,
        double chargedKwh,
        double dischargedKwh,
        double spilledKwh,
        double unservedKwh,
        double sellLimitKwh,
        double buyLimitKwh,
        double stateOfCharge,
        double batteryLevelKwh) {
    public MeterReading {
        Objects.requireNonNull(agentId, "agentId");
        Objects.requireNonNull(busId, "busId");
        Check.notNegative("generationKwh", generationKwh);
        Check.notNegative("demandKwh", demandKwh);
        Check.notNegative("boughtKwh", boughtKwh);
        Check.notNegative("soldKwh", soldKwh);
        Check.notNegative("chargedKwh", chargedKwh);
        Check.notNegative("dischargedKwh", dischargedKwh);
        Check.notNegative("spilledKwh", spilledKwh);
        Check.notNegative("unservedKwh", unservedKwh);
        Check.notNegative("sellLimitKwh", sellLimitKwh);
        Check.notNegative("buyLimitKwh", buyLimitKwh);
        Check.notNegative("stateOfCharge", stateOfCharge);
        Check.notNegative("batteryLevelKwh", batteryLevelKwh);
    }

    /** Agent balance (equation 9): generation less demand plus bought less sold, kWh. */
    public double balanceKwh() {
        return generationKwh - demandKwh + boughtKwh - soldKwh;
    }

    /** What physically flows from the agent into the grid (12.23): sold less bought plus spilled less unserved, kWh. */
    public double netPositionKwh() {
        return soldKwh - boughtKwh + spilledKwh - unservedKwh;
    }

    /** Demand that was not met from anything but the operator's balancing energy, kWh. */
    public double demandDeferredKwh() {
        return Math.min(demandKwh, unservedKwh);
    }

    /** Demand that was met, kWh; with {@link #demandDeferredKwh} it is the demand. */
    public double demandSatisfiedKwh() {
        return demandKwh - demandDeferredKwh();
    }

    /** Generation that was used or sold, kWh; with {@link #supplyDeferredKwh} it is the generation. */
    public double supplySatisfiedKwh() {
        return generationKwh - supplyDeferredKwh();
    }

    /** Generation that nobody wanted, kWh. */
    public double supplyDeferredKwh() {
        return Math.min(generationKwh, spilledKwh);
    }
}
