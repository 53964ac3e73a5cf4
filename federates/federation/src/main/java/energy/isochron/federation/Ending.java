package energy.isochron.federation;

/** How a federation ended for one federate. */
public sealed interface Ending {
    /**
     * All intervals were played.
     *
     * @param intervals their number
     */
    record Completed(long intervals) implements Ending {}

    /**
     * The federation broke off.
     *
     * @param completeIntervals number of intervals in which this federate acted at all its beats
     * @param reason which federate was waited for or failed, in words
     */
    record BrokenOff(long completeIntervals, String reason) implements Ending {}
}
