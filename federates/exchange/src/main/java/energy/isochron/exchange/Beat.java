package energy.isochron.exchange;

/**
 * One of a federate's moments within each interval.
 *
 * @param name what happens, a verb
 * @param offsetMillis milliseconds after the start of the interval, 0 or more
 */
public record Beat(String name, int offsetMillis) {
    /** Milliseconds in a second. */
    public static final int MILLIS = 1000;

    public Beat {
        if (offsetMillis < 0) {
            throw new IllegalArgumentException("offsetMillis is " + offsetMillis + ", allowed is 0 or more");
        }
    }

    /** A beat at a whole second after the start of the interval. */
    public static Beat atSecond(String name, int offsetSeconds) {
        return new Beat(name, MILLIS * offsetSeconds);
    }

    /** Seconds after the start of the interval. */
    public double offsetSeconds() {
        return offsetMillis / (double) MILLIS;
    }

    /** The offset in words, such as {@code +1 s} or {@code +1.02 s}. */
    public String offset() {
        return offsetMillis % MILLIS == 0 ? "+" + offsetMillis / MILLIS + " s" : "+" + offsetSeconds() + " s";
    }
}
