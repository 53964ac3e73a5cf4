package energy.isochron.exchange;

import java.util.Objects;

/**
 * One trade of a clearing.
 *
 * @param buyerId an agent or {@link Order#OPERATOR}
 * @param sellerId an agent or {@link Order#OPERATOR}
 * @param priceUsdPerMwh price of the gross quantity, $/MWh
 * @param quantityKwh gross energy, leaving the seller, kWh
 * @param stage the stage of the clearing that made it
 * @param timestamp fraction of the day; the later one of the two orders
 * @param distance length of the path between the two buses; 0 with the operator
 * @param lossKwh energy lost on the way, kWh; the buyer receives quantity less loss
 * @param feesUsd grid fees of both sides together, $; negative is a refund
 */
public record Trade(
        String buyerId,
        String sellerId,
        double priceUsdPerMwh,
        double quantityKwh,
        Stage stage,
        double timestamp,
        double distance,
        double lossKwh,
        double feesUsd) {
    public Trade {
        Objects.requireNonNull(buyerId, "buyerId");
        Objects.requireNonNull(sellerId, "sellerId");
        Objects.requireNonNull(stage, "stage");
        Check.finite("priceUsdPerMwh", priceUsdPerMwh);
        Check.notNegative("quantityKwh", quantityKwh);
        Check.finite("timestamp", timestamp);
        Check.notNegative("distance", distance);
        Check.notNegative("lossKwh", lossKwh);
        Check.finite("feesUsd", feesUsd);
    }

    /** Energy that arrives at the buyer, kWh. */
    public double deliveredKwh() {
        return quantityKwh - lossKwh;
    }

    /** What the buyer pays the seller, $. */
    public double valueUsd() {
        return priceUsdPerMwh * quantityKwh / 1000;
    }
}
