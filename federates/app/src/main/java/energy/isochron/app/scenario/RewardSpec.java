package energy.isochron.app.scenario;

import energy.isochron.app.config.Key;
import energy.isochron.prosumers.reward.RewardRules;

/** What agents' conduct is worth; the weights also count for policies that learn. */
public record RewardSpec(
        @Key(value = "Whether rewards are computed in each interval and kept in the results", byDefault = "false")
        boolean kept,

        @Key(value = "Weight of `r_grid`, the balance of the community", byDefault = "10", range = WEIGHT)
        double gridWeight,

        @Key(value = "Weight of `r_res`, how much of the own order was executed", byDefault = "1.5", range = WEIGHT)
        double resourceWeight,

        @Key(value = "Weight of `r_trade`, with whom it was executed", byDefault = "5", range = WEIGHT)
        double tradeWeight,

        @Key(value = "Weight of `r_stab`, even prices and relief of the grid", byDefault = "2", range = WEIGHT)
        double stabilityWeight,

        @Key(value = "Weight of `r_econ`, good prices", byDefault = "3", range = WEIGHT)
        double economyWeight,

        @Key(value = "Within `r_trade`, weight of what was traded with agents", byDefault = "0.7", range = WEIGHT)
        double localShare,

        @Key(value = "Within `r_trade`, weight of what was traded with the operator", byDefault = "0.3", range = WEIGHT)
        double operatorShare,

        @Key(
                value = "Within `f_contrib`, weight of the own net position against the imbalance",
                byDefault = "0.5",
                range = WEIGHT)
        double contributionGridWeight,

        @Key(value = "Within `f_contrib`, weight of prices near the clearing price", byDefault = "0.2", range = WEIGHT)
        double contributionPriceWeight,

        @Key(value = "Within `f_contrib`, weight of the share of trades with agents", byDefault = "0.3", range = WEIGHT)
        double contributionLocalWeight,

        @Key(
                value =
                        "Weight of both penalties, `gamma_dso` and `gamma_ud`; the paper's era had 5, a later release 15",
                byDefault = "5",
                range = WEIGHT)
        double operatorPenalty,

        @Key(value = "Reward of an agent that did not trade", byDefault = "-5", range = "[-1000000, 1000000]")
        double withoutTrade) {
    /** Allowed weights. */
    static final String WEIGHT = "[0, 1000000]";

    RewardRules rules() {
        return new RewardRules(
                new RewardRules.GoalWeights(gridWeight, resourceWeight, tradeWeight, stabilityWeight, economyWeight),
                new RewardRules.ContributionWeights(
                        contributionGridWeight, contributionPriceWeight, contributionLocalWeight),
                localShare,
                operatorShare,
                operatorPenalty,
                withoutTrade);
    }
}
