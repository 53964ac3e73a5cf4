package energy.isochron.prosumers;

import java.util.Objects;

/**
 * The behaviour of an agent that a policy decides for. All agents of a community that name the same provider share one policy, which
 * decides for them in one call.
 *
 * @param provider makes the policy
 * @param maxQuantityKwh upper edge of the agent's quantities, kWh, 0 or more; the market's highest quantity if that is less. The paper
 *     takes the agent's capacity, here as energy of one interval
 */
public record Learned(PolicyProvider provider, double maxQuantityKwh) implements Behaviour {
    public Learned {
        Objects.requireNonNull(provider, "provider");
        Require.that(maxQuantityKwh >= 0, "maxQuantityKwh", maxQuantityKwh, "0 or more", "the sign is reversed");
    }
}
