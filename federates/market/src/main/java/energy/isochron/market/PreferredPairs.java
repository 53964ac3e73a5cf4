package energy.isochron.market;

import energy.isochron.exchange.Stage;

/**
 * Stage 1b: agents that named each other trade, smallest spread first, as long as their path is not congested (12.11). O(n log n).
 */
final class PreferredPairs {
    private final OrderBook book;
    private final Execution execution;
    private final StableSort sort = new StableSort();
    private int[] first = new int[0];
    private double[] spread = new double[0];

    PreferredPairs(OrderBook book, Execution execution) {
        this.book = book;
        this.execution = execution;
    }

    void trade(Tariff tariff) {
        int pairs = list();
        sort.sort(first, spread, pairs, (a, b) -> false);
        for (int i = 0; i < pairs; i++) {
            int order = first[i];
            int other = book.mutualOrder(order);
            boolean bothOpen = execution.open(order) && execution.open(other);
            if (bothOpen && execution.uncongested(order, other)) {
                boolean buys = book.isBuy(order);
                execution.betweenAgents(buys ? order : other, buys ? other : order, Stage.PREFERRED, tariff);
            }
        }
    }

    /** Each pair once, at its first order, in order of the list. */
    private int list() {
        int n = book.size();
        first = StableSort.room(first, n);
        spread = StableSort.room(spread, n);
        int pairs = 0;
        for (int order = 0; order < n; order++) {
            int other = book.mutualOrder(order);
            if (other <= order || book.isBuy(order) == book.isBuy(other)) {
                continue;
            }
            double ask = book.price(book.isBuy(order) ? other : order);
            double bid = book.price(book.isBuy(order) ? order : other);
            if (bid >= ask) {
                first[pairs] = order;
                spread[pairs++] = bid - ask;
            }
        }
        return pairs;
    }
}
