package energy.isochron.market;

import energy.isochron.exchange.Stage;

/**
 * Stage 2: the price double auction, and stage 3: what it leaves goes to the operator (2.1, 12.11). Buys by falling, sells by rising
 * price; then reputation, time of arrival, agent order. Best bid and best ask trade while they cross. O(n log n).
 *
 * <p>With {@link Rationality#ALL_IN} a pair that is inadmissible is passed over: the buyer goes on to the next ask, the seller waits for
 * the next bid. Each pair is looked at once at most, O(n²) where most are inadmissible.
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
        int first = 0;
        for (int i = 0; i < buyCount; i++) {
            while (first < sellCount && !execution.open(sells[first])) {
                first++;
            }
            tradeWithSells(buys[i], first, tariff);
        }
    }

    /** Lets one buyer trade with the open sells from the first one on, as long as they cross. */
    private void tradeWithSells(int buy, int first, Tariff tariff) {
        for (int i = first; i < sellCount && book.price(buy) >= book.price(sells[i]); i++) {
            if (!execution.open(buy)) {
                return;
            }
            if (execution.open(sells[i])) {
                execution.betweenAgents(buy, sells[i], Stage.AUCTION, tariff);
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
