package energy.isochron.analytics;

import energy.isochron.exchange.Indicators;
import energy.isochron.exchange.Rewards;
import energy.isochron.exchange.Settlement;
import energy.isochron.exchange.StorageReport;

/** Where the results of a run go. Called by one thread: open once, record each interval in order, finish once. */
public interface Recorder {
    /** Takes the opening accounts, interval −1. */
    void open(Settlement opening);

    /** Takes one audited interval; when this returns the interval survives the end of the process. */
    void record(MarketInterval interval, Indicators indicators, AuditResult audit);

    /**
     * Takes the rewards of an interval that was recorded before, in order, if the run has rewards: with the next interval, or at the
     * end. Who does not care for rewards does without.
     */
    default void reward(Rewards rewards) {}

    /**
     * Takes what became of batteries and vehicles: trips with the interval in which they begin, accounts after each day and at the end.
     * Who does not care for them does without.
     */
    default void storage(StorageReport report) {}

    /** Ends the recording, whole or broken off. */
    void finish(RunSummary summary);

    /** Keeps nothing. */
    static Recorder none() {
        return new Recorder() {
            @Override
            public void open(Settlement opening) {}

            @Override
            public void record(MarketInterval interval, Indicators indicators, AuditResult audit) {}

            @Override
            public void finish(RunSummary summary) {}
        };
    }
}
