package energy.isochron.federation;

import energy.isochron.exchange.Beat;

/**
 * A beat of an interval.
 *
 * @param interval 0-based
 * @param beat the beat
 */
record Moment(long interval, Beat beat) {
    /** The words for a federate that failed here. */
    String failure(String federate, Throwable cause) {
        return "federate '" + federate + "' failed at " + this + ": " + cause;
    }

    @Override
    public String toString() {
        return "interval " + interval + ", beat " + beat.name();
    }
}
