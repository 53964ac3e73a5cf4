package energy.isochron.helics;

/**
 * A moment of federation time, exact to the nanosecond as HELICS counts it inside. Its C interface speaks in seconds as
 * {@code double}; {@link #toSeconds} and {@link #ofSeconds(double)} convert without loss for whole seconds over the whole range, and
 * for any nanosecond of the first 97 days.
 *
 * @param nanoseconds since the start of the federation; negative only for moments before it
 */
public record HelicsTime(long nanoseconds) implements Comparable<HelicsTime> {
    /** The start of the federation. */
    public static final HelicsTime ZERO = new HelicsTime(0);

    /** The smallest step of time, 1 ns. */
    public static final HelicsTime EPSILON = new HelicsTime(1);

    /** The end of time: what is granted when the federation is over. */
    public static final HelicsTime MAX = new HelicsTime(Long.MAX_VALUE);

    private static final double MAX_SECONDS = 9223372036.854774;
    private static final long NANOSECONDS_PER_SECOND = 1_000_000_000L;

    /** A whole number of seconds. */
    public static HelicsTime ofSeconds(long seconds) {
        return new HelicsTime(Math.multiplyExact(seconds, NANOSECONDS_PER_SECOND));
    }

    /**
     * The nearest nanosecond to a number of seconds.
     *
     * @param seconds as the C interface gives them; from about 292 years on it is {@link #MAX}
     * @throws IllegalArgumentException if it is NaN or below minus 292 years, such as the library's mark for an invalid time
     */
    public static HelicsTime ofSeconds(double seconds) {
        if (seconds >= MAX_SECONDS) {
            return MAX;
        }
        if (!(seconds >= -MAX_SECONDS)) {
            throw new IllegalArgumentException("time is " + seconds + " s, allowed is -" + MAX_SECONDS + " to "
                    + MAX_SECONDS + ". Maybe the federate has left the federation.");
        }
        double whole = Math.floor(seconds);
        return new HelicsTime(((long) whole) * NANOSECONDS_PER_SECOND + Math.round((seconds - whole) * 1e9));
    }

    /** This moment in seconds, as the C interface takes it. */
    public double toSeconds() {
        if (nanoseconds == Long.MAX_VALUE) {
            return MAX_SECONDS;
        }
        long whole = Math.floorDiv(nanoseconds, NANOSECONDS_PER_SECOND);
        return whole + Math.floorMod(nanoseconds, NANOSECONDS_PER_SECOND) / 1e9;
    }

    /**
     * A later moment.
     *
     * @throws ArithmeticException beyond the end of time
     */
    public HelicsTime plus(HelicsTime span) {
        return new HelicsTime(Math.addExact(nanoseconds, span.nanoseconds));
    }

    @Override
    public int compareTo(HelicsTime other) {
        return Long.compare(nanoseconds, other.nanoseconds);
    }

    @Override
    public String toString() {
        return nanoseconds == Long.MAX_VALUE ? "end of time" : toSeconds() + " s";
    }
}
