package energy.isochron.prosumers.reward;

import java.util.Objects;

/**
 * Weights of the reward (12.33 to 12.37). Any finite weights are allowed, so that studies can leave a goal out.
 *
 * @param goals weights of the five goals in the base reward
 * @param contribution weights of the parts of f_contrib
 * @param localShare weight of what was traded with agents in r_trade
 * @param operatorShare weight of what was traded with the operator in r_trade
 * @param operatorPenalty p_dso, weight of the two penalties, 0 or more
 * @param withoutTrade reward of an agent that did not trade
 */
public record RewardRules(
        GoalWeights goals,
        ContributionWeights contribution,
        double localShare,
        double operatorShare,
        double operatorPenalty,
        double withoutTrade) {
    /** The specification's. */
    public static final RewardRules DEFAULT =
            new RewardRules(new GoalWeights(10, 1.5, 5, 2, 3), new ContributionWeights(0.5, 0.2, 0.3), 0.7, 0.3, 5, -5);

    /**
     * Weights of the goals.
     *
     * @param grid of r_grid
     * @param resource of r_res
     * @param trade of r_trade
     * @param stability of r_stab
     * @param economy of r_econ
     */
    public record GoalWeights(double grid, double resource, double trade, double stability, double economy) {
        public GoalWeights {
            finite("weight of r_grid", grid);
            finite("weight of r_res", resource);
            finite("weight of r_trade", trade);
            finite("weight of r_stab", stability);
            finite("weight of r_econ", economy);
        }
    }

    /**
     * Weights of an agent's contribution to cooperation.
     *
     * @param grid of its net position against the imbalance
     * @param price of prices near the clearing price
     * @param local of the share of trades with agents
     */
    public record ContributionWeights(double grid, double price, double local) {
        public ContributionWeights {
            finite("weight of the grid in f_contrib", grid);
            finite("weight of prices in f_contrib", price);
            finite("weight of local trades in f_contrib", local);
        }
    }

    public RewardRules {
        Objects.requireNonNull(goals, "goals");
        Objects.requireNonNull(contribution, "contribution");
        finite("localShare", localShare);
        finite("operatorShare", operatorShare);
        finite("operatorPenalty", operatorPenalty);
        finite("withoutTrade", withoutTrade);
        if (operatorPenalty < 0) {
            throw new IllegalArgumentException("operatorPenalty is " + operatorPenalty
                    + ", allowed is 0 or more. Maybe the sign is reversed, as it is subtracted already?");
        }
    }

    private static void finite(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    name + " is " + value + ", allowed is any finite number. Maybe it was not set?");
        }
    }
}
