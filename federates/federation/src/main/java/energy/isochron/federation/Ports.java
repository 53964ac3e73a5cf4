package energy.isochron.federation;

import energy.isochron.exchange.MessageInterface;
import energy.isochron.exchange.ValueInterface;
import java.util.List;

/** Where a federate declares what it sends and receives. A host gives each federate its own. */
public interface Ports {
    /**
     * Declares values that this federate publishes, one for each id.
     *
     * @param spec the family of values
     * @param ids buses, branches or indicators; {@link #SCALAR} for a key without placeholder
     */
    ValueOutputs publish(ValueInterface spec, List<String> ids);

    /**
     * Declares values that this federate reads.
     *
     * @param spec the family of values
     * @param ids buses, branches or indicators; {@link #SCALAR} for a key without placeholder
     * @param absent what is read where nobody publishes an optional value
     */
    ValueInputs subscribe(ValueInterface spec, List<String> ids, double absent);

    /** Declares messages that this federate sends to all who listen. */
    <T extends Record> MessageOutput<T> send(MessageInterface<T> spec);

    /** Declares messages that this federate listens to, at its own endpoint {@code <federate>/<message>}. */
    <T extends Record> MessageInput<T> listen(MessageInterface<T> spec);

    /** The ids of a key without placeholder. */
    List<String> SCALAR = List.of("");
}
