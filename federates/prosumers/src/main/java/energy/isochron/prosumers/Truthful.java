package energy.isochron.prosumers;

import java.util.random.RandomGenerator;

/**
 * Bids what the agent really has to sell or needs, at the midpoint of the two tariffs, and lets the battery shift its own generation
 * into the evening. With m the midpoint, h half the spread and {@code margin}·h the concession:
 *
 * <ul>
 *   <li>surplus that the battery cannot store: sell it at m − margin·h;
 *   <li>deficit that the battery cannot cover: buy it at m + margin·h;
 *   <li>surplus that the battery stores with room left: buy {@code flexibleShare} of the room at m − margin·h, to store what
 *       neighbours cannot;
 *   <li>deficit that the battery covers with energy left: sell {@code flexibleShare} of the rest at m + margin·h, to neighbours that
 *       fall short;
 *   <li>else no order.
 * </ul>
 *
 * <p>So firm offers meet firm needs and flexible batteries meet either, always between the tariffs. The market clears what nobody
 * takes with the operator whatever its limit price, hence the flexible share should be small: it is what the agent risks at the
 * worse tariff. Names no partner; draws nothing.
 *
 * @param margin concession by half the spread, 0..1; 0 is the midpoint, 1 the own outside option (the tariff)
 * @param flexibleShare share of the battery's free room or energy that is bid, 0..1
 */
public record Truthful(double margin, double flexibleShare) implements Strategy {
    /** Margin 0.5, flexible share 0.1. */
    public static final Truthful DEFAULT = new Truthful(0.5, 0.1);

    public Truthful {
        share("margin", margin);
        share("flexibleShare", flexibleShare);
    }

    private static void share(String name, double value) {
        Require.that(value >= 0 && value <= 1, name, value, "0 to 1", "it is given in percent");
    }

    @Override
    public Action act(Situation situation, RandomGenerator random) {
        FeasibleQuantity feasible = situation.feasible();
        double firmSaleKwh = feasible.surplusKwh() - feasible.inKwh();
        double firmNeedKwh = feasible.deficitKwh() - feasible.outKwh();
        if (firmSaleKwh > 0) {
            return bid(situation, firmSaleKwh, false, -margin);
        }
        if (firmNeedKwh > 0) {
            return bid(situation, firmNeedKwh, true, margin);
        }
        return feasible.surplusKwh() > 0
                ? bid(situation, -firmSaleKwh * flexibleShare, true, -margin)
                : bid(situation, -firmNeedKwh * flexibleShare, false, margin);
    }

    private static Action bid(Situation situation, double quantityKwh, boolean buy, double halfSpreads) {
        double feedIn = situation.feedInTariffUsdPerMwh();
        double utility = situation.utilityPriceUsdPerMwh();
        double price = (feedIn + utility) / 2 + halfSpreads * (utility - feedIn) / 2;
        return new Action(price, quantityKwh, buy ? 1 : 0, Action.nobody(situation.agents()));
    }
}
