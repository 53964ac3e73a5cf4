package energy.isochron.prosumers;

/**
 * What an agent knows of itself before it orders.
 *
 * @param generationKwh of the coming interval
 * @param demandKwh of the coming interval
 * @param demand its demand of the episode
 * @param supply its generation of the episode
 * @param profitUsd since the start
 * @param reputation 0..1
 * @param battery its battery
 */
record AgentState(
        double generationKwh,
        double demandKwh,
        Fulfilment demand,
        Fulfilment supply,
        double profitUsd,
        double reputation,
        BatteryState battery) {}
