package energy.isochron.helics.interop;

import energy.isochron.helics.ChildJvm;
import energy.isochron.helics.TestFederation;
import energy.isochron.testing.PyHelics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * How the two roles of a scenario are cast.
 *
 * @param type what carries the data
 * @param a the language of role a, which has the broker in its process
 * @param b the language of role b
 */
record Federation(String type, Language a, Language b) {
    private static final Duration START = Duration.ofSeconds(15);
    private static final Duration END = Duration.ofSeconds(20);
    private static final int ATTEMPTS = 3;
    private static final int ABORTED = 134;
    private static final String NO_BROKER = "broker: not connected";
    private static final String LEFT = "left: ";

    /** What a role is played in. */
    enum Language {
        JAVA,
        PYTHON
    }

    /**
     * Plays a scenario in a folder.
     *
     * @return what role a logged, then what role b logged
     * @throws AssertionError if a process does not end well
     */
    List<String> play(Path scenario, PyHelics pyhelics, Path folder) throws IOException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            List<String> logs =
                    attempt(scenario, pyhelics, Files.createDirectories(folder.resolve(type + a + b + attempt)));
            // On a busy machine the library now and then loses a core's first word to its broker: then all is played
            // anew.
            if (attempt == ATTEMPTS || logs.stream().noneMatch(Federation::isAccident)) {
                return logs;
            }
        }
    }

    private static boolean isAccident(String line) {
        return line.startsWith("join: refused") || line.equals(NO_BROKER);
    }

    private List<String> attempt(Path scenario, PyHelics pyhelics, Path folder)
            throws IOException, InterruptedException {
        int port = TestFederation.freePort();
        List<String> logs = new ArrayList<>();
        try (Member first = start(a, "a", scenario, port, pyhelics, folder)) {
            first.awaitIn(folder.resolve("a.log"), "broker: ", START);
            if (Files.readString(folder.resolve("a.log")).contains(NO_BROKER)) {
                return List.of(NO_BROKER, first.toString());
            }
            try (Member second = start(b, "b", scenario, port, pyhelics, folder)) {
                logs.addAll(log(second, folder.resolve("b.log")));
            }
            logs.addAll(log(first, folder.resolve("a.log")));
        }
        return logs;
    }

    private Member start(Language language, String role, Path scenario, int port, PyHelics pyhelics, Path folder) {
        String[] arguments = {
            scenario.toString(),
            role,
            type,
            Integer.toString(port),
            folder.resolve(role + ".log").toString()
        };
        ProcessBuilder command =
                switch (language) {
                    case JAVA -> ChildJvm.command(JavaRole.class, arguments);
                    case PYTHON -> {
                        List<String> words = new ArrayList<>(
                                List.of(scenario.resolveSibling("role.py").toString()));
                        words.addAll(List.of(arguments));
                        yield pyhelics.python(words.toArray(String[]::new));
                    }
                };
        return Member.start(role, command, folder);
    }

    /** A log that is complete; over tcp the library now and then aborts a process that has left, in either language. */
    private List<String> log(Member member, Path file) throws IOException, InterruptedException {
        OptionalInt code = member.exitCode(END);
        List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
        int left = lines.indexOf(LEFT);
        if (left < 0 || !endsWell(code)) {
            throw new AssertionError(this + ": " + code + " of " + member + " with the log " + lines);
        }
        return lines.subList(0, left);
    }

    private boolean endsWell(OptionalInt exitCode) {
        int code = exitCode.orElse(-1);
        return code == 0 || (code == ABORTED && type.equals("tcp"));
    }
}
