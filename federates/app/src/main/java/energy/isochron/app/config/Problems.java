package energy.isochron.app.config;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** All problems found so far, each once. */
public final class Problems {
    private final Set<Problem> found = new LinkedHashSet<>();
    private final Set<String> keys = new HashSet<>();

    /** Adds one. */
    public void add(Problem problem) {
        found.add(problem);
        String key = problem.key();
        while (!key.isEmpty() && keys.add(key)) {
            key = key.substring(0, Math.max(0, Math.max(key.lastIndexOf('.'), key.lastIndexOf('['))));
        }
    }

    /** Adds all of another collection. */
    public void addAll(Problems others) {
        others.found.forEach(this::add);
    }

    /** Whether none was found. */
    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** All, by file, line and column. */
    public List<Problem> sorted() {
        List<Problem> sorted = new ArrayList<>(found);
        sorted.sort(null);
        return sorted;
    }

    /** Whether one is at a key or below it, so that a rule that needs the key's value has nothing to say. */
    public boolean at(String key) {
        return keys.contains(key);
    }

    /** One line a problem, and how many there are. */
    @Override
    public String toString() {
        String count = found.size() == 1 ? "1 problem" : found.size() + " problems";
        return sorted().stream().map(problem -> problem + "\n").collect(Collectors.joining()) + count;
    }
}
