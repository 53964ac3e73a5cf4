package energy.isochron.analytics;

import energy.isochron.exchange.Clearing;
import energy.isochron.exchange.Order;
import energy.isochron.exchange.Trade;
import java.util.Arrays;
import java.util.List;

/** What the trades of one interval add up to, for each agent by position and for the operator. */
final class TradeSums {
    final double[] boughtKwh;
    final double[] soldKwh;
    final double[] tradeUsd;
    final double[] feesUsd;
    final double[] turnoverUsd;
    double volumeKwh;
    double lossesKwh;
    double operatorBoughtKwh;
    double operatorSoldKwh;
    double allFeesUsd;
    double feesMagnitudeUsd;

    private final IdIndex agents;
    private final int size;

    TradeSums(int size, IdIndex agents) {
        this.agents = agents;
        this.size = size;
        boughtKwh = new double[size];
        soldKwh = new double[size];
        tradeUsd = new double[size];
        feesUsd = new double[size];
        turnoverUsd = new double[size];
    }

    /** Replaces the sums by those of a clearing. */
    void take(Clearing clearing) {
        clear();
        for (Order order : clearing.orders()) {
            position(clearing.interval(), order.agentId());
        }
        List<Trade> trades = clearing.trades();
        for (int i = 0; i < trades.size(); i++) {
            take(clearing.interval(), trades.get(i));
        }
    }

    private void clear() {
        for (double[] sums : List.of(boughtKwh, soldKwh, tradeUsd, feesUsd, turnoverUsd)) {
            Arrays.fill(sums, 0, size, 0);
        }
        volumeKwh = 0;
        lossesKwh = 0;
        operatorBoughtKwh = 0;
        operatorSoldKwh = 0;
        allFeesUsd = 0;
        feesMagnitudeUsd = 0;
    }

    private void take(long interval, Trade trade) {
        volumeKwh += trade.quantityKwh();
        lossesKwh += trade.lossKwh();
        allFeesUsd += trade.feesUsd();
        feesMagnitudeUsd += Math.abs(trade.feesUsd());
        double share = trade.stage().withOperator() ? trade.feesUsd() : trade.feesUsd() / 2;
        if (isOperator(trade, trade.buyerId())) {
            operatorBoughtKwh += trade.quantityKwh();
        } else {
            int buyer = position(interval, trade.buyerId());
            boughtKwh[buyer] += trade.deliveredKwh();
            pay(buyer, -trade.valueUsd(), share);
        }
        if (isOperator(trade, trade.sellerId())) {
            operatorSoldKwh += trade.quantityKwh();
        } else {
            int seller = position(interval, trade.sellerId());
            soldKwh[seller] += trade.quantityKwh();
            pay(seller, trade.valueUsd(), share);
        }
    }

    private void pay(int agent, double valueUsd, double share) {
        tradeUsd[agent] += valueUsd;
        feesUsd[agent] += share;
        turnoverUsd[agent] += Math.abs(valueUsd) + Math.abs(share);
    }

    private static boolean isOperator(Trade trade, String id) {
        return trade.stage().withOperator() && id.equals(Order.OPERATOR);
    }

    private int position(long interval, String agentId) {
        int position = agents.of(agentId);
        if (position == IdIndex.UNKNOWN) {
            throw new AuditFailure(interval, Balance.MEMBERSHIP, agentId, 0, 1, 0);
        }
        return position;
    }
}
