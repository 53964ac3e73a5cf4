package energy.isochron.network;

/**
 * What the user's own feeder tells of an edge beyond its weight; NaN where it does not.
 *
 * @param lengthKm length, km, above 0
 * @param rOhmPerKm positive-sequence resistance, Ω/km, 0 or more
 * @param xOhmPerKm positive-sequence reactance, Ω/km, 0 or more
 */
public record EdgeData(double lengthKm, double rOhmPerKm, double xOhmPerKm) {
    /** Whether length, resistance and reactance are all there. */
    public boolean complete() {
        return !Double.isNaN(lengthKm + rOhmPerKm + xOhmPerKm);
    }
}
