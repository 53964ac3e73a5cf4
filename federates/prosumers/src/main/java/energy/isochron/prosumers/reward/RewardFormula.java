package energy.isochron.prosumers.reward;

import energy.isochron.exchange.Reward;

/**
 * The reward of one agent in one interval (equation 2 as decided in 12.33 to 12.37), without log compression. Constant time.
 *
 * <p>Signs: a positive net export B means that the community has a surplus, so that buying helps and selling does not. What the
 * agent's own position took off the imbalance is its relief a = |B − n| − |B|.
 */
public final class RewardFormula {
    private static final double LEAST_KWH = 1e-6;

    private final RewardRules rules;
    private final CommunityInterval all;
    private final AgentInterval own;
    private final OwnTrades trades;

    private RewardFormula(RewardRules rules, CommunityInterval all, AgentInterval own) {
        this.rules = rules;
        this.all = all;
        this.own = own;
        trades = own.trades();
    }

    /** The reward with all its terms. */
    public static Reward reward(RewardRules rules, CommunityInterval all, AgentInterval own) {
        double unserved = rules.operatorPenalty() * own.unservedShare();
        return own.trades().count() == 0
                ? Reward.withoutTrade(own.agentId(), rules.withoutTrade(), unserved)
                : new RewardFormula(rules, all, own).traded(unserved);
    }

    private Reward traded(double unservedPenalty) {
        double balance = 1 - Math.min(exportShare(), 1);
        double order = orderSign() * own.orderKwh() / all.capacityKwh();
        double export = -10 * Math.abs(Math.clamp(all.netExportKwh() / all.capacityKwh(), -1, 1));
        double relief = 0.5 * Math.clamp(reliefKwh() / (0.1 * all.capacityKwh()), -1, 1);
        double grid = balance + order + export + relief;
        double resource = resource();
        double trade = trade();
        double stability = stability();
        double economy = economy();
        RewardRules.GoalWeights weights = rules.goals();
        double base = weights.grid() * grid
                + weights.resource() * resource
                + weights.trade() * trade
                + weights.stability() * stability
                + weights.economy() * economy;
        double easing = easing();
        double fairness = fairness();
        double local = (double) trades.localCount() / trades.count();
        RewardRules.ContributionWeights parts = rules.contribution();
        double contribution = parts.grid() * easing + parts.price() * fairness + parts.local() * local;
        double operatorPenalty = rules.operatorPenalty() * operatorShare() * exportShare();
        double total = base * (1 + all.cooperation() * contribution) - operatorPenalty - unservedPenalty;
        return new Reward(
                own.agentId(),
                total,
                base,
                grid,
                balance,
                order,
                export,
                relief,
                resource,
                trade,
                stability,
                economy,
                all.cooperation(),
                contribution,
                easing,
                fairness,
                local,
                operatorPenalty,
                unservedPenalty);
    }

    /** |B|/C, 0 or more. */
    private double exportShare() {
        return Math.abs(all.netExportKwh()) / all.capacityKwh();
    }

    /** s: whether the order's side helps the balance; 0 in the dead band. */
    private double orderSign() {
        if (all.isBalanced()) {
            return 0;
        }
        return own.buys() == all.netExportKwh() > 0 ? 1 : -1;
    }

    private double reliefKwh() {
        return othersKwh() - Math.abs(all.netExportKwh());
    }

    /** |B − n|, the imbalance without the agent. */
    private double othersKwh() {
        return Math.abs(all.netExportKwh() - own.netPositionKwh());
    }

    /** r_res = x − 1.5·(1 − x), x the executed share of the order as it was submitted. */
    private double resource() {
        double executed = Math.min(1, trades.executedKwh() / own.orderKwh());
        return executed - 1.5 * (1 - executed);
    }

    private double trade() {
        return rules.localShare() * Math.min(trades.localExecutedKwh() / own.orderKwh(), 1)
                + rules.operatorShare() * Math.min(trades.operatorExecutedKwh() / own.orderKwh(), 1);
    }

    private double stability() {
        double price = all.clearingPriceUsdPerMwh();
        double even = price > 0 ? 0.3 * (1 - 2 * trades.priceDeviationUsdPerMwh() / price) : 0;
        double relief = reliefKwh();
        double others = othersKwh();
        return even + (relief > 0 && others > LEAST_KWH ? 0.7 * relief / others : 0);
    }

    private double economy() {
        double price = all.clearingPriceUsdPerMwh();
        if (!(price > 0)) {
            return 0;
        }
        double near = 1 - Math.min(2 * Math.abs(trades.meanPriceUsdPerMwh() - price) / price, 1);
        return 0.4 * near + 0.6 * Math.clamp(gain(), 0.0, 1.0);
    }

    /** How much better the own price is than the operator's, by the best one possible; 0 if there is no room for better. */
    private double gain() {
        double better = own.buys()
                ? all.utilityPriceUsdPerMwh() - trades.meanPriceUsdPerMwh()
                : trades.meanPriceUsdPerMwh() - all.feedInTariffUsdPerMwh();
        double best = own.buys()
                ? all.utilityPriceUsdPerMwh() - all.minPriceUsdPerMwh()
                : all.maxPriceUsdPerMwh() - all.feedInTariffUsdPerMwh();
        return best > 0 ? better / best : 0;
    }

    /** g of f_contrib: 1 if the own position takes the whole imbalance away, 0 if it is all of it, 0.5 if neither. */
    private double easing() {
        double net = own.netPositionKwh();
        if (all.isBalanced() || net == 0) {
            return 0.5;
        }
        double half = 0.5 * Math.min(1, Math.abs(net) / Math.abs(all.netExportKwh()));
        return net > 0 == all.netExportKwh() > 0 ? 0.5 - half : 0.5 + half;
    }

    private double fairness() {
        double price = all.clearingPriceUsdPerMwh();
        return price > 0 ? Math.clamp(1 - 2 * trades.clearingDistanceUsdPerMwh() / price, 0.0, 1.0) : 0.5;
    }

    /** ρ, the operator's share of the own gross volume; 0 if that is 0. */
    private double operatorShare() {
        return trades.grossKwh() > 0 ? trades.operatorGrossKwh() / trades.grossKwh() : 0;
    }
}
