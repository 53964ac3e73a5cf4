package energy.isochron.federation;

import energy.isochron.exchange.Beat;

/** Hears of each beat that a federate has finished; called on the federate's thread. */
@FunctionalInterface
public interface Progress {
    /** A federate has acted. */
    void acted(Federate federate, Beat beat, long interval);

    /** Hears nothing. */
    static Progress none() {
        return (federate, beat, interval) -> {};
    }
}
