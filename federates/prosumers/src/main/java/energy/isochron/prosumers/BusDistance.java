package energy.isochron.prosumers;

/** The electrical distance between two buses, given by whoever knows the network. Symmetric, 0 or more, 0 from a bus to itself. */
@FunctionalInterface
public interface BusDistance {
    /**
     * The length of the path between two buses.
     *
     * @param busA position in the list of buses that the community was given
     * @param busB likewise
     */
    double between(int busA, int busB);

    /**
     * The lengths of the paths from one bus to the others, for those who want all of them.
     *
     * @param bus position in the list of buses
     * @param into filled as far as it is long, one a bus: with exactly what {@link #between} says for buses that come later in the list
     *     than the given one, up to rounding for the others
     */
    default void from(int bus, double[] into) {
        for (int other = 0; other < into.length; other++) {
            into[other] = between(bus, other);
        }
    }
}
