package energy.isochron.federation;

import energy.isochron.exchange.MessageInterface;
import energy.isochron.exchange.ValueInterface;
import energy.isochron.federation.DeclaredInterface.Direction;
import energy.isochron.federation.DeclaredInterface.Kind;
import energy.isochron.helics.CombinationFederate;
import energy.isochron.helics.Endpoint;
import energy.isochron.helics.Input;
import energy.isochron.helics.InterfaceOption;
import energy.isochron.helics.Publication;
import energy.isochron.helics.ValueType;
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
            if (!inbox.spec().optional() && !endpoints.contains(inbox.source())) {
                unmatched.add(InterfaceTable.unmatched(connection.name(), Kind.MESSAGE, inbox.source()));
            }
        }
        connected = true;
        return unmatched;
    }

    @Override
    public ValueOutputs publish(ValueInterface spec, List<String> ids) {
        List<String> keys = declarations.values(spec, ids, Direction.SENDS);
        List<Publication<Double>> publications = new ArrayList<>(keys.size());
        for (String key : keys) {
            publications.add(connection.registerGlobalPublication(key, ValueType.DOUBLE, spec.unit()));
        }
        return (index, value) -> {
            if (!connected || index < 0 || index >= publications.size()) {
                throw Indexes.outOfRange(index, keys, connected);
            }
            publications.get(index).publishDouble(value);
        };
    }

    @Override
    public ValueInputs subscribe(ValueInterface spec, List<String> ids, double absent) {
        List<String> keys = declarations.values(spec, ids, Direction.READS);
        List<String> foreign = new ArrayList<>(keys.size());
        List<Input<Double>> inputs = new ArrayList<>(keys.size());
        for (String key : keys) {
            String target = options.foreign(spec.pattern(), key);
            Input<Double> input = connection.registerInput(key, ValueType.DOUBLE, spec.unit());
            input.set(InterfaceOption.CONNECTION_OPTIONAL, true);
            input.addTarget(target);
            input.setDefault(Double.NaN);
            foreign.add(target);
            inputs.add(input);
        }
        readers.add(new ValueReader(connection.name(), spec.optional(), absent, foreign, inputs));
        return index -> {
            if (!connected || index < 0 || index >= inputs.size()) {
                throw Indexes.outOfRange(index, keys, connected);
            }
            return inputs.get(index).getDouble();
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
    private record ValueReader(
            String federate, boolean optional, double absent, List<String> foreign, List<Input<Double>> inputs) {
        void connect(Set<String> publications, List<String> unmatched) {
            for (int i = 0; i < inputs.size(); i++) {
                if (!publications.contains(foreign.get(i))) {
                    if (optional) {
                        inputs.get(i).setDefault(absent);
                    } else {
                        unmatched.add(InterfaceTable.unmatched(federate, Kind.VALUE, foreign.get(i)));
                    }
                }
            }
        }
    }
}
