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
