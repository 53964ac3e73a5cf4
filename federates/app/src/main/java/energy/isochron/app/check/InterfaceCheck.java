package energy.isochron.app.check;

import energy.isochron.app.config.Problem;
import energy.isochron.app.config.Problems;
import energy.isochron.app.config.Suggestion;
import energy.isochron.exchange.LocalMarket;
import energy.isochron.exchange.MessageInterface;
import energy.isochron.federation.DeclaredInterface;
import energy.isochron.federation.DeclaredInterface.Direction;
import energy.isochron.federation.DeclaredInterface.Kind;
import energy.isochron.federation.InterfaceTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Compares the interfaces that a federate's file lists with those that the federate declares. */
public final class InterfaceCheck {
    private static final int NAMED = 5;

    private final ConfiguredFederate federate;
    private final InterfaceTable table;
    private final boolean idsKnown;
    private final Problems problems;
    private final Set<String> guessed = new HashSet<>();

    /**
     * @param table what the federate declares
     * @param idsKnown whether the table is that of the scenario, so that its buses and branches are the right ones
     */
    InterfaceCheck(ConfiguredFederate federate, InterfaceTable table, boolean idsKnown, Problems problems) {
        this.federate = federate;
        this.table = table;
        this.idsKnown = idsKnown;
        this.problems = problems;
    }

    void check() {
        checkValues();
        endpoints();
    }

    /** Leaves messages out, to which a foreign tool does not listen. */
    void checkValues() {
        values("publications", federate.config().publications(), Direction.SENDS);
        values("subscriptions", federate.config().subscriptions(), Direction.READS);
    }

    private void values(String list, List<FederateConfig.Value> listed, Direction direction) {
        List<DeclaredInterface> rows = rows(Kind.VALUE, direction);
        Set<String> seen = new LinkedHashSet<>();
        for (int i = 0; i < listed.size(); i++) {
            FederateConfig.Value value = listed.get(i);
            String path = list + '[' + i + ']';
            if (!seen.add(value.key())) {
                add(path + ".key", "is '" + value.key() + "' for the second time", "each key once", "");
            }
            value(path, value, rows, direction);
        }
        for (DeclaredInterface row : rows) {
            missing(list, row, seen);
        }
    }

    private void value(String path, FederateConfig.Value value, List<DeclaredInterface> rows, Direction direction) {
        Optional<DeclaredInterface> row = rows.stream()
                .filter(candidate -> new KeyPattern(candidate.pattern()).covers(value.key()))
                .findFirst();
        if (row.isEmpty() && isOfPhases(value.key())) {
            return;
        }
        if (row.isEmpty()) {
            unknown(
                    path + ".key",
                    value.key(),
                    rows.stream().map(DeclaredInterface::pattern).toList());
            return;
        }
        boolean pattern = value.key().equals(row.get().pattern());
        if (!pattern && idsKnown && !row.get().keys().contains(value.key())) {
            unknown(path + ".key", value.key(), row.get().keys());
        }
        if (!value.unit().equals(row.get().unit()) && !problems.at(path + ".unit")) {
            add(path + ".unit", "is '" + value.unit() + '\'', '\'' + row.get().unit() + "' for " + value.key(), "");
        }
        if (direction == Direction.SENDS && !value.global()) {
            add(path + ".global", "is false", "true, or HELICS puts the federate's name before the key", "");
        }
        if (!value.target().isEmpty()) {
            target(path + ".target", value, direction);
        }
    }

    /** Whether a key is there or not by the engine alone, so that a file may list it or leave it out. */
    private static boolean isOfPhases(String key) {
        return LocalMarket.PHASE_VALUES.stream().anyMatch(value -> new KeyPattern(value.pattern()).covers(key));
    }

    private void target(String path, FederateConfig.Value value, Direction direction) {
        if (direction == Direction.SENDS) {
            add(path, "is '" + value.target() + '\'', "only for a subscription", "");
        } else if (!new KeyPattern(value.key()).placeholder().equals(new KeyPattern(value.target()).placeholder())) {
            String placeholder = new KeyPattern(value.key()).placeholder();
            String allowed = placeholder.isEmpty() ? "a key without placeholder" : "a key with " + placeholder;
            add(path, "is '" + value.target() + '\'', allowed, "");
        }
    }

