package energy.isochron.prosumers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A policy that never orders anything and remembers what it is told. */
final class Recording implements PolicyProvider, Policy {
    final List<Long> acted = new ArrayList<>();
    final List<Long> heard = new ArrayList<>();
    final List<Long> ended = new ArrayList<>();
    final List<double[]> seen = new ArrayList<>();
    final List<double[]> next = new ArrayList<>();
    final List<double[]> rewards = new ArrayList<>();
    Optional<PolicySeat> seat = Optional.empty();
    double[] action = {0, -1, 0, 0};

    /** An agent that it decides for. */
    Prosumer agent(String id, String bus) {
        Prosumer other = Fixtures.agent(id, bus, 3, 4, Fixtures.BATTERY, 10);
        return new Prosumer(
                id,
                bus,
                other.generation(),
                other.demand(),
                other.battery(),
                other.batteryLevelKwh(),
                1,
                new Learned(this, 50),
                other.decisions(),
                other.arrivals());
    }

    @Override
    public String name() {
        return "recording";
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
    public void act(long interval, double[] observations, double[] actions) {
        acted.add(interval);
        seen.add(observations.clone());
        for (int i = 0; i < actions.length; i++) {
            actions[i] = action[i % action.length];
        }
    }

    @Override
    public void outcome(long interval, double[] ofAgents, double[] observations, boolean terminal) {
        heard.add(interval);
        rewards.add(ofAgents.clone());
        next.add(observations.clone());
        if (terminal) {
            ended.add(interval);
        }
    }
}
