package energy.isochron.federation;

import energy.isochron.exchange.Decoded;
import energy.isochron.exchange.MessageInterface;
import java.util.ArrayList;
import java.util.List;

/** Messages that came for one listener, by reference, in the order of time and then of the senders' endpoints. */
final class LocalInbox<T extends Record> implements MessageInput<T> {
    private final String endpoint;
    private final MessageInterface<T> spec;
    private final List<T> waiting = new ArrayList<>();
    private final List<String> senders = new ArrayList<>();

    LocalInbox(String endpoint, MessageInterface<T> spec) {
        this.endpoint = endpoint;
        this.spec = spec;
    }

    String source() {
        return spec.source();
    }

    /** This inbox, as one for the records that a sender sends. */
    @SuppressWarnings("unchecked") // the types were compared
    <S extends Record> LocalInbox<S> of(Class<S> type) {
        if (!type.equals(spec.type())) {
            throw new IllegalStateException("'" + endpoint + "' takes " + spec.type() + ", not " + type);
        }
        return (LocalInbox<S>) this;
    }

    void add(String sender, List<T> messages) {
        for (int i = 0; i < messages.size(); i++) {
            waiting.add(messages.get(i));
            senders.add(sender);
        }
    }

    @Override
    public List<Received<T>> receive() {
        if (waiting.isEmpty()) {
            return List.of();
        }
        List<Received<T>> received = new ArrayList<>(waiting.size());
        for (int i = 0; i < waiting.size(); i++) {
            received.add(new Received<>(senders.get(i), new Decoded.Accepted<>(waiting.get(i))));
        }
        clear();
        return received;
    }

    @Override
    public T receiveOne() {
        if (waiting.size() != 1) {
            throw Expected.oneMessage(endpoint, spec.source(), spec.beat(), senders);
        }
        T message = waiting.getFirst();
        clear();
        return message;
    }

    private void clear() {
        waiting.clear();
        senders.clear();
    }
}