    private void unknown(String path, String key, List<String> known) {
        String some = known.isEmpty()
                ? "none for " + federate.config().name()
                : String.join(", ", known.subList(0, Math.min(NAMED, known.size())))
                        + (known.size() > NAMED ? ", …" : "");
        Optional<String> guess = Suggestion.closest(key, known);
        guess.ifPresent(guessed::add);
        add(
                path,
                "is '" + key + '\'',
                some,
                guess.map(word -> '\'' + word + '\'').orElse(""));
    }

    /** Whether there is nothing to compare, as the list could not be read. */
    private boolean isUnreadable(String list, Set<String> listed) {
        return listed.isEmpty() && problems.at(list);
    }

    private void missing(String list, DeclaredInterface row, Set<String> listed) {
        if (listed.contains(row.pattern()) || guessed.contains(row.pattern()) || isUnreadable(list, listed)) {
            return;
        }
        List<String> left = new ArrayList<>(row.keys());
        left.removeAll(listed);
        boolean none = left.size() == row.keys().size() || !idsKnown;
        boolean anyOfFamily = listed.stream().anyMatch(key -> new KeyPattern(row.pattern()).covers(key));
        if (none && !anyOfFamily) {
            if (isOfPhases(row.pattern())) {
                return;
            }
            add(list, "lacks '" + row.pattern() + "' (" + row.unit() + ")", "all that the federate declares", "");
        } else if (idsKnown && !left.isEmpty()) {
            String some = String.join(", ", left.subList(0, Math.min(NAMED, left.size())));
            add(list, "lacks " + some, "all buses and branches", '\'' + row.pattern() + "' for all");
        }
    }

    private void endpoints() {
        List<DeclaredInterface> rows = new ArrayList<>(rows(Kind.MESSAGE, Direction.SENDS));
        rows.addAll(rows(Kind.MESSAGE, Direction.READS));
        List<String> names = rows.stream().map(InterfaceCheck::endpoint).toList();
        Set<String> seen = new LinkedHashSet<>();
        List<FederateConfig.Endpoint> listed = federate.config().endpoints();
        for (int i = 0; i < listed.size(); i++) {
            FederateConfig.Endpoint endpoint = listed.get(i);
            String path = "endpoints[" + i + ']';
            if (!seen.add(endpoint.name())) {
                add(path + ".name", "is '" + endpoint.name() + "' for the second time", "each name once", "");
            }
            int row = names.indexOf(endpoint.name());
            if (row >= 0) {
                endpoint(path, endpoint, rows.get(row));
            } else if (!problems.at(path + ".name")) {
                unknown(path + ".name", endpoint.name(), names);
            }
        }
        for (DeclaredInterface row : rows) {
            String name = endpoint(row);
            if (!seen.contains(name) && !guessed.contains(name) && !isUnreadable("endpoints", seen)) {
                add("endpoints", "lacks '" + name + "' (" + row.type() + ")", "all that the federate declares", "");
            }
        }
    }

    private void endpoint(String path, FederateConfig.Endpoint endpoint, DeclaredInterface row) {
        if (!endpoint.message().equals(row.type()) && !problems.at(path + ".message")) {
            add(path + ".message", "is '" + endpoint.message() + '\'', '\'' + row.type() + '\'', "");
        }
        if (!endpoint.global()) {
            add(path + ".global", "is false", "true, or HELICS puts the federate's name before the name", "");
        }
        int sources = row.direction() == Direction.READS ? 1 : 0;
        if (endpoint.sourceTargets().size() != sources && !problems.at(path + ".source_targets")) {
            String allowed = sources == 0 ? "none, it sends" : "one, " + row.pattern() + " or another tool's";
            add(path + ".source_targets", "is " + endpoint.sourceTargets(), allowed, "");
        }
    }

    /** The endpoint of ours that sends what a listening endpoint takes, such as {@code market/clearing} for {@code grid/clearing}. */
    static Optional<String> sourceOf(String listener) {
        String message = listener.substring(listener.indexOf('/') + 1);
        return LocalMarket.MESSAGES.stream()
                .filter(spec -> spec.name().equals(message))
                .map(MessageInterface::source)
                .findFirst();
    }

    /** The name of the endpoint at the federate's side of a message. */
    public static String endpoint(DeclaredInterface row) {
        String source = row.pattern();
        return row.direction() == Direction.SENDS ? source : row.federate() + source.substring(source.indexOf('/'));
    }

    private List<DeclaredInterface> rows(Kind kind, Direction direction) {
        return table.rows().stream()
                .filter(row -> row.kind() == kind && row.direction() == direction)
                .toList();
    }

    private void add(String key, String finding, String allowed, String maybe) {
        problems.add(new Problem(federate.places().of(key), key, finding, allowed, maybe));
    }
}
