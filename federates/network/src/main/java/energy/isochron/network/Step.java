package energy.isochron.network;

/**
 * One branch of a path and the direction in which the path runs through it.
 *
 * @param branch index of the branch
 * @param forward whether it is passed as listed, from its first to its second bus
 */
public record Step(int branch, boolean forward) {}
