package energy.isochron.exchange;

import com.fasterxml.jackson.annotation.JacksonInject;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;

/**
 * The outcome of one interval's market, sent at the clear beat; at the last curtail beat where the grid's state of the interval bounds
 * the trades.
 *
 * @param interval 0-based
 * @param orders the admitted orders, in agent order
 * @param rejections what was not admitted, and why
 * @param trades in the order in which they were made: stage 1a, 1b, 2, 3
 * @param result the figures
 * @param feedback what the state of the grid did to it; in the JSON form only if it had a part in it
 */
public record Clearing(
        long interval,
        List<Order> orders,
        List<Rejection> rejections,
        List<Trade> trades,
        MarketResult result,

        @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Absent.Feedback.class)
        GridFeedback feedback) {
    /** The key of the default of {@link #feedback} in the mapper. */
    static final String FEEDBACK = "clearing.feedback";

    public Clearing(
            long interval,
            List<Order> orders,
            List<Rejection> rejections,
            List<Trade> trades,
            MarketResult result,
            @JacksonInject(FEEDBACK) GridFeedback feedback) {
        Check.interval(interval);
        this.interval = interval;
        this.orders = List.copyOf(orders);
        this.rejections = List.copyOf(rejections);
        this.trades = List.copyOf(trades);
        this.result = Objects.requireNonNull(result, "result");
        this.feedback = Objects.requireNonNull(feedback, "feedback");
    }

    /** A clearing that the state of the grid has no part in. */
    public Clearing(
            long interval, List<Order> orders, List<Rejection> rejections, List<Trade> trades, MarketResult result) {
        this(interval, orders, rejections, trades, result, GridFeedback.NONE);
    }
}
