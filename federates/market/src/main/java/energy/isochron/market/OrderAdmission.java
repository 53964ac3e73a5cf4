package energy.isochron.market;

import energy.isochron.exchange.Decoded;
import energy.isochron.exchange.Order;
import energy.isochron.exchange.Orders;
import energy.isochron.exchange.Rejection;
import energy.isochron.exchange.RejectionReason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The market's door: judges what the senders submitted and lets sound orders in, in agent order, in whatever order they came. What is
 * not let in is rejected with a reason and the market goes on. Of several sound orders of one agent the first one counts; orders of
 * several senders are merged. Linear in the number of orders.
 */
final class OrderAdmission {
    /** So many rejections of an interval are listed one by one; a last entry counts the others. */
    static final int MOST_LISTED = 1000;

    private final Agents agents;
    private final OrderJudge judge;
    private final @Nullable Order[] byAgent;
    private final List<Rejection> rejections = new ArrayList<>();
    private int unlisted;
    private int admitted;
    private double netGeneration;

    OrderAdmission(MarketRules rules, Agents agents, TradingDay day) {
        this.agents = agents;
        judge = new OrderJudge(rules, agents, day);
        byAgent = new Order[agents.count()];
    }

    /**
     * Judges the submissions of one interval.
     *
     * @param interval that is open
     * @param submissions in any order; they are taken by sender, those of one sender in order of arrival
     */
    void admit(long interval, List<Submission> submissions) {
        Arrays.fill(byAgent, null);
        rejections.clear();
        unlisted = 0;
        admitted = 0;
        netGeneration = 0;
        judge.open(interval);
        List<Submission> bySender = submissions;
        if (submissions.size() > 1) {
            bySender = new ArrayList<>(submissions);
            bySender.sort(Comparator.comparing(Submission::sender));
        }
        for (Submission submission : bySender) {
            switch (submission.content()) {
                case Decoded.Accepted<Orders> accepted -> admit(interval, submission.sender(), accepted.value());
                case Decoded.Refused<Orders> refused ->
                    reject(new Rejection(submission.sender(), refused.reason(), refused.detail()));
            }
        }
    }

    private void admit(long interval, String sender, Orders orders) {
        if (orders.interval() != interval) {
            rejectInterval(interval, sender, orders);
            return;
        }
        netGeneration += orders.netGenerationKwh();
        for (Order order : orders.orders()) {
            admit(order);
        }
    }

    private void admit(Order order) {
        int agent = agents.indexOf(order.agentId());
        if (agent == Agents.UNKNOWN) {
            reject(OrderJudge.rejection(
                    order,
                    RejectionReason.UNKNOWN_AGENT,
                    "agent_id",
                    order.agentId(),
                    "the id of an agent of this market",
                    "the agent is missing in the scenario?"));
            return;
        }
        Rejection rejection = judge.judge(order, agent);
        if (rejection != null) {
            reject(rejection);
        } else if (byAgent[agent] != null) {
            reject(OrderJudge.rejection(
                    order,
                    RejectionReason.DUPLICATE_ORDER,
                    "agent_id",
                    order.agentId(),
                    "one order an agent and interval, the first one counts",
                    "two federates play this agent?"));
        } else {
            byAgent[agent] = order;
            admitted++;
        }
    }

    private void rejectInterval(long interval, String sender, Orders orders) {
        String detail = "interval is " + orders.interval() + ", allowed is " + interval
                + ", the one that is open. Maybe the sender "
                + (orders.interval() < interval ? "is late?" : "is ahead?");
        if (orders.orders().isEmpty()) {
            reject(new Rejection(sender, RejectionReason.WRONG_INTERVAL, detail));
        }
        for (Order order : orders.orders()) {
            reject(new Rejection(OrderJudge.quote(order.agentId()), RejectionReason.WRONG_INTERVAL, detail));
        }
    }

    private void reject(Rejection rejection) {
        if (rejections.size() < MOST_LISTED) {
            rejections.add(rejection);
        } else {
            unlisted++;
        }
    }

    /** Fills the book with the admitted orders. */
    void fill(OrderBook book, double[] reputations) {
        book.clear();
        for (int agent = 0; agent < byAgent.length; agent++) {
            Order order = byAgent[agent];
            if (order != null) {
                book.add(agent, order, judge.partner(order), reputations[agent]);
            }
        }
    }

    /** The admitted orders, in agent order. */
    List<Order> orders() {
        Order[] orders = new Order[admitted];
        int n = 0;
        for (Order order : byAgent) {
            if (order != null) {
                orders[n++] = order;
            }
        }
        return List.of(orders);
    }

    /** What was not admitted, by sender, in order of arrival. */
    List<Rejection> rejections() {
        if (unlisted == 0) {
            return List.copyOf(rejections);
        }
        List<Rejection> all = new ArrayList<>(rejections);
        Rejection last = rejections.getLast();
        all.add(new Rejection(
                last.agentId(),
                last.reason(),
                unlisted + " more were rejected and are not listed, listed are " + MOST_LISTED
                        + ". Maybe a sender is out of control?"));
        return List.copyOf(all);
    }

    /** Σ(generation − demand) that the senders gave, kWh. */
    double netGenerationKwh() {
        return netGeneration;
    }
}
