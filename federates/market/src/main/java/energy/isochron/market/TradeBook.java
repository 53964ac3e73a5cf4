package energy.isochron.market;

import energy.isochron.exchange.Trade;
import java.util.Arrays;
import java.util.List;

/** The trades of one clearing as they are made, with their parties by agent index. Kept and refilled from interval to interval. */
final class TradeBook {
    /** The operator in place of an agent's index. */
    static final int OPERATOR = -1;

    private Trade[] trades = new Trade[16];
    private int[] buyers = new int[16];
    private int[] sellers = new int[16];
    private int size;

    void clear() {
        Arrays.fill(trades, 0, size, null);
        size = 0;
    }

    void add(int buyer, int seller, Trade trade) {
        if (size == trades.length) {
            trades = Arrays.copyOf(trades, 2 * size);
            buyers = Arrays.copyOf(buyers, 2 * size);
            sellers = Arrays.copyOf(sellers, 2 * size);
        }
        trades[size] = trade;
        buyers[size] = buyer;
        sellers[size++] = seller;
    }

    int size() {
        return size;
    }

    /**
     * Leaves of each trade the share that both its sides keep, with its loss and its fee in proportion. What is left of at most
     * {@code threshold} is dropped.
     *
     * @param kept share of each agent, 0..1; the operator keeps all
     * @param threshold kWh
     */
    void curtail(double[] kept, double threshold) {
        int left = 0;
        for (int i = 0; i < size; i++) {
            double share = Math.min(share(kept, buyers[i]), share(kept, sellers[i]));
            Trade trade = trades[i];
            if (share == 1 || trade.quantityKwh() * share > threshold) {
                trades[left] = share == 1 ? trade : part(trade, share);
                buyers[left] = buyers[i];
                sellers[left++] = sellers[i];
            }
        }
        Arrays.fill(trades, left, size, null);
        size = left;
    }

    private static double share(double[] kept, int agent) {
        return agent == OPERATOR ? 1 : kept[agent];
    }

    private static Trade part(Trade trade, double share) {
        return new Trade(
                trade.buyerId(),
                trade.sellerId(),
                trade.priceUsdPerMwh(),
                trade.quantityKwh() * share,
                trade.stage(),
                trade.timestamp(),
                trade.distance(),
                trade.lossKwh() * share,
                trade.feesUsd() * share);
    }

    Trade trade(int i) {
        return trades[i];
    }

    /** Agent index of the buyer, or {@link #OPERATOR}. */
    int buyer(int i) {
        return buyers[i];
    }

    /** Agent index of the seller, or {@link #OPERATOR}. */
    int seller(int i) {
        return sellers[i];
    }

    /** All trades, in the order in which they were made. */
    List<Trade> list() {
        return List.of(Arrays.copyOf(trades, size));
    }
}
