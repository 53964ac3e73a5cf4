package energy.isochron.analytics.report;

/** The colours of pictures. */
public enum Theme {
    /** On white, for print. */
    LIGHT,
    /** On dark grey, for screens. */
    DARK
}
