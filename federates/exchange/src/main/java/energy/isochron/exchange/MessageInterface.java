package energy.isochron.exchange;

/**
 * A kind of message that one federate sends to all who listen: a record as JSON with its version.
 *
 * @param <T> the record
 * @param source the sending endpoint, {@code federate/name}
 * @param type the record's class
 * @param version version of its JSON form
 * @param beat when it is sent
 * @param optional whether a listener does without it, if nobody sends it
 * @param meaning what it is, in one line
 */
public record MessageInterface<T extends Record>(
        String source, Class<T> type, int version, Beat beat, boolean optional, String meaning) {
    /** A message that its listeners need. */
    public MessageInterface(String source, Class<T> type, int version, Beat beat, String meaning) {
        this(source, type, version, beat, false, meaning);
    }

    /** The federate that sends it: the part before the slash. */
    public String sender() {
        return source.substring(0, source.indexOf('/'));
    }

    /** Its name without the sender: the part after the slash. */
    public String name() {
        return source.substring(source.indexOf('/') + 1);
    }
}
