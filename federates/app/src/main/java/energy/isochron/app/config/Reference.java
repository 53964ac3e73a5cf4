package energy.isochron.app.config;

import energy.isochron.app.config.Schema.Field;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.OptionalDouble;
import java.util.Set;

/** Writes the reference page of a configuration file from the records that it is bound to. */
public final class Reference {
    private final StringBuilder page = new StringBuilder();
    private final Deque<Section> open = new ArrayDeque<>();
    private final Set<Class<?>> written = new LinkedHashSet<>();

    private record Section(String path, String meaning, Class<?> type) {}

    private Reference() {}

    /**
     * The tables of all keys in Markdown: one section a group, in the order of the file.
     *
     * @param root the record of the whole file
     */
    public static String markdown(Class<? extends Record> root) {
        Reference reference = new Reference();
        reference.open.add(new Section("", "", root));
        while (!reference.open.isEmpty()) {
            reference.section(reference.open.removeFirst());
        }
        return reference.page.toString();
    }

    private void section(Section section) {
        String title = section.path().isEmpty() ? "The file" : '`' + section.path() + '`';
        page.append("\n## ").append(title).append("\n\n");
        if (!section.meaning().isEmpty()) {
            page.append(section.meaning()).append(".\n\n");
        }
        if (!section.type().isSealed()) {
            table(section.path(), Schema.of(section.type()));
            return;
        }
        page.append("One of these, named by `kind`; the word alone stands for the kind with its defaults.\n");
        for (Class<?> form : section.type().getPermittedSubclasses()) {
            Kind kind = Schema.kind(form);
            page.append("\n### `kind: ")
                    .append(kind.value())
                    .append("`\n\n")
                    .append(kind.meaning())
                    .append(".\n");
            if (!Schema.of(form).fields().isEmpty()) {
                page.append('\n');
                table(section.path(), Schema.of(form));
            }
        }
    }

    private void table(String path, Schema schema) {
        page.append("| Key | Default | Unit | Allowed | Meaning |\n|---|---|---|---|---|\n");
        for (Field field : schema.fields().values()) {
            page.append("| `").append(field.name()).append("` | ").append(byDefault(field));
            page.append(" | ").append(field.key().unit());
            page.append(" | ").append(allowed(path, field));
            page.append(" | ").append(field.key().value()).append(" |\n");
        }
    }

    private static String byDefault(Field field) {
        if (field.required()) {
            return "**required**";
        }
        String text = field.key().byDefault();
        if (!text.isEmpty()) {
            return '`' + text + '`';
        }
        return field.itemClass() == OptionalDouble.class || field.itemClass() == String.class ? "none" : "its defaults";
    }

    private String allowed(String path, Field field) {
        Class<?> type = field.itemClass();
        if (type.isRecord() || type.isSealed()) {
            return group(Binder.join(path, field.name()) + (field.isList() ? "[]" : ""), field, type);
        }
        return field.isMap()
                ? "texts by name"
                : field.isList() ? "list, each " + single(field, type) : single(field, type);
    }

    private static String single(Field field, Class<?> type) {
        if (type.isEnum()) {
            return "`" + String.join("`, `", Schema.words(type)) + '`';
        }
        if (type == boolean.class) {
            return "`true`, `false`";
        }
        if (type == String.class) {
            return field.key().pattern().isEmpty()
                    ? "text"
                    : "text of `" + field.key().pattern() + '`';
        }
        String number = type == int.class || type == long.class ? "whole number" : "number";
        return field.key().range().isEmpty()
                ? number
                : number + " in " + field.key().range();
    }

    private String group(String path, Field field, Class<?> type) {
        String what = type.isSealed()
                ? "a kind: `" + String.join("`, `", Schema.kinds(type).keySet()) + '`'
                : "a group";
        if (written.add(type)) {
            open.add(new Section(path, field.key().value(), type));
        }
        return field.isList() ? "list, each " + what : what;
    }
}
