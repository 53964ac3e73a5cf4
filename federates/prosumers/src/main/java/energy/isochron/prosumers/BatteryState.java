package energy.isochron.prosumers;

/**
 * What an agent knows of its battery, kWh; all 0 without one.
 *
 * @param nominalKwh nominal capacity
 * @param levelKwh energy in the store
 * @param roomKwh room up to the highest level, before efficiency (11c)
 * @param availableKwh energy above the lowest level, before efficiency (11d)
 * @param cumulativeChargeKwh taken since the start at the terminal
 * @param cumulativeDischargeKwh delivered since the start at the terminal
 */
record BatteryState(
        double nominalKwh,
        double levelKwh,
        double roomKwh,
        double availableKwh,
        double cumulativeChargeKwh,
        double cumulativeDischargeKwh) {}
