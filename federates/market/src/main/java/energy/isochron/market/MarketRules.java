package energy.isochron.market;

import java.util.Objects;

/**
 * The rules of a local market.
 *
 * @param bounds of prices and quantities
 * @param mechanism pricing of trades between agents; default {@link PricingMechanism#AVERAGE}
 * @param spreadFactor share of the spread that {@link PricingMechanism#BID_ASK_SPREAD} gives the seller, 0 to 1; default 0.5
 * @param matchingThresholdKwh ε, a remainder of at most this is dropped, 0 or more; default 1e-6
 * @param losses of trades between agents
 * @param fees of all trades
 * @param reputation how it is earned
 * @param intervention how the operator acts on congestion; default {@link Intervention#NONE}
 * @param rationality which trades are admissible; default {@link Rationality#LIMIT_PRICES}
 * @param ledger how trades are chained
 */
public record MarketRules(
        MarketBounds bounds,
        PricingMechanism mechanism,
        double spreadFactor,
        double matchingThresholdKwh,
        LossRules losses,
        GridFees fees,
        ReputationRules reputation,
        Intervention intervention,
        Rationality rationality,
        LedgerRules ledger) {
    /** The defaults of the specification. */
    public static final MarketRules DEFAULT = new MarketRules(
            MarketBounds.DEFAULT,
            PricingMechanism.AVERAGE,
            0.5,
            1e-6,
            LossRules.DEFAULT,
            GridFees.DEFAULT,
            ReputationRules.DEFAULT,
            Intervention.NONE,
            Rationality.LIMIT_PRICES,
            LedgerRules.DEFAULT);

    public MarketRules {
        Objects.requireNonNull(bounds, "bounds");
        Objects.requireNonNull(mechanism, "mechanism");
        Objects.requireNonNull(losses, "losses");
        Objects.requireNonNull(fees, "fees");
        Objects.requireNonNull(reputation, "reputation");
        Objects.requireNonNull(intervention, "intervention");
        Objects.requireNonNull(rationality, "rationality");
        Objects.requireNonNull(ledger, "ledger");
        new RuleCheck()
                .within("spread_factor", spreadFactor, 0, 1, "it was given in percent?")
                .atLeast("matching_threshold_kwh", matchingThresholdKwh, 0, "the sign is reversed?")
                .rule(
                        "matching_threshold_kwh",
                        matchingThresholdKwh,
                        !(matchingThresholdKwh >= bounds.maxQuantityKwh()),
                        "less than max_quantity_kwh (" + bounds.maxQuantityKwh() + ")",
                        "it was given in Wh?")
                .orThrow();
    }
}
