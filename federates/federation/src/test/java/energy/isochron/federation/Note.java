package energy.isochron.federation;

/**
 * A small message.
 *
 * @param from who wrote it
 * @param text what it says
 */
public record Note(String from, String text) {}
