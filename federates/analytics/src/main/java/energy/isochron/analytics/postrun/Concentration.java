package energy.isochron.analytics.postrun;

import energy.isochron.analytics.postrun.RunHistory.LimitedTrade;
import energy.isochron.exchange.Order;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** How much of a market lies in few hands (local-market specification, case 2: HHI, CR1, CR3). Linear in trades. */
final class Concentration {
    private final double[] ascending;
    private final double total;

    private Concentration(double[] amounts) {
        ascending = amounts.clone();
        Arrays.sort(ascending);
        total = Arrays.stream(ascending).sum();
    }

    /** The agents by what they sold, gross kWh, to agents and the operator. */
    static Concentration ofSellers(RunHistory run) {
        Map<String, Double> sold = new TreeMap<>();
        for (LimitedTrade trade : run.trades()) {
            if (!trade.sellerId().equals(Order.OPERATOR)) {
                sold.merge(trade.sellerId(), trade.quantityKwh(), Double::sum);
            }
        }
        return new Concentration(
                sold.values().stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** Herfindahl's index Σ share², 0..1, 1 if one has all; 0 of nothing. */
    double herfindahl() {
        return total > 0
                ? Math.min(
                        1,
                        Arrays.stream(ascending)
                                .map(amount -> amount / total)
                                .map(share -> share * share)
                                .sum())
                : 0;
    }

    /** Share of the largest together, 0..1; 0 of nothing. */
    double largest(int count) {
        double sum = Arrays.stream(ascending)
                .skip(Math.max(0, ascending.length - count))
                .sum();
        return total > 0 ? Math.min(1, sum / total) : 0;
    }
}
