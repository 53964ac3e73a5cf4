package energy.isochron.federation;

import energy.isochron.exchange.Decoded;
import energy.isochron.exchange.MessageCodec;
import energy.isochron.exchange.MessageInterface;
import energy.isochron.helics.Endpoint;
import energy.isochron.helics.Message;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Takes messages from an endpoint, by order of time, then of the senders' endpoints, and reads them. */
record HelicsInbox<T extends Record>(Endpoint endpoint, String source, MessageInterface<T> spec)
        implements MessageInput<T> {
    private static final Comparator<Message> BY_TIME_AND_SENDER =
            Comparator.comparing(Message::time).thenComparing(Message::source);

    @Override
    public List<Received<T>> receive() {
        List<Received<T>> received = new ArrayList<>();
        for (Message message : take()) {
            received.add(new Received<>(message.source(), MessageCodec.decode(spec, message.data())));
        }
        return received;
    }

    @Override
    public T receiveOne() {
        List<Received<T>> received = receive();
        if (received.size() != 1) {
            throw Expected.oneMessage(
                    endpoint.name(),
                    source,
                    spec.beat(),
                    received.stream().map(Received::sender).toList());
        }
        return switch (received.getFirst().content()) {
            case Decoded.Accepted<T> accepted -> accepted.value();
            case Decoded.Refused<T> refused ->
                throw Expected.readable(endpoint.name(), received.getFirst().sender(), refused);
        };
    }

    private List<Message> take() {
        List<Message> taken = new ArrayList<>();
        Optional<Message> next = endpoint.receive();
        while (next.isPresent()) {
            taken.add(next.get());
            next = endpoint.receive();
        }
        taken.sort(BY_TIME_AND_SENDER);
        return taken;
    }
}
