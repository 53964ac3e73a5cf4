package energy.isochron.opendss;

/** From where to where loads follow their model, pu. Outside OpenDSS makes impedances of them, and a result that looks converged. */
final class LoadLimits {
    /** Below this there is no solution: no feeder stands there, and a load would no longer take what it should. */
    static final double LEAST_PU = 0.1;

    /** Above this neither. */
    static final double MOST_PU = 10;

    /** What a load's command ends with. */
    static final String TEXT = " vminpu=" + LEAST_PU + " vlowpu=0.05 vmaxpu=" + MOST_PU;

    private LoadLimits() {}
}
