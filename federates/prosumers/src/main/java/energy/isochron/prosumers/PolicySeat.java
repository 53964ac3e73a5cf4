package energy.isochron.prosumers;

import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;

/**
 * Where a policy sits in a community.
 *
 * @param agentIds the agents it decides for, one a row of its matrices, in agent order
 * @param agents their indices in the community, in the same order
 * @param observations what a row of the observations means
 * @param actions what a row of the actions means, with the masks
 * @param streams each agent's own stream of chance, from which alone its decisions may draw
 * @param intervals τ, number of intervals of the episode
 */
public record PolicySeat(
        List<String> agentIds,
        List<Integer> agents,
        ObservationSpace observations,
        ActionSpace actions,
        List<RandomGenerator> streams,
        long intervals) {
    public PolicySeat {
        agentIds = List.copyOf(agentIds);
        agents = List.copyOf(agents);
        streams = List.copyOf(streams);
        Objects.requireNonNull(observations, "observations");
        Objects.requireNonNull(actions, "actions");
    }

    /** Number of agents, and so of rows. */
    public int rows() {
        return agents.size();
    }
}
