package energy.isochron.helics;

import java.nio.charset.StandardCharsets;

/**
 * A message as its receiver sees it.
 *
 * @param source the sending endpoint
 * @param destination the receiving endpoint
 * @param time when it was sent; 0 for what was sent in initializing mode
 * @param data its content; not copied, so who writes into it changes this message
 */
@SuppressWarnings(
        "ArrayRecordComponent") // a payload of megabytes is handed over, not copied; messages are not compared
public record Message(String source, String destination, HelicsTime time, byte[] data) {
    /** The content as UTF-8 text. */
    public String text() {
        return new String(data, StandardCharsets.UTF_8);
    }
}
