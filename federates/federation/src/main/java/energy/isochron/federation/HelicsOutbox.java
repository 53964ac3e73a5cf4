package energy.isochron.federation;

import energy.isochron.exchange.MessageCodec;
import energy.isochron.exchange.MessageInterface;
import energy.isochron.helics.Endpoint;

/** Sends records as JSON. */
record HelicsOutbox<T extends Record>(Endpoint endpoint, MessageInterface<T> spec) {
    void send(T message) {
        byte[] json = MessageCodec.encode(spec, message);
        if (json.length > MessageCodec.MAX_BYTES) {
            throw new IllegalArgumentException("message '" + endpoint.name() + "' has " + json.length
                    + " bytes, allowed are " + MessageCodec.MAX_BYTES
                    + ". Maybe it should be sent in several messages?");
        }
        endpoint.send(json);
    }
}
