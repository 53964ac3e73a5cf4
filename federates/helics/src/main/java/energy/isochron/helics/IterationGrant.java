package energy.isochron.helics;

/**
 * What a federate is granted that may iterate.
 *
 * @param time the time granted
 * @param result whether it stays or goes on
 */
public record IterationGrant(HelicsTime time, IterationResult result) {}
