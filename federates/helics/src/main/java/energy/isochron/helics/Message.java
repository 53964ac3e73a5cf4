package energy.isochron.helics;

import java.nio.charset.StandardCharsets;

/**
 * A message as its receiver sees it, or as a sender fills it in.
 *
 * @param source the endpoint that sends it; where a filter or translator changed it, the last of them
 * @param destination the endpoint that receives it
 * @param originalSource the endpoint that sent it first
 * @param originalDestination where it was sent first, if a filter sent it elsewhere
 * @param time when it was sent, later if it was delayed; 0 for what was sent in initializing mode
 * @param id its number; the sender's core gives it one
 * @param flags the bits 0 to 15 that its sender or a filter has set; bit n is {@code 1 << n}
 * @param data its content; not copied, so who writes into it changes this message
 */
@SuppressWarnings(
        "ArrayRecordComponent") // a payload of megabytes is handed over, not copied; messages are not compared
public record Message(
        String source,
        String destination,
        String originalSource,
        String originalDestination,
        HelicsTime time,
        int id,
        int flags,
        byte[] data) {
    /** How many flags a message has. */
    static final int FLAGS = 16;

    /**
     * A message with all its parts.
     *
     * @throws IllegalArgumentException if the flags have more than 16 bits
     */
    public Message {
        if (flags >>> FLAGS != 0) {
            throw new IllegalArgumentException(
                    "the flags of a message are 0x" + Integer.toHexString(flags) + ", allowed is 0 to 0xffff");
        }
    }

    /** A message to be sent to an endpoint, or with an empty name to the sender's targets or default destination. */
    public static Message to(String destination, byte[] data) {
        return new Message("", destination, "", "", HelicsTime.ZERO, 0, 0, data);
    }

    /** A message of UTF-8 text to be sent to an endpoint. */
    public static Message to(String destination, String text) {
        return to(destination, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The same to be sent at a time; one that is over means at once. */
    public Message at(HelicsTime when) {
        return new Message(source, destination, originalSource, originalDestination, when, id, flags, data);
    }

    /** The content as UTF-8 text. */
    public String text() {
        return new String(data, StandardCharsets.UTF_8);
    }

    /** Whether a flag from 0 to 15 is set. */
    public boolean flag(int flag) {
        return flag >= 0 && flag < FLAGS && (flags & 1 << flag) != 0;
    }
}
