package energy.isochron.grid;

/** The outcome of solving the grid for one interval. */
public sealed interface GridSolution {
    /**
     * The model has a solution.
     *
     * @param lossesKw losses of the network, mean power of the interval, kW
     */
    record Solved(double lossesKw) implements GridSolution {}

    /**
     * The model found none; the grid's state of this interval is unknown.
     *
     * @param reason where and why, in words
     */
    record NotConverged(String reason) implements GridSolution {}
}
