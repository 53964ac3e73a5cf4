package energy.isochron.analytics;

import energy.isochron.exchange.Reward;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The terms of a reward by name: columns of the results (local-market specification, 12.33 to 12.37). */
public enum RewardTerm {
    /** R, the reward itself (equation 2). */
    REWARD("reward", Reward::total),
    /** Weighted sum of the five goals. */
    BASE("base", Reward::base),
    /** The grid's goal. */
    GRID("r_grid", Reward::grid),
    /** Its part of a small net export. */
    GRID_BALANCE("r_grid_balance", Reward::gridBalance),
    /** Its part of the order's side. */
    GRID_ORDER("r_grid_order", Reward::gridOrder),
    /** Its part of a large net export. */
    GRID_EXPORT("r_grid_export", Reward::gridExport),
    /** Its part of the own net position. */
    GRID_RELIEF("r_grid_relief", Reward::gridRelief),
    /** The goal of executed orders. */
    RESOURCE("r_res", Reward::resource),
    /** The goal of trading with agents. */
    TRADE("r_trade", Reward::trade),
    /** The goal of even prices and relief. */
    STABILITY("r_stab", Reward::stability),
    /** The goal of good prices. */
    ECONOMY("r_econ", Reward::economy),
    /** The community's cooperation. */
    COOPERATION("f_coop", Reward::cooperation),
    /** The agent's contribution to it. */
    CONTRIBUTION("f_contrib", Reward::contribution),
    /** Its part of the net position. */
    CONTRIBUTION_GRID("f_contrib_grid", Reward::contributionGrid),
    /** Its part of prices. */
    CONTRIBUTION_PRICE("f_contrib_price", Reward::contributionPrice),
    /** Its part of trades with agents. */
    CONTRIBUTION_LOCAL("f_contrib_local", Reward::contributionLocal),
    /** Penalty for trading with the operator. */
    OPERATOR_PENALTY("gamma_dso", Reward::operatorPenalty),
    /** Penalty for unmet demand. */
    UNSERVED_PENALTY("gamma_ud", Reward::unservedPenalty);

    private final String id;

    @SuppressWarnings("ImmutableEnumChecker") // a reference to an accessor of a record has no state
    private final ToDoubleFunction<Reward> value;

    RewardTerm(String id, ToDoubleFunction<Reward> value) {
        this.id = id;
        this.value = value;
    }

    /** The name in columns. */
    public String id() {
        return id;
    }

    /** Its value in one reward. */
    public double of(Reward reward) {
        return value.applyAsDouble(reward);
    }

    /** The names of all, in order. */
    public static List<String> ids() {
        List<String> ids = new ArrayList<>();
        for (RewardTerm term : values()) {
            ids.add(term.id);
        }
        return Collections.unmodifiableList(ids);
    }
}
