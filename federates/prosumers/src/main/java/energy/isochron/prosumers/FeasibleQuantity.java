package energy.isochron.prosumers;

/**
 * What an agent can sell or buy in one interval without leaving energy or need over (equation 11 in terminal quantities, 12.5). What
 * a vehicle has to charge in the interval counts as demand.
 *
 * @param surplusKwh generation beyond demand, kWh
 * @param deficitKwh demand beyond generation, kWh; one of the two is 0
 * @param outKwh most the battery can deliver at the terminal, kWh
 * @param inKwh most the battery can take at the terminal, kWh
 */
public record FeasibleQuantity(double surplusKwh, double deficitKwh, double outKwh, double inKwh) {
    public FeasibleQuantity {
        Require.notNegative("surplusKwh", surplusKwh, "generation or demand is not a number");
        Require.notNegative("deficitKwh", deficitKwh, "generation or demand is not a number");
        Require.notNegative("outKwh", outKwh, "the battery's level is outside its window");
        Require.notNegative("inKwh", inKwh, "the battery's level is outside its window");
    }

    static FeasibleQuantity of(double generationKwh, double demandKwh, Battery battery) {
        double dueKwh = battery.dueKwh();
        double netKwh = generationKwh - demandKwh - dueKwh;
        return new FeasibleQuantity(
                Math.max(0, netKwh),
                Math.max(0, -netKwh),
                battery.maxOutKwh(),
                Math.max(0, battery.maxInKwh() - dueKwh));
    }

    /** Most the agent can sell, kWh. */
    public double sellKwh() {
        return surplusKwh + outKwh;
    }

    /** Most the agent can buy, kWh. */
    public double buyKwh() {
        return deficitKwh + inKwh;
    }

    /**
     * The quantity of the order that an action becomes (12.4): cut to what is feasible and to the market's highest, never raised.
     *
     * @return kWh; 0 if it is no order
     */
    public double orderKwh(Action action, OrderRules rules) {
        double limitKwh = Math.min(action.isBuy() ? buyKwh() : sellKwh(), rules.maxQuantityKwh());
        double quantityKwh = Math.min(Math.max(0, action.quantityKwh()), limitKwh);
        return quantityKwh < rules.minQuantityKwh() || quantityKwh <= rules.thresholdKwh() ? 0 : quantityKwh;
    }
}
