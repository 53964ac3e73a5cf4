package energy.isochron.opendss;

import energy.isochron.grid.engine.ElectricalNetwork;
import energy.isochron.grid.file.BadNetworkFile;
import energy.isochron.network.FeederProblem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Gathers all that is wrong with a script, and what is taken otherwise than it stands. */
final class ScriptFindings {
    private static final int MOST_NAMED = 8;

    private final Path file;
    private final List<FeederProblem> problems = new ArrayList<>();
    private final Map<String, Line> made = new HashMap<>();
    private final Map<String, List<String>> notes = new LinkedHashMap<>();

    /** A line of a file. */
    record Line(Path file, long number) {}

    ScriptFindings(Path file) {
        this.file = file;
    }

    /** Remembers where an element is made, by its class and name. */
    void made(String element, Line line) {
        made.put(element.toLowerCase(Locale.ROOT), line);
    }

    /** Adds a problem of the script as a whole. */
    void add(String place, String value, String detail) {
        problems.add(new FeederProblem(file.toString(), 0, place, value, detail));
    }

    /** Adds a problem of a line. */
    void add(Line line, String value, String detail) {
        problems.add(new FeederProblem(line.file().toString(), line.number(), "", value, detail));
    }

    /**
     * Adds a problem of an element.
     *
     * @param detail what is wrong with it, what is allowed, and what may help
     */
    void refuse(ScriptObject element, String detail) {
        Line line = made.getOrDefault(element.name(), new Line(file, 0));
        problems.add(new FeederProblem(line.file().toString(), line.number(), "", element.name(), detail));
    }

    /**
     * Notes what is taken otherwise; elements of the same sentence are told together.
     *
     * @param sentence with {@code %s} where the names of the elements go
     */
    void note(String sentence, String element) {
        notes.computeIfAbsent(sentence, key -> new ArrayList<>()).add(element);
    }

    List<String> notes() {
        List<String> all = new ArrayList<>();
        notes.forEach((sentence, names) -> {
            String more = names.size() > MOST_NAMED ? " and " + (names.size() - MOST_NAMED) + " more" : "";
            String named = String.join(", ", names.subList(0, Math.min(MOST_NAMED, names.size()))) + more;
            all.add(sentence.replace("%s", named));
        });
        return all;
    }

    /** Throws if anything is wrong. */
    void check() {
        if (!problems.isEmpty()) {
            throw new BadNetworkFile(problems);
        }
    }

    /** Throws if anything is wrong with the script, or with the network that was made of it. */
    void check(ElectricalNetwork network) {
        check();
        network.problems().forEach(problem -> add("", network.name(), "cannot be used: " + problem));
        check();
    }
}
