package energy.isochron.app.launch;

import java.util.Locale;

/** Who carries the messages of a run. */
public enum Host {
    /** HELICS in this process: broker and inproc core. */
    EMBEDDED("HELICS embedded"),
    /** This process, pure Java. */
    LOCAL("in-process, without HELICS"),
    /** HELICS between processes: a broker and one process a federate. */
    HELICS("HELICS, one process a federate");

    private final String title;

    Host(String title) {
        this.title = title;
    }

    /** As the user writes it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** In words. */
    String title() {
        return title;
    }

    /** Whether the native library is needed. */
    boolean needsHelics() {
        return this != LOCAL;
    }
}
