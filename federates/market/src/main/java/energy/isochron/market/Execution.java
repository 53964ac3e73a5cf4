package energy.isochron.market;

import energy.isochron.exchange.Order;
import energy.isochron.exchange.Stage;
import energy.isochron.exchange.Trade;
import energy.isochron.network.Network;
import energy.isochron.network.TradeFlows;
import java.util.Arrays;

/**
 * Makes the trades of one clearing: quantity, loss, price, fee, and what they do to the book, the flows and the running balance
 * (12.9, 12.14 to 12.16, 12.25).
 */
final class Execution {
    private static final double KWH_PER_MWH = 1000;

    private final MarketRules rules;
    private final Network network;
    private final Agents agents;
    private final TradeFlows flows;
    private final SystemOperator operator;
    private final LastGridState grid;
    private final OrderBook book;
    private final TradeBook trades;
    private final double[] towardsSlackKwh;
    private double reference;
    private double balance;

    Execution(Venue venue, OrderBook book, TradeBook trades) {
        rules = venue.rules();
        network = venue.network();
        agents = venue.agents();
        flows = venue.flows();
        operator = venue.operator();
        grid = venue.grid();
        this.book = book;
        this.trades = trades;
        towardsSlackKwh = new double[network.busCount()];
    }

    /** Starts a clearing with no trades, no flows and the balance Σ(G − D). */
    void open(double referencePrice, double balanceKwh) {
        reference = referencePrice;
        balance = balanceKwh;
        trades.clear();
        flows.clear();
        grid.open();
    }

    /** Running balance (equation 16 as in 12.16), kWh. */
    double balance() {
        return balance;
    }

    /** A remainder of at most this is dropped, kWh. */
    double threshold() {
        return rules.matchingThresholdKwh();
    }

    /** Whether something is left of an order. */
    boolean open(int order) {
        return book.remaining(order) > rules.matchingThresholdKwh();
    }

    /** Whether the path between the agents of two orders is free enough: by the flows so far, and by those of the last interval. */
    boolean uncongested(int orderA, int orderB) {
        int a = agents.bus(book.agent(orderA));
        int b = agents.bus(book.agent(orderB));
        double threshold = operator.congestionThreshold();
        return flows.pathCongestion(a, b) <= threshold && grid.uncongested(a, b, threshold);
    }

    /** Trades as much as both can, if the trade is admissible; one of the two orders is then done, otherwise nothing changes. */
    void betweenAgents(int buy, int sell, Stage stage, Tariff tariff) {
        if (grid.holdsBack(agents.bus(book.agent(sell)), agents.bus(book.agent(buy)))) {
            return;
        }
        Deal deal = deal(buy, sell);
        if (rules.rationality() == Rationality.ALL_IN && !rational(buy, sell, deal, tariff)) {
            return;
        }
        flows.transfer(agents.bus(book.agent(sell)), agents.bus(book.agent(buy)), deal.grossKwh, deal.lossShare);
        balance -= deal.lossKwh();
        leave(buy, deal.sellerLimits ? book.remaining(buy) - (deal.grossKwh - deal.lossKwh()) : 0);
        leave(sell, deal.sellerLimits ? 0 : book.remaining(sell) - deal.grossKwh);
        trades.add(book.agent(buy), book.agent(sell), trade(buy, sell, deal, stage));
    }

    /** What two orders would trade now. */
    private Deal deal(int buy, int sell) {
        int buyerBus = agents.bus(book.agent(buy));
        int sellerBus = agents.bus(book.agent(sell));
        double distance = network.distance(sellerBus, buyerBus);
        double lossShare = rules.losses().share(distance);
        double wanted = book.remaining(buy) / (1 - lossShare);
        boolean sellerLimits = book.remaining(sell) <= wanted;
        double gross = sellerLimits ? book.remaining(sell) : wanted;
        double price = rules.mechanism().price(book.price(buy), book.price(sell), reference, rules.spreadFactor());
        TradePath path = new TradePath(
                Math.max(flows.pathCongestion(sellerBus, buyerBus), grid.pathCongestion(sellerBus, buyerBus)),
                lossShare,
                distance,
                network.zoneRelation(sellerBus, buyerBus));
        FeeTerms fee = operator.feeBetweenAgents(price * gross / KWH_PER_MWH, path);
        return new Deal(distance, lossShare, gross, sellerLimits, price, fee.total());
    }

