package energy.isochron.market;

/** The system operator's stances of case study 3 (section 8, with the meaning of 12.45). */
@SuppressWarnings("ImmutableEnumChecker") // a record of primitive values is immutable
public enum Stance {
    /** Hardly intervenes. */
    PERMISSIVE(0.95, new Intervention(1.2, 0.1, false)),
    /** Intervenes when a path is well loaded. */
    MODERATE(0.8, new Intervention(1.5, 0.2, false)),
    /** Intervenes early and dearly. */
    STRICT(0.7, new Intervention(2.0, 0.3, false)),
    /** As moderate, with a threshold that follows the grid. */
    DYNAMIC(0.8, new Intervention(1.5, 0.2, true));

    private final double congestionThreshold;
    private final Intervention intervention;

    Stance(double congestionThreshold, Intervention intervention) {
        this.congestionThreshold = congestionThreshold;
        this.intervention = intervention;
    }

    /** Its congestion threshold C_thr, 0..1. */
    public double congestionThreshold() {
        return congestionThreshold;
    }

    /** What it does above the threshold. */
    public Intervention intervention() {
        return intervention;
    }
}
