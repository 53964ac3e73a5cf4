package energy.isochron.exchange;

import java.util.List;

/**
 * The rewards of a group of agents, sent at the order beat of the interval after; those of the last interval when the sender
 * concludes.
 *
 * @param interval 0-based, the interval that is rewarded
 * @param rewards one an agent, in agent order
 */
public record Rewards(long interval, List<Reward> rewards) {
    public Rewards {
        Check.interval(interval);
        rewards = List.copyOf(rewards);
    }

    /** The community's reward: the sum over agents. */
    public double total() {
        double sum = 0;
        for (int i = 0; i < rewards.size(); i++) {
            sum += rewards.get(i).total();
        }
        return sum;
    }
}
