package energy.isochron.market;

/**
 * The state that the grid would have if the schedule were all that flows.
 *
 * @param converged whether it has one; if not, the other figures are not looked at
 * @param voltagePu one a bus
 * @param loading one a branch, 1 is the rating
 * @param flowKw one a branch, positive from its first to its second bus
 */
@SuppressWarnings("ArrayRecordComponent") // handed over at once, and never compared
public record CheckedSchedule(boolean converged, double[] voltagePu, double[] loading, double[] flowKw) {}
