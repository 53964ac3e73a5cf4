package energy.isochron.federation;

import energy.isochron.exchange.Beat;
import energy.isochron.exchange.Decoded.Refused;
import java.util.List;

/** Words for a message that must come and did not, or not as it should. */
final class Expected {
    private Expected() {}

    static FederationFailure oneMessage(String endpoint, String source, Beat beat, List<String> senders) {
        String came = senders.isEmpty() ? "none came" : senders.size() + " came, from " + senders;
        String maybe = senders.isEmpty()
                ? "the sender did not act at its beat '" + beat.name() + "'?"
                : "another federate sends to the same endpoint?";
        return new FederationFailure(
                "'" + endpoint + "' expects one message from '" + source + "', " + came + ". Maybe " + maybe);
    }

    static FederationFailure readable(String endpoint, String sender, Refused<?> refused) {
        return new FederationFailure("'" + endpoint + "' cannot read the message from '" + sender + "': "
                + refused.reason() + ", " + refused.detail());
    }
}
