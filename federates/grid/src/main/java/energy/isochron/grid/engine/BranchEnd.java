package energy.isochron.grid.engine;

/** An end of a branch. */
public enum BranchEnd {
    /** The first one. */
    FROM,
    /** The second one. */
    TO
}
