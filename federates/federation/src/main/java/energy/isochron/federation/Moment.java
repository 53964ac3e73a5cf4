package energy.isochron.federation;

import energy.isochron.exchange.Beat;

/**
 * A beat of an interval.
 *
 * @param interval 0-based; -1 before time starts
 * @param beat the beat
 */
record Moment(long interval, Beat beat) {
    /** Milliseconds since the federation's start. */
    long millis(Schedule schedule) {
        return interval * schedule.intervalMillis() + beat.offsetMillis();
    }

    /** The words for a federate that failed here. */
    String failure(String federate, Throwable cause) {
        return "federate '" + federate + "' failed " + when() + ": " + cause;
    }

    /** The moment with its preposition. */
    String when() {
        return interval < 0 ? toString() : "at " + this;
    }

    @Override
    public String toString() {
        return interval < 0 ? "before interval 0" : "interval " + interval + ", beat " + beat.name();
    }
}
