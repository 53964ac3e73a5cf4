package energy.isochron.market;

/**
 * The system operator over time: what it pays and charges in the interval that is next or under way, and how it intervenes (section 3,
 * 12.45). What it announces at the end of an interval is what the next one is cleared and settled with.
 */
final class SystemOperator {
    private final Tariffs tariffs;
    private final MarketBounds bounds;
    private final GridFees fees;
    private final Intervention intervention;
    private Tariff tariff;
    private double congestionThreshold;

    /** The operator before the first interval: nothing is loaded yet, so that its own tariff and threshold hold. */
    SystemOperator(Tariffs tariffs, MarketRules rules) {
        this.tariffs = tariffs;
        bounds = rules.bounds();
        fees = rules.fees();
        intervention = rules.intervention();
        tariff = tariffs.of(0);
        congestionThreshold = fees.congestionThreshold();
    }

    /** The prices of the interval that is next or under way. */
    Tariff tariff() {
        return tariff;
    }

    /**
     * The same, for the clearing of that interval.
     *
     * @throws IllegalArgumentException if it is beyond the last one that the tariffs cover
     */
    Tariff tariff(long interval) {
        tariffs.requireCovered(interval);
        return tariff;
    }

    /** C_thr of the interval that is next or under way. */
    double congestionThreshold() {
        return congestionThreshold;
    }

    /** The fee of a trade between two agents, worth so many $, under the stance of the interval. */
    FeeTerms feeBetweenAgents(double valueUsd, TradePath path) {
        return fees.betweenAgents(valueUsd, path, congestionThreshold, intervention.penaltyMultiplier());
    }

    /** The fee of a trade with the operator, worth so many $, under the stance of the interval. */
    FeeTerms feeWithOperator(double valueUsd, double balanceImpact) {
        return fees.withOperator(valueUsd, balanceImpact, intervention.penaltyMultiplier());
    }

    /**
     * Decides on the next interval; after the last one its tariff goes on.
     *
     * @param interval that has been settled
     * @param gridCongestion mean congestion of all branches in it, 0..1
     */
    void next(long interval, double gridCongestion) {
        congestionThreshold = intervention.threshold(fees.congestionThreshold(), gridCongestion);
        Tariff own = tariffs.after(interval);
        tariff = gridCongestion > congestionThreshold && intervention.priceAdjustment() > 0
                ? intervention.widened(own, bounds)
                : own;
    }
}
