package energy.isochron.market;

import energy.isochron.exchange.MarketResult;
import energy.isochron.exchange.Stage;

/**
 * One clearing in three stages (2.1 with 12.9 to 12.13): orders that name the operator, then pairs that name each other, the double
 * auction, and what is left with the operator. O(n log n) in the number of orders.
 */
final class Matching {
    private final OrderBook book;
    private final TradeBook trades = new TradeBook();
    private final Execution execution;
    private final PreferredPairs preferredPairs;
    private final DoubleAuction auction;

    /**
     * Matching at one venue, with an empty book.
     */
    Matching(Venue venue) {
        book = new OrderBook(venue.agents().count());
        execution = new Execution(venue, book, trades);
        preferredPairs = new PreferredPairs(book, execution);
        auction = new DoubleAuction(book, execution);
    }

    /** The book to fill before {@link #clear}; its remaining quantities are used up by it. */
    OrderBook book() {
        return book;
    }

    /** The trades of the last clearing. */
    TradeBook trades() {
        return trades;
    }

    /**
     * Clears the book.
     *
     * @param tariff of the interval
     * @param reference price that {@link PricingMechanism#PROPORTIONAL_SURPLUS} measures surplus from, $/MWh (12.12)
     * @param balance Σ(generation − demand) of all agents, kWh (12.16)
     */
    MarketResult clear(Tariff tariff, double reference, double balance) {
        execution.open(reference, balance);
        tradeWithPreferredOperator(false, tariff);
        tradeWithPreferredOperator(true, tariff);
        execution.sendOperatorFlows();
        preferredPairs.trade(tariff);
        auction.trade(tariff);
        auction.leaveToOperator(tariff);
        execution.sendOperatorFlows();
        return ResultTally.of(trades, tariff, execution.balance());
    }

    /**
     * Curtails the trades of the clearing.
     *
     * @param kept share that each agent keeps of its trades, 0..1
     * @param balance as for {@link #clear}
     * @return the figures of what is left
     */
    MarketResult curtail(double[] kept, Tariff tariff, double balance) {
        trades.curtail(kept, execution.threshold());
        execution.replay(balance);
        return ResultTally.of(trades, tariff, execution.balance());
    }

    /** Stage 1a. */
    private void tradeWithPreferredOperator(boolean buys, Tariff tariff) {
        for (int order = 0; order < book.size(); order++) {
            if (book.prefersOperator(order) && book.isBuy(order) == buys && execution.open(order)) {
                execution.withOperator(order, Stage.DSO_PREFERRED, tariff);
            }
        }
    }
}
