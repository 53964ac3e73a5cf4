package energy.isochron.helics.interop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a scenario, as the one who plays it sees it: {@code a: publish v double 0.5}, where {@code both} stands for both roles.
 *
 * @param word what to do
 * @param arguments with what; one with blanks stands in quotes
 */
record Step(String word, List<String> arguments) {
    private static final Pattern LINE = Pattern.compile("(a|b|both): (.*)");
    private static final Pattern TOKEN = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");

    /** The steps of a role. */
    static List<Step> of(Path scenario, String role) throws IOException {
        List<Step> steps = new ArrayList<>();
        for (String line : Files.readAllLines(scenario)) {
            Matcher matcher = LINE.matcher(line.strip());
            if (matcher.matches()
                    && (matcher.group(1).equals(role) || matcher.group(1).equals("both"))) {
                steps.add(parse(matcher.group(2)));
            }
        }
        return steps;
    }

    private static Step parse(String text) {
        List<String> tokens = new ArrayList<>();
        for (Matcher matcher = TOKEN.matcher(text); matcher.find(); ) {
            tokens.add(Optional.ofNullable(matcher.group(1))
                    .or(() -> Optional.ofNullable(matcher.group(2)))
                    .orElseGet(matcher::group));
        }
        return new Step(tokens.getFirst(), List.copyOf(tokens.subList(1, tokens.size())));
    }
}
