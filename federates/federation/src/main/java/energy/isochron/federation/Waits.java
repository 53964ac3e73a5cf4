package energy.isochron.federation;

import java.time.Duration;

/** Words for a wait that was too long. */
final class Waits {
    private Waits() {}

    /** A length of wall time, such as {@code 60 s} or {@code 2.5 s}. */
    static String seconds(Duration duration) {
        double seconds = duration.toMillis() / 1000.0;
        return (seconds == Math.rint(seconds) ? Long.toString((long) seconds) : Double.toString(seconds)) + " s";
    }

    /** The words for a federate that was waited for. */
    static String forFederate(Duration waited, String federate, String lastHeardOf) {
        return "waited " + seconds(waited) + " for federate '" + federate + "', last heard of " + lastHeardOf
                + ". Maybe it was stopped, or it needs more time than the timeout allows?";
    }
}
