package energy.isochron.federation;

import energy.isochron.exchange.MessageInterface;
import energy.isochron.exchange.ValueInterface;
import energy.isochron.federation.DeclaredInterface.Direction;
import energy.isochron.federation.DeclaredInterface.Kind;
import energy.isochron.helics.CombinationFederate;
import energy.isochron.helics.DataType;
import energy.isochron.helics.Endpoint;
import energy.isochron.helics.Input;
import energy.isochron.helics.InterfaceOption;
import energy.isochron.helics.Publication;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The ports of one federate over HELICS: values are publications of type double under global keys, messages go from the targeted
 * endpoint {@code <sender>/<message>} to every endpoint {@code <listener>/<message>} that names it as its source, so that anybody can
 * listen without the sender's knowledge.
 */
final class HelicsPorts implements Ports {
    private final CombinationFederate connection;
    private final Declarations declarations;
    private final HelicsOptions options;
    private final List<ValueReader> readers = new ArrayList<>();
    private final List<HelicsInbox<?>> inboxes = new ArrayList<>();
    private boolean connected;

    HelicsPorts(CombinationFederate connection, Declarations declarations, HelicsOptions options) {
        this.connection = connection;
        this.declarations = declarations;
        this.options = options;
    }

    /**
     * Opens the ports, once all federates have joined.
     *
     * @param publications keys of all values of the federation
     * @param endpoints names of all endpoints of the federation
     * @return what this federate needs and nobody sends, in words
     */
    List<String> connect(Set<String> publications, Set<String> endpoints) {
        List<String> unmatched = new ArrayList<>();
        readers.forEach(reader -> reader.connect(publications, unmatched));
        for (HelicsInbox<?> inbox : inboxes) {
            if (!endpoints.contains(inbox.source())) {
                unmatched.add(InterfaceTable.unmatched(connection.name(), Kind.MESSAGE, inbox.source()));
            }
        }
        connected = true;
        return unmatched;
    }

    @Override
    public ValueOutputs publish(ValueInterface spec, List<String> ids) {
        List<String> keys = declarations.values(spec, ids, Direction.SENDS);
        Publication[] publications = new Publication[keys.size()];
        for (int i = 0; i < publications.length; i++) {
            publications[i] = connection.registerGlobalPublication(keys.get(i), DataType.DOUBLE, spec.unit());
        }
        return (index, value) -> {
            if (!connected || index < 0 || index >= publications.length) {
                throw Indexes.outOfRange(index, keys, connected);
            }
            publications[index].publish(value);
        };
    }

    @Override
    public ValueInputs subscribe(ValueInterface spec, List<String> ids, double absent) {
        List<String> keys = declarations.values(spec, ids, Direction.READS);
        List<String> foreign = new ArrayList<>(keys.size());
        Input[] inputs = new Input[keys.size()];
        for (int i = 0; i < inputs.length; i++) {
            foreign.add(options.foreign(spec.pattern(), keys.get(i)));
            inputs[i] = connection.registerInput(keys.get(i), DataType.DOUBLE, spec.unit());
            inputs[i].set(InterfaceOption.CONNECTION_OPTIONAL, true);
            inputs[i].addTarget(foreign.get(i));
            inputs[i].setDefault(Double.NaN);
        }
        readers.add(new ValueReader(connection.name(), spec.optional(), absent, foreign, inputs));
        return index -> {
            if (!connected || index < 0 || index >= inputs.length) {
                throw Indexes.outOfRange(index, keys, connected);
            }
            return inputs[index].getDouble();
        };
    }

    @Override
    public <T extends Record> MessageOutput<T> send(MessageInterface<T> spec) {
        String name = declarations.message(spec, Direction.SENDS);
        HelicsOutbox<T> outbox = new HelicsOutbox<>(connection.registerGlobalTargetedEndpoint(name, ""), spec);
        return message -> {
            if (!connected) {
                throw Indexes.tooEarly(name);
            }
            outbox.send(message);
        };
    }

    @Override
    public <T extends Record> MessageInput<T> listen(MessageInterface<T> spec) {
        String name = declarations.message(spec, Direction.READS);
        Endpoint endpoint = connection.registerGlobalTargetedEndpoint(name, "");
        String source = options.foreign(spec.source(), spec.source());
        endpoint.addSourceTarget(source);
        HelicsInbox<T> inbox = new HelicsInbox<>(endpoint, source, spec);
        inboxes.add(inbox);
        return inbox;
    }

    /** Values of one family that are read. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record ValueReader(String federate, boolean optional, double absent, List<String> foreign, Input[] inputs) {
        void connect(Set<String> publications, List<String> unmatched) {
            for (int i = 0; i < inputs.length; i++) {
                if (!publications.contains(foreign.get(i))) {
                    if (optional) {
                        inputs[i].setDefault(absent);
                    } else {
                        unmatched.add(InterfaceTable.unmatched(federate, Kind.VALUE, foreign.get(i)));
                    }
                }
            }
        }
    }
}
