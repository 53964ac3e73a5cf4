package energy.isochron.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import energy.isochron.prosumers.ActionForm;
import energy.isochron.prosumers.ActionSpace;
import energy.isochron.prosumers.Policy;
import energy.isochron.prosumers.PolicyProvider;
import energy.isochron.prosumers.PolicySeat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A policy that does what the vectors say, whatever it observes, and remembers all that it is told. */
final class EpisodeScript implements PolicyProvider, Policy {
    private final JsonNode played;
    private final List<double[]> observations = new ArrayList<>();
    private final List<double[]> rewards = new ArrayList<>();
    private Optional<PolicySeat> seat = Optional.empty();
    private double[] told = {};
    private boolean ended;

    EpisodeScript(JsonNode played) {
        this.played = played;
    }

    @Override
    public String name() {
        return "vectors";
    }

    @Override
    public Policy policy(PolicySeat given) {
        seat = Optional.of(given);
        return this;
    }

    @Override
    public ActionForm form() {
        return ActionForm.CONTINUOUS;
    }

    @Override
    public void act(long interval, double[] seen, double[] actions) {
        if (interval > 0) {
            assertArrayEquals(told, seen, "the next observations of the outcome before");
        } else {
            observations.add(seen.clone());
        }
        ActionSpace space = seat.orElseThrow().actions();
        JsonNode given = played.path("steps").path((int) interval).path("actions");
        for (int agent = 0; agent < given.size(); agent++) {
            for (int column = 0; column < ActionSpace.COLUMNS; column++) {
                double value = given.path(agent).path(column).doubleValue();
                actions[agent * ActionSpace.COLUMNS + column] = space.normalised(agent, column, value);
            }
        }
    }

    @Override
    public void outcome(long interval, double[] ofAgents, double[] next, boolean terminal) {
        assertFalse(ended, "nothing comes after the end");
        assertEquals(rewards.size(), interval);
        rewards.add(ofAgents.clone());
        told = next.clone();
        observations.add(told);
        ended = terminal;
    }

    /** Whether the policy heard that the episode is over. */
    boolean hasEnded() {
        return ended;
    }

    /** One agent's observation before a period; that of period τ comes after the last. */
    double[] observation(int period, int agent) {
        int size = seat.orElseThrow().observations().size();
        double[] row = new double[size];
        System.arraycopy(observations.get(period), agent * size, row, 0, size);
        return row;
    }

    /** One agent's reward of a period, as the policy heard it. */
    double reward(int period, int agent) {
        return rewards.get(period)[agent];
    }
}
