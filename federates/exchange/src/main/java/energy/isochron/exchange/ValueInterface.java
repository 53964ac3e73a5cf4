package energy.isochron.exchange;

/**
 * A value, or a family of values one for each bus, branch or indicator, that a federate publishes: a double with a unit.
 *
 * @param pattern the key, with at most one placeholder such as {@code <bus>}
 * @param unit the unit, such as {@code kW}; {@code 1} for a ratio
 * @param beat when it is published
 * @param optional whether a reader does without it, if nobody publishes it
 * @param meaning what it is, in one line
 */
public record ValueInterface(String pattern, String unit, Beat beat, boolean optional, String meaning) {
    /** The federate that publishes it: the part before the first slash. */
    public String publisher() {
        return pattern.substring(0, pattern.indexOf('/'));
    }

    /** The key for one bus, branch or indicator; the pattern itself if it has no placeholder. */
    public String key(String id) {
        int open = pattern.indexOf('<');
        return open < 0 ? pattern : pattern.substring(0, open) + id + pattern.substring(pattern.indexOf('>') + 1);
    }
}
