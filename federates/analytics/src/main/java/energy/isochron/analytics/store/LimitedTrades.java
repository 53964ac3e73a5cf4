package energy.isochron.analytics.store;

import energy.isochron.analytics.postrun.RunHistory;
import energy.isochron.analytics.postrun.RunHistory.LimitedTrade;
import energy.isochron.exchange.Order;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Trades with the limit prices of the orders that they met, gathered interval by interval: orders, then trades, then the end. */
final class LimitedTrades {
    private final List<LimitedTrade> trades = new ArrayList<>();
    private final Map<String, Double> limits = new HashMap<>();
    private final Set<String> traded = new HashSet<>();
    private long unmatched;

    /** An admitted order of the interval. */
    void order(String agent, double limitUsdPerMwh) {
        limits.put(agent, limitUsdPerMwh);
    }

    /** A trade of the interval. */
    void trade(String buyer, String seller, double priceUsdPerMwh, double quantityKwh) {
        trades.add(new LimitedTrade(
                buyer,
                seller,
                priceUsdPerMwh,
                quantityKwh,
                limit(buyer, priceUsdPerMwh),
                limit(seller, priceUsdPerMwh)));
        traded.add(buyer);
        traded.add(seller);
    }

    private double limit(String participant, double priceUsdPerMwh) {
        return participant.equals(Order.OPERATOR) ? priceUsdPerMwh : limits.getOrDefault(participant, priceUsdPerMwh);
    }

    /** The interval has no more orders and trades. */
    void endInterval() {
        for (String agent : limits.keySet()) {
            if (!traded.contains(agent)) {
                unmatched++;
            }
        }
        limits.clear();
        traded.clear();
    }

    /** All trades so far. */
    RunHistory.Trades all() {
        return new RunHistory.Trades(trades, unmatched);
    }
}
