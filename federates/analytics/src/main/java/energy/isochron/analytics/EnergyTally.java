package energy.isochron.analytics;

import energy.isochron.exchange.MeterReading;

/** Adds up metered energy and losses. */
final class EnergyTally {
    private final double intervalHours;
    private double generation;
    private double demand;
    private double charged;
    private double discharged;
    private double spilled;
    private double unserved;
    private double tradeLosses;
    private double networkLosses = Double.NaN;

    EnergyTally(double intervalHours) {
        this.intervalHours = intervalHours;
    }

    void add(MarketInterval interval) {
        for (MeterReading reading : interval.readings().readings()) {
            generation += reading.generationKwh();
            demand += reading.demandKwh();
            charged += reading.chargedKwh();
            discharged += reading.dischargedKwh();
            spilled += reading.spilledKwh();
            unserved += reading.unservedKwh();
        }
        tradeLosses += interval.clearing().result().lossesKwh();
        double lost = interval.grid().lossesKw() * intervalHours;
        if (!Double.isNaN(lost)) {
            networkLosses = Double.isNaN(networkLosses) ? lost : networkLosses + lost;
        }
    }

    RunSummary.Energy summary() {
        return new RunSummary.Energy(
                generation, demand, charged, discharged, spilled, unserved, tradeLosses, networkLosses);
    }
}
