package energy.isochron.market;

import energy.isochron.exchange.Order;
import energy.isochron.exchange.Rejection;
import energy.isochron.exchange.RejectionReason;
import org.jspecify.annotations.Nullable;

/** Judges single orders against the market's bounds, agents and time. */
final class OrderJudge {
    private static final int LONGEST_QUOTE = 64;

    private final MarketBounds bounds;
    private final double threshold;
    private final Agents agents;
    private final TradingDay day;
    private long interval;
    private double start;
    private double end;

    OrderJudge(MarketRules rules, Agents agents, TradingDay day) {
        bounds = rules.bounds();
        threshold = rules.matchingThresholdKwh();
        this.agents = agents;
        this.day = day;
    }

    /** Opens an interval: orders have to be of its time. */
    void open(long openInterval) {
        interval = openInterval;
        start = day.start(openInterval);
        end = day.end(openInterval);
    }

    /** Partner of an order as the book knows it; {@link Agents#UNKNOWN} also where it is unknown. */
    int partner(Order order) {
        String id = order.partnerId();
        if (id.isEmpty()) {
            return OrderBook.NOBODY;
        }
        return id.equals(Order.OPERATOR) ? OrderBook.OPERATOR : agents.indexOf(id);
    }

    /** Why an order of a known agent is not admitted, or null if nothing is wrong with it. */
    @Nullable
    Rejection judge(Order order, int agent) {
        double price = order.priceUsdPerMwh();
        double quantity = order.quantityKwh();
        boolean sound = price >= bounds.minPriceUsdPerMwh()
                && price <= bounds.maxPriceUsdPerMwh()
                && quantity >= bounds.minQuantityKwh()
                && quantity <= bounds.maxQuantityKwh()
                && quantity > threshold
                && order.timestamp() >= start
                && order.timestamp() < end
                && order.busId().equals(agents.busId(agent))
                && (order.partnerId().isEmpty() || partner(order) != Agents.UNKNOWN);
        return sound ? null : reject(order, agent);
    }

    private Rejection reject(Order order, int agent) {
        Rejection notFinite = notFinite(order);
        if (notFinite != null) {
            return notFinite;
        }
        if (!order.busId().equals(agents.busId(agent))) {
            return rejection(
                    order,
                    RejectionReason.UNKNOWN_BUS,
                    "bus_id",
                    order.busId(),
                    agents.busId(agent) + ", the agent's bus",
                    "the agent was moved in the scenario?");
        }
        if (!order.partnerId().isEmpty() && partner(order) == Agents.UNKNOWN) {
            return rejection(
                    order,
                    RejectionReason.UNKNOWN_PARTNER,
                    "partner_id",
                    order.partnerId(),
                    "an agent's id, " + Order.OPERATOR + " or nothing",
                    "the id is misspelt?");
        }
        return outOfRange(order);
    }

    private @Nullable Rejection notFinite(Order order) {
        String maybe = "a division by zero at the sender?";
        if (!Double.isFinite(order.priceUsdPerMwh())) {
            return rejection(
                    order,
                    RejectionReason.NOT_FINITE,
                    "price_usd_per_mwh",
                    order.priceUsdPerMwh(),
                    priceRange(),
                    maybe);
        }
        if (!Double.isFinite(order.quantityKwh())) {
            return rejection(
                    order, RejectionReason.NOT_FINITE, "quantity_kwh", order.quantityKwh(), quantityRange(), maybe);
        }
        if (!Double.isFinite(order.timestamp())) {
            return rejection(order, RejectionReason.NOT_FINITE, "timestamp", order.timestamp(), "0 to below 1", maybe);
        }
        return null;
    }

    private Rejection outOfRange(Order order) {
        double price = order.priceUsdPerMwh();
        double quantity = order.quantityKwh();
        if (!(price >= bounds.minPriceUsdPerMwh() && price <= bounds.maxPriceUsdPerMwh())) {
            return rejection(
                    order,
                    RejectionReason.PRICE_OUT_OF_RANGE,
                    "price_usd_per_mwh",
                    price,
                    priceRange(),
                    "it was given per kWh, or not clipped to the bounds?");
        }
        if (!(quantity >= bounds.minQuantityKwh() && quantity <= bounds.maxQuantityKwh() && quantity > threshold)) {
            return rejection(
                    order,
                    RejectionReason.QUANTITY_OUT_OF_RANGE,
                    "quantity_kwh",
                    quantity,
                    quantityRange(),
                    "no order should be sent for so little, or it was given in Wh?");
        }
        return rejection(
                order,
                RejectionReason.TIMESTAMP_OUT_OF_RANGE,
                "timestamp",
                order.timestamp(),
                start + " to below " + end + ", interval " + interval + " of the day",
                "the sender's clock is an interval late or early, or counts seconds?");
    }

    private String priceRange() {
        return bounds.minPriceUsdPerMwh() + " to " + bounds.maxPriceUsdPerMwh();
    }

    private String quantityRange() {
        return bounds.minQuantityKwh() + " to " + bounds.maxQuantityKwh() + ", above " + threshold;
    }

    /** A rejection in the usual words; what came from outside is cut to a bearable length. */
    static Rejection rejection(
            Order order, RejectionReason reason, String key, Object value, String allowed, String maybe) {
        return new Rejection(
                quote(order.agentId()),
                reason,
                key + " is " + quote(String.valueOf(value)) + ", allowed is " + allowed + ". Maybe " + maybe);
    }

    /** Foreign text, cut to a bearable length. */
    static String quote(String text) {
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
    }
}
