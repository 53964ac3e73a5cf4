package energy.isochron.analytics;

import energy.isochron.exchange.Reward;
import energy.isochron.exchange.Rewards;
import java.util.ArrayList;
import java.util.List;

/** Adds up the rewards of a run, if there are any. Linear in agents for each interval. */
final class RewardTally {
    private final List<String> agents = new ArrayList<>();
    private double[] sums = {};
    private long intervals;
    private double total;
    private double last;

    void add(Rewards rewards) {
        List<Reward> all = rewards.rewards();
        if (intervals == 0) {
            all.forEach(reward -> agents.add(reward.agentId()));
            sums = new double[agents.size()];
        }
        for (int i = 0; i < all.size(); i++) {
            sums[i] += all.get(i).total();
        }
        intervals++;
        last = rewards.total();
        total += last;
    }

    RunSummary.Rewards summary() {
        List<RunSummary.AgentReward> each = new ArrayList<>();
        for (int i = 0; i < sums.length; i++) {
            each.add(new RunSummary.AgentReward(agents.get(i), sums[i]));
        }
        return new RunSummary.Rewards(intervals, intervals > 0 ? total / (double) intervals : 0, last, each);
    }
}
