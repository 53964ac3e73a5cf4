package energy.isochron.analytics.store;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.function.IntToDoubleFunction;

/** Rewards over time: of the agents one by one, and what they are made of in the mean of all agents (12.33). */
final class RewardData {
    private static final int MOST_AGENTS = 10;

    private final Table rewards;
    private final IntervalFigures figures;
    private final Bins bins;

    private RewardData(Table rewards, IntervalFigures figures, Bins bins) {
        this.rewards = rewards;
        this.figures = figures;
        this.bins = bins;
    }

    /** The rewards of a run; of no agent, if it has none. */
    static ObjectNode of(Table rewards, IntervalFigures figures, Bins bins) {
        RewardData data = new RewardData(rewards, figures, bins);
        IdFigures sums = IdFigures.of(rewards, "agent", "reward");
        Set<String> shown = sums.most(MOST_AGENTS, agent -> Math.abs(agent.sum()));
        ObjectNode tree = ReportData.series(
                bins.byId(rewards, "agent", "reward", shown), shown, sums.ids().size());
        tree.set("mean", data.mean("reward"));
        tree.set("terms", data.terms());
        tree.set("goals", data.goals());
        return tree;
    }

    /** Parts whose sum is the reward: base, what cooperation adds to it, both penalties, and the rest, what not trading is worth. */
    private ObjectNode terms() {
        Column.Doubles reward = rewards.doubles("reward");
        Column.Doubles base = rewards.doubles("base");
        Column.Doubles cooperation = rewards.doubles("f_coop");
        Column.Doubles contribution = rewards.doubles("f_contrib");
        Column.Doubles operator = rewards.doubles("gamma_dso");
        Column.Doubles unserved = rewards.doubles("gamma_ud");
        IntToDoubleFunction bonus = row -> base.get(row) * cooperation.get(row) * contribution.get(row);
        IntToDoubleFunction rest = row ->
                reward.get(row) - (base.get(row) + bonus.applyAsDouble(row) - operator.get(row) - unserved.get(row));
        ObjectNode terms = JsonNodeFactory.instance.objectNode();
        terms.set("base", mean(base::get));
        terms.set("cooperation", mean(bonus));
        terms.set("operatorPenalty", mean(row -> -operator.get(row)));
        terms.set("unservedPenalty", mean(row -> -unserved.get(row)));
        terms.set("withoutTrade", mean(row -> Math.abs(rest.applyAsDouble(row)) < 1e-9 ? 0 : rest.applyAsDouble(row)));
        return terms;
    }

    private ObjectNode goals() {
        ObjectNode goals = JsonNodeFactory.instance.objectNode();
        for (String goal : List.of("r_grid", "r_res", "r_trade", "r_stab", "r_econ")) {
            goals.set(goal, mean(goal));
        }
        return goals;
    }

    private ArrayNode mean(String column) {
        return mean(rewards.doubles(column)::get);
    }

    private ArrayNode mean(IntToDoubleFunction figure) {
        return Bins.array(bins.means(figures.mean(rewards, figure)));
    }
}
