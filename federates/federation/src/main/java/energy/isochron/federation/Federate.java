package energy.isochron.federation;

import energy.isochron.exchange.Beat;
import java.util.List;

/**
 * One participant of a federation: a thin shell around a domain object, the same in every host. Its methods are called by one
 * thread at a time, in this order: {@link #join}, {@link #announce}, {@link #act} for each beat of each interval in time order,
 * {@link #conclude}, {@link #leave}.
 */
public interface Federate {
    /** The federate's name, the first part of all its keys. */
    String name();

    /** Its moments within each interval, in order of time. */
    List<Beat> beats();

    /** Declares all interfaces. Called once, before time starts; the ports are kept by the federate. */
    void join(Ports ports);

    /** Sends what others need before the first beat. Called once, after all federates have joined. */
    default void announce() {}

    /**
     * Receives, does one thing, sends.
     *
     * @param beat one of {@link #beats}
     * @param interval 0-based
     */
    void act(Beat beat, long interval);

    /**
     * Takes what others sent after the federate's last beat. Called once when all intervals were played, at the time of its first beat
     * of the interval after the last; not if the federation broke off. What it sends is seen by those who conclude at a later time.
     *
     * @param intervals number of intervals that were played
     */
    default void conclude(long intervals) {}

    /** Ends the federate's part: whole or broken off. Called once. */
    default void leave(Ending ending) {}
}
