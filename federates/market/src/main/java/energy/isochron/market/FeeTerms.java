package energy.isochron.market;

/**
 * The grid fee of one trade by its causes, $ each; negative is a refund (equations 4a to 4h).
 *
 * @param congestion for a loaded path
 * @param transmission for the loss share
 * @param imbalance for worsening the community's balance
 * @param voltage for the voltage drop over the distance
 * @param thermal for the path's heating
 * @param zone refund for trading within a zone, surcharge for trading between two
 */
public record FeeTerms(
        double congestion, double transmission, double imbalance, double voltage, double thermal, double zone) {
    /** The fee of the trade, $. */
    public double total() {
        return congestion + transmission + imbalance + voltage + thermal + zone;
    }
}
