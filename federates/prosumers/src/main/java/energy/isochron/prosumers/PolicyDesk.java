package energy.isochron.prosumers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** One policy of a community at work: its rows, its matrices, and the actions that it decided on last. */
final class PolicyDesk {
    /** Writes the observation of one agent. */
    @FunctionalInterface
    interface Observation {
        void write(int agent, double[] out, int offset);
    }

    private final Policy policy;
    private final PolicySeat seat;
    private final int size;
    private final double[] observations;
    private final double[] actions;
    private final double[] rewards;

    private PolicyDesk(Policy policy, PolicySeat seat) {
        this.policy = policy;
        this.seat = seat;
        size = seat.observations().size();
        observations = new double[seat.rows() * size];
        actions = new double[seat.rows() * ActionSpace.COLUMNS];
        rewards = new double[seat.rows()];
    }

    /** The policies of a community, one for each provider, in the order of their first agents. */
    static List<PolicyDesk> of(
            List<Prosumer> agents, ObservationSpace observations, ActionSpace actions, long intervals) {
        Map<PolicyProvider, List<Integer>> rows = new LinkedHashMap<>();
        for (int i = 0; i < agents.size(); i++) {
            if (agents.get(i).behaviour() instanceof Learned learned) {
                rows.computeIfAbsent(learned.provider(), provider -> new ArrayList<>())
                        .add(i);
            }
        }
        List<PolicyDesk> desks = new ArrayList<>();
        rows.forEach((provider, own) -> {
            PolicySeat seat = seat(agents, own, observations, actions, intervals);
            desks.add(new PolicyDesk(provider.policy(seat), seat));
        });
        return desks;
    }

    private static PolicySeat seat(
            List<Prosumer> agents, List<Integer> rows, ObservationSpace observations, ActionSpace actions, long tau) {
        List<String> ids = new ArrayList<>();
        List<RandomGenerator> streams = new ArrayList<>();
        for (int agent : rows) {
            ids.add(agents.get(agent).id());
            streams.add(agents.get(agent).decisions());
        }
        return new PolicySeat(ids, rows, observations, actions, streams, tau);
    }

    /** Fills the matrix of observations. */
    void observe(Observation observation) {
        for (int row = 0; row < rewards.length; row++) {
            observation.write(seat.agents().get(row), observations, row * size);
        }
    }

    /** Tells the policy what became of its actions, after {@link #observe}. */
    void tell(long interval, double[] rewardOfAgent, boolean terminal) {
        for (int row = 0; row < rewards.length; row++) {
            rewards[row] = rewardOfAgent[seat.agents().get(row)];
        }
        policy.outcome(interval, rewards, observations, terminal);
    }

    /** Lets the policy decide, after {@link #observe}. */
    void decide(long interval, Action[] decided) {
        policy.act(interval, observations, actions);
        for (int row = 0; row < rewards.length; row++) {
            int agent = seat.agents().get(row);
            decided[agent] = seat.actions().action(policy.form(), agent, actions, row * ActionSpace.COLUMNS);
        }
    }
}
