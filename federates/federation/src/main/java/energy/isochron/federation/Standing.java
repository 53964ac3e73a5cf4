package energy.isochron.federation;

/**
 * Where a federate stands, for those who watch it.
 *
 * @param phase what it does
 * @param moment the beat that it acts at or waits for
 * @param sinceNanos since when, by {@link System#nanoTime}
 */
record Standing(Phase phase, Moment moment, long sinceNanos) {
    /** What a federate does. */
    enum Phase {
        /** It waits until all others have joined. */
        JOINING,
        /** It waits until time starts. */
        STARTING,
        /** It waits for a time. */
        WAITING,
        /** It acts, or announces. */
        ACTING,
        /** It leaves the federation. */
        DISCONNECTING,
        /** It ends its own part, which nobody waits for. */
        LEAVING,
        /** It has ended. */
        ENDED
    }

    static Standing now(Phase phase, Moment moment) {
        return new Standing(phase, moment, System.nanoTime());
    }

    /** Whether it is inside the library and cannot go on by itself. */
    boolean isWaiting() {
        return switch (phase) {
            case JOINING, STARTING, WAITING, DISCONNECTING -> true;
            case ACTING, LEAVING, ENDED -> false;
        };
    }
}
