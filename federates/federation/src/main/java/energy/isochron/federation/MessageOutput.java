package energy.isochron.federation;

/**
 * Messages that a federate sends.
 *
 * @param <T> the record
 */
public interface MessageOutput<T extends Record> {
    /** Sends to all who listen; they see it at later beats. */
    void send(T message);
}
