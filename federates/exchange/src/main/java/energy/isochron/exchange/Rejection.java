package energy.isochron.exchange;

import java.util.Objects;

/**
 * An order or a message that the market did not admit.
 *
 * @param agentId the agent of the order, or the sender of the message
 * @param reason why
 * @param detail key, value, allowed range and the likely intent, in words
 */
public record Rejection(String agentId, RejectionReason reason, String detail) {
    public Rejection {
        Objects.requireNonNull(agentId, "agentId");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(detail, "detail");
    }
}
