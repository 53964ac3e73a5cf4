package energy.isochron.analytics.postrun;

import energy.isochron.exchange.Order;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A run as its measures see it: figures of each interval, trades with the limit prices that they met, rewards of each agent. All figures
 * are finite; a run may have no interval, no trade and no reward.
 */
public final class RunHistory {
    private final double capacityKwh;
    private final Map<Quantity, double[]> series;
    private final Trades trades;
    private final Map<String, double[]> rewards;
    private final FinalFlows finalFlows;
    private final Participants participants;
    private final double[] volume;
    private final double[] p2pShare;
    private final double[] balance;
    private final double[] coordination;

    /**
     * A trade and the limit prices of its two orders, $/MWh; those of a trade with the operator are its price.
     *
     * @param buyerId an agent or the operator
     * @param sellerId an agent or the operator
     * @param priceUsdPerMwh price, $/MWh
     * @param quantityKwh gross energy, kWh, 0 or more
     * @param bidUsdPerMwh limit price of the buyer
     * @param askUsdPerMwh limit price of the seller
     */
    public record LimitedTrade(
            String buyerId,
            String sellerId,
            double priceUsdPerMwh,
            double quantityKwh,
            double bidUsdPerMwh,
            double askUsdPerMwh) {
        /** Whether both sides are agents. */
        public boolean isLocal() {
            return !buyerId.equals(Order.OPERATOR) && !sellerId.equals(Order.OPERATOR);
        }
    }

    /**
     * All trades of a run.
     *
     * @param trades in the order made
     * @param unmatchedOrders number of admitted orders of which nothing was traded
     */
    public record Trades(List<LimitedTrade> trades, long unmatchedOrders) {
        public Trades {
            trades = List.copyOf(trades);
        }
    }

    /**
     * What the branches carried at the end.
     *
     * @param flowKw magnitudes of the flows of the last interval, summed up, kW; 0 if none is known
     * @param capacityKw capacities of the branches whose flow is known, kW; 0 if none is known
     */
    public record FinalFlows(double flowKw, double capacityKw) {}

    /**
     * A run's history.
     *
     * @param capacityKwh what the grid's capacity carries in an interval, C, kWh, above 0
     * @param series every quantity, one figure an interval
     * @param trades its trades
     * @param rewards rewards of each agent in agent order, one figure for each of the first intervals; empty if there are none
     * @param finalFlows what the branches carried at the end
     */
    public RunHistory(
            double capacityKwh,
            Map<Quantity, double[]> series,
            Trades trades,
            Map<String, double[]> rewards,
            FinalFlows finalFlows) {
        this.capacityKwh = capacityKwh;
        this.series = new EnumMap<>(series);
        this.trades = trades;
        this.rewards = new LinkedHashMap<>(rewards);
        this.finalFlows = finalFlows;
        if (!(capacityKwh > 0)) {
            throw new IllegalArgumentException(
                    "capacityKwh is " + capacityKwh + ", allowed is above 0. Maybe the feeder has no capacity?");
        }
        requireOneFigureAnInterval();
        participants = Participants.of(trades.trades());
        int n = intervals();
        volume = new double[n];
        p2pShare = new double[n];
        balance = new double[n];
        coordination = new double[n];
        derive();
    }

    private void requireOneFigureAnInterval() {
        for (Quantity quantity : Quantity.values()) {
            double[] values = series.get(quantity);
            if (values == null || values.length != intervals()) {
                throw new IllegalArgumentException(quantity + " has " + (values == null ? 0 : values.length)
                        + " figures, allowed are " + intervals() + ". Maybe an interval is missing?");
            }
        }
        for (Map.Entry<String, double[]> agent : rewards.entrySet()) {
            if (agent.getValue().length > intervals() || agent.getValue().length != rewardedIntervals()) {
                throw new IllegalArgumentException("agent '" + agent.getKey() + "' has " + agent.getValue().length
                        + " rewards, allowed are as many as the others have, at most " + intervals()
                        + ". Maybe an interval is missing?");
            }
        }
    }

    private void derive() {
        double[] p2p = series(Quantity.P2P_VOLUME);
        double[] bought = series(Quantity.DSO_BUY_VOLUME);
        double[] sold = series(Quantity.DSO_SELL_VOLUME);
        double[] export = series(Quantity.NET_EXPORT);
        for (int k = 0; k < volume.length; k++) {
            volume[k] = p2p[k] + (bought[k] + sold[k]);
            p2pShare[k] = volume[k] > 0 ? p2p[k] / volume[k] : 0;
            balance[k] = Math.max(0, 1 - Math.abs(export[k]) / capacityKwh);
            coordination[k] = (balance[k] + p2pShare[k]) / 2;
        }
    }

    /** Number of intervals. */
    public int intervals() {
        double[] prices = series.get(Quantity.CLEARING_PRICE);
        return prices == null ? 0 : prices.length;
    }

    /** Number of the first intervals that were rewarded. */
    public int rewardedIntervals() {
        return rewards.isEmpty() ? 0 : rewards.values().iterator().next().length;
    }

    /** What the grid's capacity carries in an interval, C, kWh. */
    double capacityKwh() {
        return capacityKwh;
    }

    /** A quantity, one figure an interval; not to be changed. */
    public double[] series(Quantity quantity) {
        double[] values = series.get(quantity);
        if (values == null) {
            throw new IllegalStateException(quantity + " is missing");
        }
        return values;
    }

    /** All trades. */
    List<LimitedTrade> trades() {
        return trades.trades();
    }

    /** Who took part in them. */
    Participants participants() {
        return participants;
    }

    /** Number of admitted orders of which nothing was traded. */
    long unmatchedOrders() {
        return trades.unmatchedOrders();
    }

    /** Rewards of each agent, in agent order, one figure for each rewarded interval; not to be changed. */
    public Map<String, double[]> rewards() {
        return rewards;
    }

    /** What the branches carried at the end. */
    FinalFlows finalFlows() {
        return finalFlows;
    }

    /** Volume of all trades of each interval, gross kWh; not to be changed. */
    public double[] volume() {
        return volume;
    }

    /** e_k, the share of the volume between agents, 0..1; 0 without volume. */
    double[] p2pShare() {
        return p2pShare;
    }

    /** b_k = max(0, 1 − |X_k|/C), 0..1. */
    double[] balance() {
        return balance;
    }

    /** c_k = (b_k + e_k)/2, 0..1. */
    double[] coordination() {
        return coordination;
    }

    /** Prices of all trades, $/MWh, in the order made. */
    double[] tradePrices() {
        return trades().stream().mapToDouble(LimitedTrade::priceUsdPerMwh).toArray();
    }
}
