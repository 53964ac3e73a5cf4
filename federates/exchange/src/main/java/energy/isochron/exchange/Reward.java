package energy.isochron.exchange;

import java.util.Objects;

/**
 * What one agent's conduct in one interval was worth (local-market specification, 12.33 to 12.37), with every term by name. Terms have
 * no unit. An agent without a trade of its own gets a fixed reward less {@link #unservedPenalty}; all other terms are 0 then.
 *
 * @param agentId the agent
 * @param total the reward R (equation 2): base × (1 + cooperation × contribution) − operatorPenalty − unservedPenalty
 * @param base weighted sum of the five goals, before cooperation
 * @param grid r_grid, the sum of the next four
 * @param gridBalance how near the net export is to zero by the grid's capacity, 0..1
 * @param gridOrder the order's quantity by the grid's capacity, positive if its side helps the balance
 * @param gridExport −10 × net export by capacity, −10..0
 * @param gridRelief half of what the agent's net position took off the imbalance by a tenth of the capacity, −0.5..0.5
 * @param resource r_res, how much of the order was executed, −1.5..1
 * @param trade r_trade, with whom it was executed, 0..1
 * @param stability r_stab, even prices and relief of the grid
 * @param economy r_econ, prices near the clearing price and better than the operator's, 0..1
 * @param cooperation f_coop, the community's indicators as one number, 0..1
 * @param contribution f_contrib, the agent's share in it, 0..1; the weighted sum of the next three
 * @param contributionGrid g, whether its net position eases the imbalance, 0..1
 * @param contributionPrice s', whether its prices are near the clearing price, 0..1
 * @param contributionLocal l, share by number of its trades that are with other agents, 0..1
 * @param operatorPenalty γ_DSO, for trading with the operator while the community is out of balance, 0 or more
 * @param unservedPenalty γ_UD, for demand that was not met, 0 or more; in the last interval only
 */
public record Reward(
        String agentId,
        double total,
        double base,
        double grid,
        double gridBalance,
        double gridOrder,
        double gridExport,
        double gridRelief,
        double resource,
        double trade,
        double stability,
        double economy,
        double cooperation,
        double contribution,
        double contributionGrid,
        double contributionPrice,
        double contributionLocal,
        double operatorPenalty,
        double unservedPenalty) {
    public Reward {
        Objects.requireNonNull(agentId, "agentId");
        Check.finite("total", total);
        Check.finite("base", base);
        Check.finite("grid", grid);
        Check.finite("gridBalance", gridBalance);
        Check.finite("gridOrder", gridOrder);
        Check.finite("gridExport", gridExport);
        Check.finite("gridRelief", gridRelief);
        Check.finite("resource", resource);
        Check.finite("trade", trade);
        Check.finite("stability", stability);
        Check.finite("economy", economy);
        Check.finite("cooperation", cooperation);
        Check.finite("contribution", contribution);
        Check.finite("contributionGrid", contributionGrid);
        Check.finite("contributionPrice", contributionPrice);
        Check.finite("contributionLocal", contributionLocal);
        Check.notNegative("operatorPenalty", operatorPenalty);
        Check.notNegative("unservedPenalty", unservedPenalty);
    }

    /**
     * The reward of an agent that did not trade.
     *
     * @param agentId the agent
     * @param fixed what not trading is worth, as a rule negative
     * @param unservedPenalty γ_UD
     */
    public static Reward withoutTrade(String agentId, double fixed, double unservedPenalty) {
        return new Reward(
                agentId, fixed - unservedPenalty, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, unservedPenalty);
    }
}
