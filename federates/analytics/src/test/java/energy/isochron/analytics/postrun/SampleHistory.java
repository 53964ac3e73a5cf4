package energy.isochron.analytics.postrun;

import energy.isochron.analytics.postrun.RunHistory.FinalFlows;
import energy.isochron.analytics.postrun.RunHistory.LimitedTrade;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A history put together by a test; what it does not say is 0. */
final class SampleHistory {
    private final int intervals;
    private final Map<Quantity, double[]> series = new EnumMap<>(Quantity.class);
    private final List<LimitedTrade> trades = new ArrayList<>();
    private final Map<String, double[]> rewards = new LinkedHashMap<>();
    private double capacityKwh = 100;
    private long unmatched;
    private FinalFlows flows = new FinalFlows(0, 0);

    SampleHistory(int intervals) {
        this.intervals = intervals;
        for (Quantity quantity : Quantity.values()) {
            series.put(quantity, new double[intervals]);
        }
    }

    static SampleHistory of(Quantity quantity, double... values) {
        return new SampleHistory(values.length).with(quantity, values);
    }

    /** With these shares between agents: of 10 kWh each. */
    static SampleHistory ofShares(double... shares) {
        double[] p2p = new double[shares.length];
        double[] sold = new double[shares.length];
        for (int k = 0; k < shares.length; k++) {
            p2p[k] = 10 * shares[k];
            sold[k] = 10 - p2p[k];
        }
        return of(Quantity.P2P_VOLUME, p2p).with(Quantity.DSO_SELL_VOLUME, sold);
    }

    SampleHistory with(Quantity quantity, double... values) {
        series.put(quantity, values);
        return this;
    }

    SampleHistory capacity(double kwh) {
        capacityKwh = kwh;
        return this;
    }

    SampleHistory trade(String buyer, String seller, double price, double quantity) {
        return trade(buyer, seller, price, quantity, price, price);
    }

    SampleHistory trade(String buyer, String seller, double price, double quantity, double bid, double ask) {
        trades.add(new LimitedTrade(buyer, seller, price, quantity, bid, ask));
        return this;
    }

    SampleHistory unmatched(long orders) {
        unmatched = orders;
        return this;
    }

    SampleHistory reward(String agent, double... values) {
        rewards.put(agent, values);
        return this;
    }

    SampleHistory flows(double flowKw, double capacityKw) {
        flows = new FinalFlows(flowKw, capacityKw);
        return this;
    }

    int intervals() {
        return intervals;
    }

    RunHistory build() {
        return new RunHistory(capacityKwh, series, new RunHistory.Trades(trades, unmatched), rewards, flows);
    }
}
