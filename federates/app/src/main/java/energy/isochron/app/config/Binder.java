package energy.isochron.app.config;

import energy.isochron.app.config.Schema.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Turns a tree into records. Every mistake becomes a problem; where one stands the default is put in its place, only so that the rest
 * can be looked at. A result is good only if no problem was found.
 */
public final class Binder {
    private static final Map<Field, Object> DEFAULTS = new ConcurrentHashMap<>();
    private static final String KIND = "kind";

    private final Problems problems;
    private final Values values;

    private Binder(Problems problems) {
        this.problems = problems;
        this.values = new Values(problems);
    }

    /**
     * Binds the root of a file.
     *
     * @param type a record whose components carry {@link Key}
     */
    public static <R extends Record> R bind(Class<R> type, Node root, Problems problems) {
        return type.cast(new Binder(problems).group(type, root, "", Set.of()));
    }

    private Object group(Class<?> type, Node node, String path, Set<String> besides) {
        Schema schema = Schema.of(type);
        Node.Mapping mapping = mapping(node, path, schema);
        refuseUnknown(schema, mapping, path, besides);
        Object[] bound = new Object[schema.fields().size()];
        int next = 0;
        for (Field field : schema.fields().values()) {
            String fieldPath = join(path, field.name());
            Optional<Node> value = mapping.get(field.name());
            if (value.isEmpty() && field.required()) {
                problems.add(new Problem(node.where(), fieldPath, "is missing", values.allowed(field)));
            }
            bound[next++] = value.isPresent() ? value(field, value.get(), fieldPath) : byDefault(field);
        }
        try {
            return schema.create(bound);
        } catch (IllegalArgumentException e) {
            problems.add(new Problem(node.where(), path, String.valueOf(e.getMessage()), ""));
            return neutral(type);
        }
    }

    private Node.Mapping mapping(Node node, String path, Schema schema) {
        if (node instanceof Node.Mapping mapping) {
            return mapping;
        }
        if (!(node instanceof Node.Scalar scalar && scalar.form() == Node.Form.EMPTY)) {
            String keys = String.join(", ", schema.fields().keySet());
            problems.add(new Problem(node.where(), path, "is " + node.describe(), "a group with keys " + keys));
        }
        return new Node.Mapping(node.where(), List.of());
    }

    private void refuseUnknown(Schema schema, Node.Mapping mapping, String path, Set<String> besides) {
        Set<String> seen = new LinkedHashSet<>();
        for (Node.Entry entry : mapping.entries()) {
            String key = entry.key();
            if (!seen.add(key)) {
                problems.add(new Problem(entry.where(), join(path, key), "stands twice", "once"));
            }
            if (!schema.fields().containsKey(key) && !besides.contains(key)) {
                String guess = guess(schema, key);
                String keys = schema.fields().isEmpty()
                        ? "none"
                        : String.join(", ", schema.fields().keySet());
                String allowed = guess.isEmpty() ? keys : "";
                problems.add(new Problem(entry.where(), join(path, key), "is not a known key", allowed, guess));
            }
        }
    }

    /** A key like it, or another kind of the same group that has it. */
    private static String guess(Schema schema, String key) {
        String similar = Suggestion.quoted(key, schema.fields().keySet());
        return similar.isEmpty()
                ? schema.siblingWith(key).map(kind -> "'kind: " + kind + '\'').orElse("")
                : similar;
    }

    private Object value(Field field, Node node, String path) {
        if (field.isMap()) {
            return map(field, node, path);
        }
        if (!field.isList()) {
            return single(field, node, path);
        }
        if (!(node instanceof Node.Sequence sequence)) {
            if (!(node instanceof Node.Scalar scalar && scalar.form() == Node.Form.EMPTY)) {
                problems.add(new Problem(node.where(), path, "is " + node.describe(), "a list"));
            }
            return List.of();
        }
        List<Object> items = new ArrayList<>();
        for (Node item : sequence.items()) {
            items.add(single(field, item, path + '[' + items.size() + ']'));
        }
        return items;
    }

