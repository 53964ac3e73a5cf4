package energy.isochron.exchange;

import java.util.Objects;

/**
 * One agent's order for one interval. Its numbers are not judged here: the market's admission rejects what is out of range, with
 * a reason, so that one bad order does not spoil the message that carries it.
 *
 * @param agentId the agent, at most one order an interval
 * @param side buy or sell
 * @param priceUsdPerMwh limit price, $/MWh
 * @param quantityKwh kWh; delivered at a buyer, leaving a seller (gross)
 * @param timestamp fraction of the day at which the order arrived
 * @param busId the bus of the agent
 * @param partnerId the counterparty the agent prefers: an agent's id, {@link #OPERATOR}, or {@link #NO_PARTNER}
 */
public record Order(
        String agentId,
        Side side,
        double priceUsdPerMwh,
        double quantityKwh,
        double timestamp,
        String busId,
        String partnerId) {
    /** The id of the distribution system operator as a counterparty. */
    public static final String OPERATOR = "DSO";

    /** The partner of an order that prefers nobody. */
    public static final String NO_PARTNER = "";

    public Order {
        Objects.requireNonNull(agentId, "agentId");
        Objects.requireNonNull(side, "side");
        Objects.requireNonNull(busId, "busId");
        Objects.requireNonNull(partnerId, "partnerId");
    }

    /** Whether this order buys. */
    public boolean isBuy() {
        return side == Side.BUY;
    }
}
