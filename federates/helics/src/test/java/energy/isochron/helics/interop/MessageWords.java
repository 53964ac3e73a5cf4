package energy.isochron.helics.interop;

import energy.isochron.helics.Endpoint;
import energy.isochron.helics.Message;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The words about messages. */
final class MessageWords {
    private static final int PATTERN = 251;

    private final JavaRole role;
    private final Map<String, Endpoint> endpoints = new HashMap<>();

    MessageWords(JavaRole role) {
        this.role = role;
    }

    void addTo(Words words) {
        words.add("endpoint", step -> endpoints.put(step.get(0), role.federate().registerEndpoint(step.get(0), "")))
                .add(
                        "targeted-endpoint",
                        step -> endpoints.put(step.get(0), role.federate().registerTargetedEndpoint(step.get(0), "")))
                .add("source-target", step -> endpoint(step).addSourceTarget(step.get(1)))
                .add("destination-target", step -> endpoint(step).addDestinationTarget(step.get(1)))
                .add("default-destination", step -> endpoint(step).setDefaultDestination(step.get(1)))
                .add("send", step -> endpoint(step).send(text(step)))
                .add("send-bytes", step -> endpoint(step).send(HexFormat.of().parseHex(step.get(1))))
                .add("send-many", step -> endpoint(step).send(many(Integer.parseInt(step.get(1)))))
                .add("send-to", step -> endpoint(step).sendTo(text(step), step.get(2)))
                .add("send-at", step -> endpoint(step).sendAt(text(step), TextForm.time(step.get(2))))
                .add("send-to-at", step -> endpoint(step).sendToAt(text(step), step.get(2), TextForm.time(step.get(3))))
                .add("send-message", step -> {
                    Message message = Message.to(step.get(2), text(step));
                    endpoint(step).send(withOriginalSource(message, step.get(3)));
                })
                .add("receive", this::receive);
    }

    private static Message withOriginalSource(Message message, String source) {
        return new Message(
                message.source(),
                message.destination(),
                source,
                message.originalDestination(),
                message.time(),
                message.id(),
                message.flags(),
                message.data());
    }

    private void receive(List<String> step) {
        Endpoint endpoint = endpoint(step);
        role.log("pending " + step.getFirst(), Integer.toString(endpoint.pendingMessages()));
        for (Optional<Message> next = endpoint.receive(); next.isPresent(); next = endpoint.receive()) {
            Message message = next.get();
            role.log(
                    "message",
                    TextForm.payload(message.data()) + " from " + message.source() + " (at first "
                            + message.originalSource() + ") at "
                            + TextForm.number(message.time().toSeconds()));
        }
    }

    private Endpoint endpoint(List<String> step) {
        return Optional.ofNullable(endpoints.get(step.getFirst())).orElseThrow();
    }

    private static byte[] text(List<String> step) {
        return step.get(1).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] many(int count) {
        byte[] data = new byte[count];
        for (int i = 0; i < count; i++) {
            data[i] = (byte) (i % PATTERN);
        }
        return data;
    }
}
