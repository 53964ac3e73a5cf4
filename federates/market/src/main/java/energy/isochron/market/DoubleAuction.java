package energy.isochron.market;

import energy.isochron.exchange.Stage;

/**
 * Stage 2: the price double auction, and stage 3: what it leaves goes to the operator (2.1, 12.11). Buys by falling, sells by rising
 * price; then reputation, time of arrival, agent order. Best bid and best ask trade while they cross. O(n log n).
 *
 * <p>With {@link Rationality#ALL_IN} the side to which a trade is inadmissible is passed over for the rest of the auction, which
 * keeps the sweep linear: later counterparties would offer it a smaller spread still.
 */
final class DoubleAuction {
    private final OrderBook book;
    private final Execution execution;
    private final StableSort sort = new StableSort();
    private int[] buys = new int[0];
    private int[] sells = new int[0];
    private double[] keys = new double[0];
    private int buyCount;
    private int sellCount;

    DoubleAuction(OrderBook book, Execution execution) {
        this.book = book;
        this.execution = execution;
    }

    /** Sorts what is open and lets best bid and best ask trade. */
    void trade(Tariff tariff) {
        list();
        int buy = 0;
        int sell = 0;
        while (buy < buyCount && sell < sellCount && book.price(buys[buy]) >= book.price(sells[sell])) {
            Execution.Refusal refusal = execution.betweenAgents(buys[buy], sells[sell], Stage.AUCTION, tariff);
            if (refusal.ofBuyer() || !execution.open(buys[buy])) {
                buy++;
            }
            if (refusal.ofSeller() || !execution.open(sells[sell])) {
                sell++;
            }
        }
    }

    /** Lets the operator take what {@link #trade} left: all sells, then all buys, in the auction's order. */
    void leaveToOperator(Tariff tariff) {
        leaveToOperator(sells, sellCount, tariff);
        leaveToOperator(buys, buyCount, tariff);
    }

    private void leaveToOperator(int[] orders, int count, Tariff tariff) {
        for (int i = 0; i < count; i++) {
            if (execution.open(orders[i])) {
                execution.withOperator(orders[i], Stage.DSO, tariff);
            }
        }
    }

    private void list() {
        int n = book.size();
        buys = StableSort.room(buys, n);
        sells = StableSort.room(sells, n);
        keys = StableSort.room(keys, n);
        buyCount = 0;
        sellCount = 0;
        for (int order = 0; order < n; order++) {
            if (execution.open(order)) {
                if (book.isBuy(order)) {
                    buys[buyCount++] = order;
                } else {
                    sells[sellCount++] = order;
                }
            }
        }
        sortByPrice(buys, buyCount, -1);
        sortByPrice(sells, sellCount, 1);
    }

    private void sortByPrice(int[] orders, int count, int sign) {
        for (int i = 0; i < count; i++) {
            keys[i] = sign * book.price(orders[i]);
        }
        sort.sort(orders, keys, count, book::firstAtEqualPrice);
    }
}
