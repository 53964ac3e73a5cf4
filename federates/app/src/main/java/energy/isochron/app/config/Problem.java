package energy.isochron.app.config;

import java.util.Comparator;

/**
 * Something in a configuration file that keeps a federation from being started.
 *
 * @param where the place
 * @param key the key's path from the file's root, such as {@code agents[2].capacity_kw}; empty for the whole file
 * @param finding what is wrong there, with the value, such as {@code is -3}
 * @param allowed the allowed range or choice; empty if the finding says it all
 * @param maybe what was probably meant; empty if nothing comes close
 */
public record Problem(Location where, String key, String finding, String allowed, String maybe)
        implements Comparable<Problem> {
    private static final Comparator<Problem> ORDER =
            Comparator.comparing(Problem::where).thenComparing(Problem::key).thenComparing(Problem::finding);

    /** With nothing to guess. */
    public Problem(Location where, String key, String finding, String allowed) {
        this(where, key, finding, allowed, "");
    }

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }

    /** One line: {@code file:line:column: key finding, allowed is range. Maybe guess?} */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(where.toString()).append(": ");
        if (!key.isEmpty()) {
            text.append(key).append(' ');
        }
        text.append(finding);
        if (!allowed.isEmpty()) {
            text.append(", allowed is ").append(allowed);
        }
        if (!maybe.isEmpty()) {
            text.append(". Maybe ").append(maybe).append('?');
        }
        return text.toString();
    }
}
