package energy.isochron.federation;

/** A host that plays a schedule with its federates. Which one it is, federates do not know, and results do not show. */
public interface Federation {
    /**
     * Plays all intervals and ends; to be called once.
     *
     * @param progress hears of each beat, on the thread of the federate that acted
     * @throws FederationFailure if the federation cannot start or cannot go on; every federate that can still act has been told by
     *     {@link Federate#leave}, and the exception of a federate of this process is the cause
     */
    void run(Progress progress);
}
