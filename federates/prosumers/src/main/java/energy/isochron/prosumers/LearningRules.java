package energy.isochron.prosumers;

import energy.isochron.prosumers.reward.RewardRules;
import java.util.Objects;

/**
 * What observations and rewards need to know of an episode.
 *
 * @param intervals τ, number of intervals, 1 or more
 * @param gridCapacityKw C_grid, capacity of all branches together, kW, above 0
 * @param reward weights of the reward
 * @param report whether the rewards are told to others; policies hear theirs in any case
 */
public record LearningRules(long intervals, double gridCapacityKw, RewardRules reward, boolean report) {
    public LearningRules {
        Require.that(intervals >= 1, "intervals", intervals, "1 or more", "the episode is empty");
        Require.that(
                gridCapacityKw > 0 && gridCapacityKw < Double.POSITIVE_INFINITY,
                "gridCapacityKw",
                gridCapacityKw,
                "above 0, finite",
                "it was not set");
        Objects.requireNonNull(reward, "reward");
    }

    /** Whether an interval is the last one of the episode. */
    boolean isTerminal(long interval) {
        return interval == intervals - 1;
    }
}
