package energy.isochron.federation;

import energy.isochron.exchange.Beat;

/**
 * The time that a federation plays.
 *
 * @param intervalSeconds length of an interval, s; longer than the last beat's offset
 * @param intervals their number
 */
public record Schedule(long intervalSeconds, long intervals) {
    public Schedule {
        if (intervalSeconds < 1 || intervals < 1) {
            throw new IllegalArgumentException("intervalSeconds is " + intervalSeconds + " and intervals is "
                    + intervals + ", allowed is 1 or more for both");
        }
    }

    /** Length of an interval, ms. */
    long intervalMillis() {
        return intervalSeconds * Beat.MILLIS;
    }
}
