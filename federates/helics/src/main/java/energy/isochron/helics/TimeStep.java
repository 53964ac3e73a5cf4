package energy.isochron.helics;

/**
 * What a callback federate asks for next.
 *
 * @param time to be granted; {@link HelicsTime#ZERO} for the next one possible
 * @param iteration whether it wants to stay at the moment, go on, or leave
 */
public record TimeStep(HelicsTime time, IterationRequest iteration) {
    /** The federate leaves. */
    public static final TimeStep END = new TimeStep(HelicsTime.MAX, IterationRequest.HALT_OPERATIONS);

    /** To go on to a time. */
    public static TimeStep at(HelicsTime time) {
        return new TimeStep(time, IterationRequest.NO_ITERATION);
    }
}
