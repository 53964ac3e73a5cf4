package energy.isochron.network;

/** Finds the path of 12.28 between two buses. Safe for use by several threads. */
sealed interface RouteSearch permits RadialSearch, MeshedSearch {
    /**
     * The path.
     *
     * @param low the smaller bus index
     * @param high the larger bus index, or the same
     */
    Route find(int low, int high);

    /**
     * Lengths of the paths from one bus.
     *
     * @param from the bus, from which on the lengths are added
     * @param into filled as far as it is long, one a bus
     */
    void distances(int from, double[] into);
}
