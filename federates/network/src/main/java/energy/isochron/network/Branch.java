package energy.isochron.network;

import java.util.Objects;

/**
 * A branch of the feeder: a line, switch or transformer between two buses.
 *
 * @param from id of its first bus; a flow is positive from here
 * @param to id of its second bus
 * @param weight electrical length, above 0
 * @param ratingKw most power it may carry, kW; {@link #UNRATED} if it takes its share of the network's total capacity
 */
public record Branch(String from, String to, double weight, double ratingKw) {
    /** The rating of a branch that has none of its own. */
    public static final double UNRATED = Double.POSITIVE_INFINITY;

    public Branch {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
    }

    /** A branch without a rating of its own. */
    public Branch(String from, String to, double weight) {
        this(from, to, weight, UNRATED);
    }

    /** Its id, {@code from-to}. */
    public String id() {
        return from + '-' + to;
    }

    /** Whether it has a rating of its own. */
    public boolean rated() {
        return ratingKw != UNRATED;
    }
}
