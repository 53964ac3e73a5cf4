package energy.isochron.federation;

import java.util.ArrayList;
import java.util.List;

/** Messages of one sender, kept until the time slot ends. */
final class LocalOutbox<T extends Record> implements MessageOutput<T> {
    private final String endpoint;
    private final Class<T> type;
    private final List<LocalInbox<T>> listeners = new ArrayList<>();
    private final List<T> staged = new ArrayList<>();
    private boolean connected;

    LocalOutbox(String endpoint, Class<T> type) {
        this.endpoint = endpoint;
        this.type = type;
    }

    String endpoint() {
        return endpoint;
    }

    void connect(List<LocalInbox<?>> inboxes) {
        for (LocalInbox<?> inbox : inboxes) {
            if (inbox.source().equals(endpoint)) {
                listeners.add(inbox.of(type));
            }
        }
        connected = true;
    }

    @Override
    public void send(T message) {
        if (!connected) {
            throw Indexes.tooEarly(endpoint);
        }
        staged.add(message);
    }

    void handOver() {
        if (!staged.isEmpty()) {
            for (int i = 0; i < listeners.size(); i++) {
                listeners.get(i).add(endpoint, staged);
            }
            staged.clear();
        }
    }
}
