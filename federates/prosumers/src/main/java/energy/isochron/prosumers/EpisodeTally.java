package energy.isochron.prosumers;

import energy.isochron.exchange.MeterReading;
import java.util.List;

/** How much of each agent's demand and generation of an episode was met, used and deferred so far (12.22). */
final class EpisodeTally {
    private final double[] demandTotalKwh;
    private final double[] demandPlayedKwh;
    private final double[] demandDeferredKwh;
    private final double[] supplyTotalKwh;
    private final double[] supplyPlayedKwh;
    private final double[] supplyDeferredKwh;

    /** Nothing played yet. */
    EpisodeTally(int agents) {
        demandTotalKwh = new double[agents];
        demandPlayedKwh = new double[agents];
        demandDeferredKwh = new double[agents];
        supplyTotalKwh = new double[agents];
        supplyPlayedKwh = new double[agents];
        supplyDeferredKwh = new double[agents];
    }

    /** Looks ahead, which observations need: sums the profiles over the episode. Linear in agents and intervals. */
    void plan(List<Prosumer> agents, long intervals) {
        for (int i = 0; i < demandTotalKwh.length; i++) {
            for (long k = 0; k < intervals; k++) {
                demandTotalKwh[i] += agents.get(i).demand().at(k);
                supplyTotalKwh[i] += agents.get(i).generation().at(k);
            }
        }
    }

    void add(List<MeterReading> readings) {
        for (int i = 0; i < readings.size(); i++) {
            MeterReading reading = readings.get(i);
            demandPlayedKwh[i] += reading.demandKwh();
            demandDeferredKwh[i] += reading.demandDeferredKwh();
            supplyPlayedKwh[i] += reading.generationKwh();
            supplyDeferredKwh[i] += reading.supplyDeferredKwh();
        }
    }

    /** Demand that was deferred by demand so far, 0..1; 0 without demand. */
    double unservedShare(int agent) {
        return demandPlayedKwh[agent] > 0 ? demandDeferredKwh[agent] / demandPlayedKwh[agent] : 0;
    }

    /** Demand of an agent; {@code ended} after the last interval, when nothing remains. */
    Fulfilment demand(int agent, boolean ended) {
        return fulfilment(demandPlayedKwh[agent], demandDeferredKwh[agent], demandTotalKwh[agent], ended);
    }

    /** Generation of an agent. */
    Fulfilment supply(int agent, boolean ended) {
        return fulfilment(supplyPlayedKwh[agent], supplyDeferredKwh[agent], supplyTotalKwh[agent], ended);
    }

    private static Fulfilment fulfilment(double played, double deferred, double total, boolean ended) {
        return new Fulfilment(played - deferred, deferred, ended ? 0 : Math.max(0, total - played), total);
    }
}
