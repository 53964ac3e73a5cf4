package energy.isochron.prosumers;

import energy.isochron.exchange.Trade;
import energy.isochron.prosumers.reward.OwnTrades;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Adds up the trades of one interval by agent, in two passes over them, as the deviation of an agent's prices needs their mean. */
final class TradeTally {
    private static final int STRANGER = -1;

    private final Map<String, Integer> indexOf;
    private final int[] count;
    private final int[] local;
    private final double[] grossKwh;
    private final double[] operatorGrossKwh;
    private final double[] localExecutedKwh;
    private final double[] operatorExecutedKwh;
    private final double[] value;
    private final double[] prices;
    private final double[] squares;
    private final double[] distances;
    private int[] buyer = {};
    private int[] seller = {};

    TradeTally(Map<String, Integer> indexOf, int agents) {
        this.indexOf = indexOf;
        count = new int[agents];
        local = new int[agents];
        grossKwh = new double[agents];
        operatorGrossKwh = new double[agents];
        localExecutedKwh = new double[agents];
        operatorExecutedKwh = new double[agents];
        value = new double[agents];
        prices = new double[agents];
        squares = new double[agents];
        distances = new double[agents];
    }

    /** Counts an interval's trades; a side that is not of the community, such as the operator, is left out. */
    void count(List<Trade> trades, double clearingPrice) {
        clear();
        findSides(trades);
        for (int t = 0; t < trades.size(); t++) {
            Trade trade = trades.get(t);
            if (buyer[t] != STRANGER) {
                add(buyer[t], trade, trade.deliveredKwh(), clearingPrice);
            }
            if (seller[t] != STRANGER) {
                add(seller[t], trade, trade.quantityKwh(), clearingPrice);
            }
        }
        for (int t = 0; t < trades.size(); t++) {
            double price = trades.get(t).priceUsdPerMwh();
            addSquare(buyer[t], price);
            addSquare(seller[t], price);
        }
    }

    private void clear() {
        Arrays.fill(count, 0);
        Arrays.fill(local, 0);
        Arrays.fill(grossKwh, 0);
        Arrays.fill(operatorGrossKwh, 0);
        Arrays.fill(localExecutedKwh, 0);
        Arrays.fill(operatorExecutedKwh, 0);
        Arrays.fill(value, 0);
        Arrays.fill(prices, 0);
        Arrays.fill(squares, 0);
        Arrays.fill(distances, 0);
    }

    private void findSides(List<Trade> trades) {
        if (buyer.length < trades.size()) {
            buyer = new int[2 * trades.size()];
            seller = new int[2 * trades.size()];
        }
        for (int t = 0; t < trades.size(); t++) {
            buyer[t] = index(trades.get(t).buyerId());
            seller[t] = index(trades.get(t).sellerId());
        }
    }

    private int index(String id) {
        Integer index = indexOf.get(id);
        return index == null ? STRANGER : index;
    }

    private void add(int agent, Trade trade, double executedKwh, double clearingPrice) {
        double price = trade.priceUsdPerMwh();
        count[agent]++;
        grossKwh[agent] += trade.quantityKwh();
        value[agent] += price * trade.quantityKwh();
        prices[agent] += price;
        distances[agent] += Math.abs(price - clearingPrice);
        if (trade.stage().withOperator()) {
            operatorGrossKwh[agent] += trade.quantityKwh();
            operatorExecutedKwh[agent] += executedKwh;
        } else {
            local[agent]++;
            localExecutedKwh[agent] += executedKwh;
        }
    }

    private void addSquare(int agent, double price) {
        if (agent != STRANGER) {
            double distance = price - prices[agent] / count[agent];
            squares[agent] += distance * distance;
        }
    }

    /** The trades of one agent. */
    OwnTrades of(int agent) {
        int trades = count[agent];
        if (trades == 0) {
            return OwnTrades.NONE;
        }
        return new OwnTrades(
                trades,
                local[agent],
                grossKwh[agent],
                operatorGrossKwh[agent],
                localExecutedKwh[agent],
                operatorExecutedKwh[agent],
                grossKwh[agent] > 0 ? value[agent] / grossKwh[agent] : prices[agent] / trades,
                Math.sqrt(squares[agent] / trades),
                distances[agent] / trades);
    }
}
