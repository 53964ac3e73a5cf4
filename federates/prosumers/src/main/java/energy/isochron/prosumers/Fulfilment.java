package energy.isochron.prosumers;

/**
 * How much of one agent's demand or generation of an episode is behind it, kWh.
 *
 * @param satisfied met, or used, so far
 * @param deferred not met, or spilled, so far
 * @param remaining from the coming interval on
 * @param total of the episode
 */
record Fulfilment(double satisfied, double deferred, double remaining, double total) {}
