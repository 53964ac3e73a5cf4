package energy.isochron.prosumers;

import java.util.random.RandomGenerator;

/**
 * How an agent decides. A port: the built-in strategies are {@link ZeroIntelligence} and {@link Truthful}. One object may serve many
 * agents, so a strategy keeps nothing of an agent between calls.
 */
@FunctionalInterface
public non-sealed interface Strategy extends Behaviour {
    /**
     * Decides for one agent and interval.
     *
     * @param situation what the agent knows
     * @param random the agent's own stream, the same one in every interval
     */
    Action act(Situation situation, RandomGenerator random);
}
