package energy.isochron.exchange;

/**
 * One of a federate's moments within each interval.
 *
 * @param name what happens, a verb
 * @param offsetSeconds seconds after the start of the interval, 0 or more
 */
public record Beat(String name, int offsetSeconds) {
    public Beat {
        if (offsetSeconds < 0) {
            throw new IllegalArgumentException("offsetSeconds is " + offsetSeconds + ", allowed is 0 or more");
        }
    }
}
