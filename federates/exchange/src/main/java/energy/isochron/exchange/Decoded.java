package energy.isochron.exchange;

/**
 * What came out of a received message.
 *
 * @param <T> the record expected
 */
public sealed interface Decoded<T> {
    /**
     * The record.
     *
     * @param <T> its class
     * @param value the record
     */
    record Accepted<T>(T value) implements Decoded<T> {}

    /**
     * The message cannot be read.
     *
     * @param <T> the record expected
     * @param reason why
     * @param detail where and what was expected, in words
     */
    record Refused<T>(RejectionReason reason, String detail) implements Decoded<T> {}
}
