package energy.isochron.market;

import energy.isochron.exchange.MarketResult;
import energy.isochron.exchange.Trade;

/** Adds up the trades of one clearing to its figures (2.2, 12.12). */
final class ResultTally {
    private double volume;
    private double priceVolume;
    private double operatorBuys;
    private double operatorSells;
    private double localVolume;
    private double localPriceVolume;
    private int localTrades;
    private int viableTrades;
    private double losses;
    private double fees;

    private ResultTally() {}

    static MarketResult of(TradeBook trades, Tariff tariff, double balanceAfter) {
        ResultTally tally = new ResultTally();
        for (int i = 0; i < trades.size(); i++) {
            tally.add(trades.trade(i), trades.buyer(i) == TradeBook.OPERATOR, tariff);
        }
        return tally.result(tariff, balanceAfter);
    }

    private void add(Trade trade, boolean operatorBought, Tariff tariff) {
        double quantity = trade.quantityKwh();
        double priceQuantity = trade.priceUsdPerMwh() * quantity;
        volume += quantity;
        priceVolume += priceQuantity;
        losses += trade.lossKwh();
        fees += trade.feesUsd();
        if (!trade.stage().withOperator()) {
            localVolume += quantity;
            localPriceVolume += priceQuantity;
            localTrades++;
            if (tariff.paysBothSides(trade.priceUsdPerMwh())) {
                viableTrades++;
            }
        } else if (operatorBought) {
            operatorBuys += quantity;
        } else {
            operatorSells += quantity;
        }
    }

    private MarketResult result(Tariff tariff, double balanceAfter) {
        double operatorTotal = operatorBuys + operatorSells;
        double total = operatorTotal + localVolume;
        double localPrice = localVolume > 0 ? localPriceVolume / localVolume : 0;
        return new MarketResult(
                volume > 0 ? priceVolume / volume : tariff.midpoint(),
                volume,
                operatorBuys,
                operatorSells,
                operatorTotal,
                localVolume,
                total > 0 ? operatorTotal / total : 0,
                operatorSells - operatorBuys,
                tariff.feedInUsdPerMwh(),
                tariff.utilityUsdPerMwh(),
                tariff.utilityUsdPerMwh() - tariff.feedInUsdPerMwh(),
                localPrice,
                localVolume > 0 ? tariff.midpoint() - localPrice : 0,
                losses,
                fees,
                balanceAfter,
                localTrades > 0 ? (double) viableTrades / localTrades : 0);
    }
}
