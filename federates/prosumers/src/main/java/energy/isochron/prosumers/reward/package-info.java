/**
 * What an agent's conduct is worth: the reward of the local-market specification (equation 2, made exact in 12.33 to 12.37) with every
 * term by name, and the community's indicators on the scale on which rewards and observations use them (12.32).
 *
 * <p>{@link energy.isochron.prosumers.reward.RewardFormula} is pure; its inputs are what one interval meant for all
 * ({@link energy.isochron.prosumers.reward.CommunityInterval}) and for one agent
 * ({@link energy.isochron.prosumers.reward.AgentInterval}).
 */
@NullMarked
package energy.isochron.prosumers.reward;

import org.jspecify.annotations.NullMarked;