    private Trade trade(int buy, int sell, Deal deal, Stage stage) {
        return new Trade(
                agents.id(book.agent(buy)),
                agents.id(book.agent(sell)),
                deal.price,
                deal.grossKwh,
                stage,
                Math.max(book.timestamp(buy), book.timestamp(sell)),
                deal.distance,
                deal.lossKwh(),
                deal.feeUsd);
    }

    /**
     * 12.48: whether each side does as well as by its limit and by the operator's offer, loss and fee share included. Per kWh, so that
     * a trade without loss and fee at a limit price is not refused for a rounding error.
     */
    private boolean rational(int buy, int sell, Deal deal, Tariff tariff) {
        double value = deal.price * deal.grossKwh / KWH_PER_MWH;
        double feeShare = value == 0 ? 0 : deal.feeUsd / value / 2;
        double paid = deal.price * (1 + feeShare) / (1 - deal.lossShare);
        double netted = deal.price * (1 - feeShare);
        return paid <= Math.min(book.price(buy), tariff.utilityUsdPerMwh())
                && netted >= Math.max(book.price(sell), tariff.feedInUsdPerMwh());
    }

    /**
     * Trades all that is left of an order with the operator, at its tariff. Its flow waits for {@link #sendOperatorFlows}: no fee of
     * such a trade depends on it.
     */
    void withOperator(int order, Stage stage, Tariff tariff) {
        double quantity = book.remaining(order);
        int agent = book.agent(order);
        if (book.isBuy(order)) {
            Trade trade = operatorTrade(agents.id(agent), Order.OPERATOR, tariff.utilityUsdPerMwh(), order, stage);
            trades.add(agent, TradeBook.OPERATOR, trade);
            towardsSlackKwh[agents.bus(agent)] -= quantity;
            balance += quantity;
        } else {
            Trade trade = operatorTrade(Order.OPERATOR, agents.id(agent), tariff.feedInUsdPerMwh(), order, stage);
            trades.add(TradeBook.OPERATOR, agent, trade);
            towardsSlackKwh[agents.bus(agent)] += quantity;
            balance -= quantity;
        }
        leave(order, 0);
    }

    /** Sends what the trades with the operator made so far move to and from the slack bus, in one pass over the network. */
    void sendOperatorFlows() {
        flows.transferToSlack(towardsSlackKwh);
        Arrays.fill(towardsSlackKwh, 0);
    }

    /** Lets the flows and the balance be those of the trades as they are now, after trades were curtailed. */
    void replay(double balanceKwh) {
        flows.clear();
        balance = balanceKwh;
        for (int i = 0; i < trades.size(); i++) {
            Trade trade = trades.trade(i);
            double gross = trade.quantityKwh();
            if (trades.buyer(i) == TradeBook.OPERATOR) {
                towardsSlackKwh[agents.bus(trades.seller(i))] += gross;
                balance -= gross;
            } else if (trades.seller(i) == TradeBook.OPERATOR) {
                towardsSlackKwh[agents.bus(trades.buyer(i))] -= gross;
                balance += gross;
            } else {
                int seller = agents.bus(trades.seller(i));
                flows.transfer(seller, agents.bus(trades.buyer(i)), gross, trade.lossKwh() / gross);
                balance -= trade.lossKwh();
            }
        }
        sendOperatorFlows();
    }

    private Trade operatorTrade(String buyerId, String sellerId, double price, int order, Stage stage) {
        double quantity = book.remaining(order);
        double impact = GridFees.balanceImpact(balance, quantity, !book.isBuy(order));
        FeeTerms fee = operator.feeWithOperator(price * quantity / KWH_PER_MWH, impact);
        return new Trade(buyerId, sellerId, price, quantity, stage, book.timestamp(order), 0, 0, fee.total());
    }

    private void leave(int order, double kwh) {
        book.leave(order, kwh, rules.matchingThresholdKwh());
    }

    /**
     * A trade between two agents that could be made.
     *
     * @param sellerLimits whether it takes all of the seller's order; otherwise it takes all of the buyer's
     */
    private record Deal(
            double distance, double lossShare, double grossKwh, boolean sellerLimits, double price, double feeUsd) {
        double lossKwh() {
            return lossShare * grossKwh;
        }
    }
}
