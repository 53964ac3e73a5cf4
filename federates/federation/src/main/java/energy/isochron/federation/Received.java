package energy.isochron.federation;

import energy.isochron.exchange.Decoded;

/**
 * A message and who sent it.
 *
 * @param <T> the record
 * @param sender the sending endpoint
 * @param content the record, or why it cannot be read
 */
public record Received<T extends Record>(String sender, Decoded<T> content) {}
