package energy.isochron.federation;

import java.util.List;

/**
 * Messages that a federate listens to.
 *
 * @param <T> the record
 */
public interface MessageInput<T extends Record> {
    /**
     * Takes all messages that were sent before this beat and not taken yet, by order of time, then of the senders' endpoints.
     *
     * @return readable and unreadable ones; empty if none came
     */
    List<Received<T>> receive();

    /**
     * Takes the one message that a federate of ours always sends before this beat.
     *
     * @throws FederationFailure if none came, or it cannot be read
     */
    T receiveOne();
}
