package energy.isochron.app.config;

import java.util.List;
import java.util.Optional;

/** A part of a configuration file and where it stands. */
public sealed interface Node {
    /** Its first character. */
    Location where();

    /** What it is, for a reader: {@code a list}, {@code 'abc'}. */
    String describe();

    /**
     * Keys and values in the order of the file.
     *
     * @param where its first character
     * @param entries the pairs; a key that stands twice is listed twice
     */
    record Mapping(Location where, List<Entry> entries) implements Node {
        public Mapping {
            entries = List.copyOf(entries);
        }

        /** The value of a key. */
        public Optional<Node> get(String key) {
            return entries.stream()
                    .filter(entry -> entry.key().equals(key))
                    .findFirst()
                    .map(Entry::value);
        }

        @Override
        public String describe() {
            return "a group of keys";
        }
    }

    /**
     * A key and its value.
     *
     * @param where the key's first character
     * @param key the key
     * @param value what it stands for
     */
    record Entry(Location where, String key, Node value) {}

    /**
     * A list.
     *
     * @param where its first character
     * @param items in order
     */
    record Sequence(Location where, List<Node> items) implements Node {
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public String describe() {
            return "a list";
        }
    }

    /**
     * A single value.
     *
     * @param where its first character
     * @param text as written, without quotes
     * @param form what the file's language takes it for
     */
    record Scalar(Location where, String text, Form form) implements Node {
        @Override
        public String describe() {
            return form == Form.EMPTY ? "empty" : form == Form.TEXT ? '\'' + text + '\'' : text;
        }
    }

    /** What a file's language takes a single value for. */
    enum Form {
        /** Characters. */
        TEXT,
        /** A whole number. */
        INTEGER,
        /** A number with a fraction or exponent. */
        DECIMAL,
        /** {@code true} or {@code false}, in YAML also {@code yes}, {@code no}, {@code on} or {@code off}. */
        BOOLEAN,
        /** Nothing, or {@code null}. */
        EMPTY
    }
}
