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
}
