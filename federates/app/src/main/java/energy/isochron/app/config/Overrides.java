package energy.isochron.app.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Values of the command line that take the place of a file's: {@code market.mechanism=average}, {@code agents.3.capacity_kw=20},
 * {@code agents.pv_home.battery.capacity_kwh=0}, {@code agents.*.strategy=truthful}. A list's item is named by its 0-based position or
 * its id; {@code *} means all.
 */
public final class Overrides {
    private static final String OPTION = "--set ";
    private static final String ALL = "*";

    private final Problems problems;
    private final Location where;
    private final Node value;

    private Overrides(Problems problems, Location where, Node value) {
        this.problems = problems;
        this.where = where;
        this.value = value;
    }

    /**
     * Applies settings in their order.
     *
     * @param root a file's tree
     * @param settings each {@code key=value}, the value as YAML
     * @return the changed tree
     */
    public static Node apply(Node root, List<String> settings, Problems problems) {
        Node changed = root;
        for (String setting : settings) {
            Location where = Location.of(OPTION + setting);
            int equals = setting.indexOf('=');
            if (equals < 1) {
                problems.add(new Problem(where, "", "is not a setting", "key=value, such as market.mechanism=average"));
                continue;
            }
            Optional<Node> value = TreeReader.yaml(setting.substring(equals + 1), where.file(), problems);
            if (value.isPresent()) {
                Node moved = at(where, value.get());
                changed = new Overrides(problems, where, moved).set(changed, setting.substring(0, equals), "");
            }
        }
        return changed;
    }

    private static Node at(Location where, Node node) {
        return switch (node) {
            case Node.Scalar scalar -> new Node.Scalar(where, scalar.text(), scalar.form());
            case Node.Sequence sequence ->
                new Node.Sequence(
                        where,
                        sequence.items().stream().map(item -> at(where, item)).toList());
            case Node.Mapping mapping ->
                new Node.Mapping(
                        where,
                        mapping.entries().stream()
                                .map(entry -> new Node.Entry(where, entry.key(), at(where, entry.value())))
                                .toList());
        };
    }

    private Node set(Node node, String rest, String done) {
        if (rest.isEmpty()) {
            return value;
        }
        return switch (node) {
            case Node.Mapping mapping -> setKey(mapping, rest, done);
            case Node.Sequence sequence -> setItems(sequence, rest, done);
            case Node.Scalar scalar -> setKey(asMapping(scalar), rest, done);
        };
    }

    /** A word that stands for a whole group is the group's kind. */
    private static Node.Mapping asMapping(Node.Scalar scalar) {
        List<Node.Entry> kind =
                scalar.form() == Node.Form.EMPTY ? List.of() : List.of(new Node.Entry(scalar.where(), "kind", scalar));
        return new Node.Mapping(scalar.where(), kind);
    }

    private Node setKey(Node.Mapping mapping, String rest, String done) {
        int dot = rest.indexOf('.');
        String key = dot < 0 ? rest : rest.substring(0, dot);
        String below = dot < 0 ? "" : rest.substring(dot + 1);
        String path = Binder.join(done, key);
        List<Node.Entry> entries = new ArrayList<>(mapping.entries());
        for (int i = 0; i < entries.size(); i++) {
            Node.Entry entry = entries.get(i);
            if (entry.key().equals(key)) {
                entries.set(i, new Node.Entry(entry.where(), key, set(entry.value(), below, path)));
                return new Node.Mapping(mapping.where(), entries);
            }
        }
        Node nothing = new Node.Mapping(where, List.of());
        entries.add(new Node.Entry(where, key, set(nothing, below, path)));
        return new Node.Mapping(mapping.where(), entries);
    }

    private Node setItems(Node.Sequence sequence, String rest, String done) {
        List<Node> items = new ArrayList<>(sequence.items());
        boolean found = false;
        for (int i = 0; i < items.size(); i++) {
            String name = nameOf(items.get(i), i, rest);
            if (!name.isEmpty()) {
                String below = rest.length() == name.length() ? "" : rest.substring(name.length() + 1);
                items.set(i, set(items.get(i), below, done + '[' + i + ']'));
                found = true;
            }
        }
        if (!found) {
            refuse(sequence, rest, done);
        }
        return new Node.Sequence(sequence.where(), items);
    }

    /** The beginning of the path that names this item: *, its position or its id; empty if another is named. */
    private static String nameOf(Node item, int position, String rest) {
        for (String name : List.of(ALL, Integer.toString(position), id(item))) {
            if (!name.isEmpty() && (rest.equals(name) || rest.startsWith(name + '.'))) {
                return name;
            }
        }
        return "";
    }

    private static String id(Node item) {
        return item instanceof Node.Mapping mapping && mapping.get("id").orElse(mapping) instanceof Node.Scalar scalar
                ? scalar.text()
                : "";
    }

    private void refuse(Node.Sequence sequence, String rest, String done) {
        Set<String> ids = new TreeSet<>();
        sequence.items().forEach(item -> ids.add(id(item)));
        ids.remove("");
        String name = rest.split("\\.", 2)[0];
        String allowed = sequence.items().isEmpty()
                ? "none, the list is empty"
                : "0 to " + (sequence.items().size() - 1) + ", an id or *";
        problems.add(new Problem(where, done, "has no item '" + name + '\'', allowed, Suggestion.quoted(name, ids)));
    }
}
