package energy.isochron.app.scenario;

import energy.isochron.app.config.Key;
import energy.isochron.market.LedgerRules;
import energy.isochron.market.LossRules;
import energy.isochron.market.MarketBounds;
import energy.isochron.market.MarketRules;
import energy.isochron.market.PricingMechanism;
import energy.isochron.market.Rationality;
import energy.isochron.market.ReputationRules;

/** The market's rules. */
public record MarketSpec(
        @Key(value = "How a trade's price follows from bid and ask", byDefault = "average")
        PricingMechanism mechanism,

        @Key(
                value = "Share of the gap between ask and bid that the seller gets, for `bid_ask_spread`",
                byDefault = "0.5",
                range = "[0, 1]")
        double spreadFactor,

        @Key(value = "Lowest price of an order", byDefault = "0", unit = "$/MWh", range = "[0, 1000000]")
        double minPriceUsdPerMwh,

        @Key(value = "Highest price of an order", byDefault = "1000", unit = "$/MWh", range = "(0, 1000000]")
        double maxPriceUsdPerMwh,

        @Key(value = "Smallest quantity of an order", byDefault = "0", unit = "kWh", range = "[0, 1000000000]")
        double minQuantityKwh,

        @Key(value = "Largest quantity of an order", byDefault = "1000", unit = "kWh", range = "(0, 1000000000]")
        double maxQuantityKwh,

        @Key(
                value =
                        "Whether what agents generate and demand is raised to the smallest quantity in every interval, as the paper's profiles are; if not, nights without sun are 0. What is `none` stays none",
                byDefault = "false")
        boolean raiseProfiles,

        @Key(
                value = "A remainder of at most this is dropped from the book",
                byDefault = "1e-6",
                unit = "kWh",
                range = "[0, inf)")
        double matchingThresholdKwh,

        @Key(value = "Share of a trade that is lost per unit of distance", byDefault = "0.03", range = "[0, inf)")
        double lossFactor,

        @Key(value = "Largest share of a trade that is lost", byDefault = "0.5", range = "[0, 1)")
        double lossCap,

        @Key(
                value =
                        "Whether an agent's strategy names the partner it prefers; if not, reputation and distance choose",
                byDefault = "false")
        boolean partnerPreference,

        @Key(
                value =
                        "What makes a trade between agents admissible: bid and ask cross, or with loss and fee, too, neither side does worse than by its limit and with the operator",
                byDefault = "limit_prices")
        Rationality rationality,

        @Key(value = "What the operator does about congestion (case study 3)", byDefault = "none")
        InterventionSpec intervention,

        @Key(value = "How the state of the grid takes part in the market", byDefault = "none")
        FeedbackSpec feedback,

        @Key(
                value = "Whether orders arrive at random moments of their interval, not all at its start",
                byDefault = "true")
        boolean randomArrival,

        @Key(value = "How conduct becomes reputation", byDefault = "")
        ReputationSpec reputation,

        @Key(value = "The chain of trades", byDefault = "") LedgerSpec ledger) {
    /** How conduct becomes reputation. */
    public record ReputationSpec(
            @Key(value = "Share of the old reputation that is kept each interval", byDefault = "0.7", range = "[0, 1]")
            double decay,

            @Key(value = "Weight of the traded share of an agent's order", byDefault = "0.3", range = "[0, 1]")
            double reliabilityWeight,

            @Key(value = "Weight of prices near the clearing price", byDefault = "0.2", range = "[0, 1]")
            double fairnessWeight,

            @Key(
                    value = "Weight of what the trades did for the balance; the three sum to 1",
                    byDefault = "0.5",
                    range = "[0, 1]")
            double gridWeight) {
        ReputationRules rules() {
            return new ReputationRules(decay, reliabilityWeight, fairnessWeight, gridWeight);
        }
    }

    /** The chain of trades. */
    public record LedgerSpec(
            @Key(
                    value = "Zeros that each block's hash begins with, 16 times the work each; 0 is no proof of work",
                    byDefault = "2",
                    range = "[0, 8]")
            int difficulty,

            @Key(value = "Whether all blocks stay in memory, to be verified at the end", byDefault = "true")
            boolean keepBlocks) {}

    MarketBounds bounds() {
        return new MarketBounds(minPriceUsdPerMwh, maxPriceUsdPerMwh, minQuantityKwh, maxQuantityKwh);
    }

    /**
     * The rules that the market plays by.
     *
     * @param fees the operator's
     * @throws energy.isochron.market.InvalidRules if they do not go together
     */
    public MarketRules rules(OperatorSpec.FeeSpec fees) {
        return new MarketRules(
                bounds(),
                mechanism,
                spreadFactor,
                matchingThresholdKwh,
                new LossRules(lossFactor, lossCap),
                fees.rules(intervention.threshold().orElse(fees.congestionThreshold())),
                reputation.rules(),
                intervention.rules(),
                rationality,
                new LedgerRules(ledger.difficulty(), ledger.keepBlocks()));
    }
}