    private Map<String, Object> map(Field field, Node node, String path) {
        Map<String, Object> read = new LinkedHashMap<>();
        if (node instanceof Node.Mapping mapping) {
            for (Node.Entry entry : mapping.entries()) {
                String entryPath = join(path, entry.key());
                if (read.containsKey(entry.key())) {
                    problems.add(new Problem(entry.where(), entryPath, "stands twice", "once"));
                }
                values.read(field, entry.value(), entryPath).ifPresent(value -> read.put(entry.key(), value));
            }
        } else if (!(node instanceof Node.Scalar scalar && scalar.text().isEmpty())) {
            problems.add(
                    new Problem(node.where(), path, "is " + node.describe(), "texts by name, such as {name: text}"));
        }
        return read;
    }

    private Object single(Field field, Node node, String path) {
        Class<?> type = field.itemClass();
        if (type.isRecord()) {
            return group(type, node, path, Set.of());
        }
        if (type.isSealed()) {
            return choice(type, node, path);
        }
        return values.read(field, node, path).orElseGet(() -> field.isList() ? neutral(type) : byDefault(field));
    }

    private Object choice(Class<?> choice, Node node, String path) {
        Map<String, Class<?>> kinds = Schema.kinds(choice);
        String all = String.join(", ", kinds.keySet());
        Optional<Node> word = node instanceof Node.Mapping mapping ? mapping.get(KIND) : Optional.of(node);
        if (word.isEmpty()) {
            problems.add(new Problem(node.where(), join(path, KIND), "is missing", all));
            return neutral(choice);
        }
        if (!(word.get() instanceof Node.Scalar scalar)) {
            problems.add(new Problem(node.where(), path, "is " + word.get().describe(), all));
            return neutral(choice);
        }
        Class<?> form = kinds.get(Schema.underscored(scalar.text()));
        if (form == null) {
            String guess = Suggestion.quoted(scalar.text(), kinds.keySet());
            problems.add(new Problem(scalar.where(), join(path, KIND), "is " + scalar.describe(), all, guess));
            return neutral(choice);
        }
        Node keys = node instanceof Node.Mapping ? node : new Node.Mapping(node.where(), List.of());
        return group(form, keys, path, Set.of(KIND));
    }

    private static Object byDefault(Field field) {
        Object known = DEFAULTS.get(field);
        if (known == null) {
            known = field.required() ? neutralOf(field) : readDefault(field);
            DEFAULTS.put(field, known);
        }
        return known;
    }

    private static Object readDefault(Field field) {
        Problems mistakes = new Problems();
        String text = field.key().byDefault();
        Node node = text.isEmpty()
                ? new Node.Scalar(
                        Location.of("default"),
                        "",
                        field.itemClass() == String.class ? Node.Form.TEXT : Node.Form.EMPTY)
                : TreeReader.yaml(text, "default", mistakes).orElseThrow();
        Object value = field.itemClass() == OptionalDouble.class && text.isEmpty()
                ? OptionalDouble.empty()
                : new Binder(mistakes).value(field, node, field.name());
        if (!mistakes.isEmpty()) {
            throw new IllegalStateException("default of key " + field.name() + ": " + mistakes);
        }
        return value;
    }

    private static Object neutralOf(Field field) {
        return field.isMap() ? Map.of() : field.isList() ? List.of() : neutral(field.itemClass());
    }

    /** Some value of a type, to stand where a problem was found. */
    private static Object neutral(Class<?> type) {
        if (type.isSealed()) {
            return neutral(type.getPermittedSubclasses()[0]);
        }
        if (type.isRecord()) {
            Node nothing = new Node.Mapping(Location.of("default"), List.of());
            return new Binder(new Problems()).group(type, nothing, "", Set.of());
        }
        return Values.neutral(type);
    }

    static String join(String path, String key) {
        return path.isEmpty() ? key : path + '.' + key;
    }
}
