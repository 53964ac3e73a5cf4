package energy.isochron.app.check;

import java.util.Optional;

/**
 * A key with at most one placeholder, such as {@code grid/<bus>/voltage}, or a plain one.
 *
 * @param text the key
 */
record KeyPattern(String text) {
    boolean hasPlaceholder() {
        return text.indexOf('<') >= 0 && text.indexOf('>') > text.indexOf('<');
    }

    /** The placeholder with its brackets; empty if there is none. */
    String placeholder() {
        return hasPlaceholder() ? text.substring(text.indexOf('<'), text.indexOf('>') + 1) : "";
    }

    /** What stands for the placeholder in a key; empty text if both are plain and equal; nothing if the key is of another kind. */
    Optional<String> idOf(String key) {
        if (!hasPlaceholder()) {
            return key.equals(text) ? Optional.of("") : Optional.empty();
        }
        boolean fits = key.length() > before().length() + after().length()
                && key.startsWith(before())
                && key.endsWith(after());
        if (!fits) {
            return Optional.empty();
        }
        String id = key.substring(before().length(), key.length() - after().length());
        return id.indexOf('/') < 0 ? Optional.of(id) : Optional.empty();
    }

    /** Whether a key as it stands in a file means this one or one of its ids. */
    boolean covers(String written) {
        return written.equals(text) || idOf(written).isPresent();
    }

    private String before() {
        return text.substring(0, text.indexOf('<'));
    }

    private String after() {
        return text.substring(text.indexOf('>') + 1);
    }
}
