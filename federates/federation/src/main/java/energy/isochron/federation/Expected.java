package energy.isochron.federation;

import energy.isochron.exchange.Decoded.Refused;
import energy.isochron.exchange.MessageInterface;
import java.util.List;

/** Words for a message that must come and did not, or not as it should. */
final class Expected {
    private Expected() {}

    static FederationFailure oneMessage(String endpoint, MessageInterface<?> spec, List<String> senders) {
        String came = senders.isEmpty() ? "none came" : senders.size() + " came, from " + senders;
        return new FederationFailure("'" + endpoint + "' expects one message from '" + spec.source() + "', "
                + came + ". Maybe "
                + (senders.isEmpty()
                        ? "the sender did not act at its beat '" + spec.beat().name() + "'?"
                        : "another federate sends to the same endpoint?"));
    }

    static FederationFailure readable(String endpoint, String sender, Refused<?> refused) {
        return new FederationFailure("'" + endpoint + "' cannot read the message from '" + sender + "': "
                + refused.reason() + ", " + refused.detail());
    }
}
