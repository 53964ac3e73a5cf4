package energy.isochron.prosumers.reward;

/**
 * The trades of one agent in one interval. Executed energy is what counts for the agent's order: delivered at a buyer, gross at a
 * seller.
 *
 * @param count number of trades
 * @param localCount number of those with other agents
 * @param grossKwh gross volume
 * @param operatorGrossKwh gross volume with the operator
 * @param localExecutedKwh executed with other agents
 * @param operatorExecutedKwh executed with the operator
 * @param meanPriceUsdPerMwh mean price weighted by gross volume; 0 if none
 * @param priceDeviationUsdPerMwh population standard deviation of the prices, each trade once
 * @param clearingDistanceUsdPerMwh mean distance of the prices from the clearing price, each trade once
 */
public record OwnTrades(
        int count,
        int localCount,
        double grossKwh,
        double operatorGrossKwh,
        double localExecutedKwh,
        double operatorExecutedKwh,
        double meanPriceUsdPerMwh,
        double priceDeviationUsdPerMwh,
        double clearingDistanceUsdPerMwh) {
    /** No trade. */
    public static final OwnTrades NONE = new OwnTrades(0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** Executed energy of the order, kWh. */
    double executedKwh() {
        return localExecutedKwh + operatorExecutedKwh;
    }
}
