package energy.isochron.prosumers;

import java.util.random.RandomGenerator;

/**
 * Draws price, quantity, side and partner uniformly from the action box of 6.2, without looking at anything. Four numbers are drawn
 * in every interval, in this order, so that an agent's draws depend on nothing but its stream.
 *
 * @param maxQuantityKwh upper edge of the quantity, kWh, 0 or more; the market's highest quantity if that is less. The paper takes the
 *     agent's capacity, here as energy of one interval
 */
public record ZeroIntelligence(double maxQuantityKwh) implements Strategy {
    public ZeroIntelligence {
        Require.that(maxQuantityKwh >= 0, "maxQuantityKwh", maxQuantityKwh, "0 or more", "the sign is reversed");
    }

    @Override
    public Action act(Situation situation, RandomGenerator random) {
        OrderRules rules = situation.rules();
        double price = between(rules.minPriceUsdPerMwh(), rules.maxPriceUsdPerMwh(), random);
        double highestKwh = Math.max(rules.minQuantityKwh(), Math.min(rules.maxQuantityKwh(), maxQuantityKwh));
        double quantityKwh = between(rules.minQuantityKwh(), highestKwh, random);
        double alpha = random.nextDouble();
        double partner = between(0, situation.agents() + 1, random);
        return new Action(price, quantityKwh, alpha, Action.partnerOf(partner, situation.agents()));
    }

    private static double between(double low, double high, RandomGenerator random) {
        return low + (high - low) * random.nextDouble();
    }
}
