package energy.isochron.market;

import energy.isochron.exchange.Order;
import java.util.Arrays;

/**
 * The orders of one clearing in primitive arrays, in agent order, and what is left of each. At most one order an agent. Kept and
 * refilled from interval to interval.
 */
final class OrderBook {
    /** The partner of an order that prefers nobody. */
    static final int NOBODY = -1;
    /** The partner of an order that prefers the operator. */
    static final int OPERATOR = -2;

    private static final int NO_ORDER = -1;

    private final int[] orderOf;
    private int[] agent = new int[16];
    private int[] partner = new int[16];
    private boolean[] buy = new boolean[16];
    private double[] price = new double[16];
    private double[] quantity = new double[16];
    private double[] remaining = new double[16];
    private double[] timestamp = new double[16];
    private double[] reputation = new double[16];
    private int size;

    /** An empty book for so many agents. */
    OrderBook(int agents) {
        orderOf = new int[agents];
        Arrays.fill(orderOf, NO_ORDER);
    }

    void clear() {
        for (int i = 0; i < size; i++) {
            orderOf[agent[i]] = NO_ORDER;
        }
        size = 0;
    }

    /**
     * Adds an admitted order.
     *
     * @param agentIndex of its agent, which has none in the book yet
     * @param partnerIndex agent index, {@link #NOBODY} or {@link #OPERATOR}
     * @param agentReputation 0..1
     */
    void add(int agentIndex, Order order, int partnerIndex, double agentReputation) {
        if (size == agent.length) {
            grow(2 * size);
        }
        agent[size] = agentIndex;
        partner[size] = partnerIndex;
        buy[size] = order.isBuy();
        price[size] = order.priceUsdPerMwh();
        quantity[size] = order.quantityKwh();
        remaining[size] = order.quantityKwh();
        timestamp[size] = order.timestamp();
        reputation[size] = agentReputation;
        orderOf[agentIndex] = size++;
    }

    private void grow(int length) {
        agent = Arrays.copyOf(agent, length);
        partner = Arrays.copyOf(partner, length);
        buy = Arrays.copyOf(buy, length);
        price = Arrays.copyOf(price, length);
        quantity = Arrays.copyOf(quantity, length);
        remaining = Arrays.copyOf(remaining, length);
        timestamp = Arrays.copyOf(timestamp, length);
        reputation = Arrays.copyOf(reputation, length);
    }

    int size() {
        return size;
    }

    int agent(int order) {
        return agent[order];
    }

    boolean isBuy(int order) {
        return buy[order];
    }

    double price(int order) {
        return price[order];
    }

    double timestamp(int order) {
        return timestamp[order];
    }

    /** What is left to trade, kWh; 0 when the order is done. */
    double remaining(int order) {
        return remaining[order];
    }

    /** Sets what is left; at most the threshold counts as nothing and is dropped (12.9). */
    void leave(int order, double kwh, double threshold) {
        remaining[order] = kwh <= threshold ? 0 : kwh;
    }

    /** Whether the order names the operator. */
    boolean prefersOperator(int order) {
        return partner[order] == OPERATOR;
    }

    /** The order of the agent that this one names, if that one names this agent; negative if there is none. */
    int mutualOrder(int order) {
        if (partner[order] < 0) {
            return NO_ORDER;
        }
        int other = orderOf[partner[order]];
        return other >= 0 && partner[other] == agent[order] ? other : NO_ORDER;
    }

    /** Submitted quantity of an agent, kWh; 0 if it has no order. */
    double submittedKwh(int agentIndex) {
        int order = orderOf[agentIndex];
        return order < 0 ? 0 : quantity[order];
    }

    /** Whether order {@code a} goes before {@code b} at the same price: reputation, then time of arrival (2.1). */
    boolean firstAtEqualPrice(int a, int b) {
        if (reputation[a] != reputation[b]) {
            return reputation[a] > reputation[b];
        }
        return timestamp[a] < timestamp[b];
    }
}
