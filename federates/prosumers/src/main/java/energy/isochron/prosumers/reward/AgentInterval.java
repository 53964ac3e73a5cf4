package energy.isochron.prosumers.reward;

/**
 * What one interval meant for one agent, as far as the reward asks.
 *
 * @param agentId the agent
 * @param buys whether its order bought
 * @param orderKwh q_o, quantity of its order as submitted, kWh, above 0 if it has trades
 * @param trades its trades
 * @param netPositionKwh n, what flowed from it into the grid (12.23), kWh
 * @param unservedShare demand of the episode that was deferred by all demand, 0..1, in the last interval; else 0
 */
public record AgentInterval(
        String agentId, boolean buys, double orderKwh, OwnTrades trades, double netPositionKwh, double unservedShare) {
    public AgentInterval {
        if (trades.count() > 0 && !(orderKwh > 0)) {
            throw new IllegalArgumentException("agent '" + agentId + "' has " + trades.count() + " trades and orderKwh "
                    + orderKwh + ", allowed is an order above 0 where there are trades."
                    + " Maybe the clearing is of another community?");
        }
    }
}
