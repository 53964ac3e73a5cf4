package energy.isochron.exchange;

import java.util.List;
import java.util.Objects;

/**
 * The outcome of one interval's market, sent at the clear beat.
 *
 * @param interval 0-based
 * @param orders the admitted orders, in agent order
 * @param rejections what was not admitted, and why
 * @param trades in the order in which they were made: stage 1a, 1b, 2, 3
 * @param result the figures
 */
public record Clearing(
        long interval, List<Order> orders, List<Rejection> rejections, List<Trade> trades, MarketResult result) {
    public Clearing {
        Check.interval(interval);
        orders = List.copyOf(orders);
        rejections = List.copyOf(rejections);
        trades = List.copyOf(trades);
        Objects.requireNonNull(result, "result");
    }
}
