package energy.isochron.grid.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes ids of nodes and branches out of the names that a file gives. A node's id has letters, digits, {@code _}, {@code .} and
 * {@code -}, other characters become {@code _}; a branch's is that of its nodes, {@code from-to}.
 */
public final class NodeNames {
    private static final int MOST_NAMED = 5;

    private final Map<String, String> ids = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Set<String> branches = new HashSet<>();
    private final List<String> changed = new ArrayList<>();

    /** None yet. */
    public NodeNames() {}

    /**
     * The id of a node; the same for the same name.
     *
     * @param name as in the file
     */
    public String node(String name) {
        return ids.computeIfAbsent(name, this::made);
    }

    private String made(String name) {
        String plain = name.strip().replaceAll("[^A-Za-z0-9_.-]", "_");
        String id = plain.isEmpty() ? "_" : plain;
        for (int i = 2; !taken.add(id); i++) {
            id = plain + '_' + i;
        }
        if (!id.equals(name)) {
            changed.add('\'' + name + "' is " + id);
        }
        return id;
    }

    /**
     * Whether a branch of these ends has been asked for.
     *
     * @param from id of a node
     * @param to id of a node
     */
    public boolean hasBranch(String from, String to) {
        return branches.contains(from + '-' + to);
    }

    /**
     * The id of a branch, {@code from-to}; with a number behind it where that is taken, and then the market's graph does not know it.
     *
     * @param from id of a node
     * @param to id of a node
     */
    public String branch(String from, String to) {
        String id = from + '-' + to;
        for (int i = 2; !branches.add(id); i++) {
            id = from + '-' + to + '.' + i;
        }
        return id;
    }

    /** What was changed, in a sentence; nothing if no name was. */
    public List<String> notes() {
        if (changed.isEmpty()) {
            return List.of();
        }
        String more = changed.size() > MOST_NAMED ? " and " + (changed.size() - MOST_NAMED) + " more" : "";
        return List.of("names were changed to ids of letters, digits, '_', '.' and '-': "
                + String.join(", ", changed.subList(0, Math.min(MOST_NAMED, changed.size()))) + more);
    }
}
