package energy.isochron.grid;

/**
 * A model of the grid: a power-flow engine, or a simpler one. It is opened on one network and then solves one interval
 * after the other. An engine of physics reads the injections of the inputs; one that books flows to trades reads their
 * trades and imbalance; each takes what it needs of the same inputs. Made for one thread. A model keeps its own working
 * memory, so that solving need not allocate.
 */
public interface GridModel {
    /**
     * Solves one interval.
     *
     * @param inputs what the interval brings
     * @param into filled whole if the outcome is {@link GridSolution.Solved}; else its content is not to be used
     * @return whether there is a solution: a power flow that does not converge is an outcome, not an error
     */
    GridSolution solve(IntervalInputs inputs, GridQuantities into);
}
