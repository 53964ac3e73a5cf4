package energy.isochron.app.launch;

import java.util.Optional;

/**
 * What a federate's process tells the launcher, a line each on its standard output; everything else that it prints is for people.
 */
sealed interface Report {
    /** Starts each line. */
    String MARK = "@isochron ";

    /** Stands for the end of a line within a message. */
    String ENTER = "\u0085";

    /** The federate has acted. */
    record Acted(String beat, long interval) implements Report {}

    /** The federation broke off, as this federate sees it. */
    record Failed(int exitCode, String message) implements Report {}

    /** The run's summary as JSON, from analytics. */
    record Summary(String json) implements Report {}

    /** The federate has played all intervals, and how long that took it. */
    record Ended(long wallNanos) implements Report {}

    /** The line without its end. */
    default String line() {
        return MARK
                + switch (this) {
                    case Acted acted -> "acted " + acted.interval() + ' ' + acted.beat();
                    case Failed failed ->
                        "failed " + failed.exitCode() + ' ' + failed.message().replace(System.lineSeparator(), ENTER);
                    case Summary summary -> "summary " + summary.json();
                    case Ended ended -> "ended " + ended.wallNanos();
                };
    }

    /** Reads a line; empty if it is for people. */
    static Optional<Report> parse(String line) {
        if (!line.startsWith(MARK)) {
            return Optional.empty();
        }
        String[] words = line.substring(MARK.length()).split(" ", 2);
        String rest = words.length > 1 ? words[1] : "";
        return switch (words[0]) {
            case "acted" -> {
                int space = rest.indexOf(' ');
                yield Optional.of(new Acted(rest.substring(space + 1), Long.parseLong(rest.substring(0, space))));
            }
            case "failed" -> {
                int space = rest.indexOf(' ');
                String message = rest.substring(space + 1).replace(ENTER, System.lineSeparator());
                yield Optional.of(new Failed(Integer.parseInt(rest.substring(0, space)), message));
            }
            case "summary" -> Optional.of(new Summary(rest));
            case "ended" -> Optional.of(new Ended(Long.parseLong(rest)));
            default -> Optional.empty();
        };
    }
}
