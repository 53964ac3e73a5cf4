package energy.isochron.market;

/** Which trades between agents are admissible (12.10, 12.48). */
public enum Rationality {
    /** The paper's rule and the default: the bid is not below the ask; losses and fees do not enter. */
    LIMIT_PRICES,
    /**
     * Also, loss and own fee share included, the buyer pays per delivered kWh no more than its bid and the utility price, and the
     * seller nets no less than its ask and the feed-in tariff.
     */
    ALL_IN
}
