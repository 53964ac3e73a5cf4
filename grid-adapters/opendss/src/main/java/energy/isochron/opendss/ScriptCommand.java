package energy.isochron.opendss;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a script, as far as it matters who runs it.
 *
 * @param word its first word, in lower case
 * @param argument what follows, without its quotes; good for names of files
 */
record ScriptCommand(Kind kind, String word, String argument) {
    /** What a command does. */
    enum Kind {
        /** Writes a file or opens a window, and changes nothing of the circuit. */
        WRITES,
        /** Runs another file and comes back to this one's folder. */
        REDIRECTS,
        /** Runs another file and stays in its folder. */
        COMPILES,
        /** Changes the folder. */
        MOVES,
        /** All else, which OpenDSS runs. */
        OTHER
    }

    private static final Pattern PARTS = Pattern.compile(
            "\\s*([^\\s=,\"'(\\[{]+)[\\s,]*(?:\"([^\"]*)\"|'([^']*)'|\\(([^)]*)\\)|\\[([^]]*)]|\\{([^}]*)}|([^\\s,!]*)).*");

    /**
     * A command and how many of its letters are enough: OpenDSS takes the first command that begins with what is written, so that
     * {@code sh} is {@code show} and {@code s} is not.
     */
    private record Known(String name, int least, Kind kind) {}

    private static final List<Known> KNOWN = List.of(
            new Known("save", 2, Kind.WRITES),
            new Known("show", 2, Kind.WRITES),
            new Known("plot", 1, Kind.WRITES),
            new Known("panel", 2, Kind.WRITES),
            new Known("dump", 2, Kind.WRITES),
            new Known("export", 2, Kind.WRITES),
            new Known("exportoverloads", 7, Kind.WRITES),
            new Known("exportvviolations", 7, Kind.WRITES),
            new Known("fileedit", 1, Kind.WRITES),
            new Known("formedit", 2, Kind.WRITES),
            new Known("help", 1, Kind.WRITES),
            new Known("about", 2, Kind.WRITES),
            new Known("alignfile", 3, Kind.WRITES),
            new Known("vdiff", 2, Kind.WRITES),
            new Known("distribute", 4, Kind.WRITES),
            new Known("di_plot", 3, Kind.WRITES),
            new Known("comparecases", 5, Kind.WRITES),
            new Known("yearlycurves", 2, Kind.WRITES),
            new Known("visualize", 2, Kind.WRITES),
            new Known("closedi", 6, Kind.WRITES),
            new Known("doscmd", 2, Kind.WRITES),
            new Known("cvrtloadshapes", 2, Kind.WRITES),
            new Known("_showcontrolqueue", 3, Kind.WRITES),
            new Known("redirect", 3, Kind.REDIRECTS),
            new Known("compile", 1, Kind.COMPILES),
            new Known("cd", 2, Kind.MOVES));

    static ScriptCommand of(String line) {
        Matcher parts = PARTS.matcher(line);
        if (!parts.matches()) {
            return new ScriptCommand(Kind.OTHER, "", "");
        }
        String word = parts.group(1).toLowerCase(Locale.ROOT);
        String argument = "";
        for (int group = 2; group <= parts.groupCount(); group++) {
            argument = parts.group(group) == null ? argument : parts.group(group);
        }
        Kind kind = KNOWN.stream()
                .filter(known -> known.name().startsWith(word) && word.length() >= known.least())
                .map(Known::kind)
                .findFirst()
                .orElse(Kind.OTHER);
        boolean property =
                line.stripLeading().substring(word.length()).stripLeading().startsWith("=");
        return new ScriptCommand(property ? Kind.OTHER : kind, word, argument.strip());
    }
}
