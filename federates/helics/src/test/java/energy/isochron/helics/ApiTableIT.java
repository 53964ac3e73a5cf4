package energy.isochron.helics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.helics.generated.Raw;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Which method of the object layer covers which function of the C interface, and that none is forgotten. */
@NeedsHelics
class ApiTableIT {
    private static final Pattern FUNCTION = Pattern.compile("\\b(helics[A-Z]\\w*)\\s*\\(");

    /** The methods named for a function that most methods reach, such as the one that clears an error. */
    private static final int MOST_NAMED = 6;

    @Test
    void eachFunctionIsReachedByTheObjectsOrHasAReasonNotToBe() throws IOException {
        Set<String> functions = functionsOfTheHeader();
        assertEquals(functions, rawMethods());
        Map<String, Set<String>> callers = new CallGraph().functions();
        Map<String, String> reasons = reasons();

        Set<String> missing = new TreeSet<>(functions);
        missing.removeAll(callers.keySet());
        assertEquals(missing, new TreeSet<>(reasons.keySet()), "reached by no object, or listed and reached");
        assertTrue(reasons.size() <= functions.size() / 20, "the list of exceptions is not short");
        Map<String, Set<String>> documented = DocumentedFunctions.read();
        assertTrue(functions.containsAll(documented.keySet()), "documentation names a function that is none");
        callers.replaceAll((function, methods) -> documented.getOrDefault(function, methods));
        Documents.agree("API.md", table(functions, callers, reasons));
    }

    private static String table(Set<String> functions, Map<String, Set<String>> callers, Map<String, String> reasons) {
        int covered = functions.size() - reasons.size();
        StringBuilder text = new StringBuilder("# The C interface in Java\n\n")
                .append("Written by `ApiTableIT` from the header of HELICS ")
                .append(Raw.VERSION)
                .append(" and the compiled classes: each C function has its raw method (")
                .append(functions.size())
                .append('/')
                .append(functions.size())
                .append("), and the objects reach\n")
                .append(covered)
                .append(" of ")
                .append(functions.size())
                .append(", and ")
                .append(reasons.size())
                .append(" have a reason not to be called. Named are the methods whose documentation names\n")
                .append("the function, and otherwise those that call it.\n\n")
                .append("| not called | why |\n|---|---|\n");
        reasons.forEach((function, reason) -> text.append("| `")
                .append(function)
                .append("` | ")
                .append(reason)
                .append(" |\n"));
        text.append("\n| C function | methods |\n|---|---|\n");
        functions.stream().filter(callers::containsKey).forEach(function -> text.append("| `")
                .append(function)
                .append("` | ")
                .append(named(callers.getOrDefault(function, Set.of())))
                .append(" |\n"));
        return text.toString();
    }

    private static String named(Set<String> methods) {
        String first = methods.stream()
                .limit(MOST_NAMED)
                .map(method -> '`' + method + '`')
                .collect(Collectors.joining(", "));
        int more = methods.size() - MOST_NAMED;
        return more > 0 ? first + " and " + more + " more" : first;
    }

    /** The functions that no object calls, with the reason. */
    private static Map<String, String> reasons() throws IOException {
        try (var lines = ApiTableIT.class.getResourceAsStream("/conformance/not-called.csv")) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", 2))
                    .collect(Collectors.toMap(
                            line -> line[0], line -> line[1], (one, other) -> one, LinkedHashMap::new));
        }
    }

    private static Set<String> functionsOfTheHeader() throws IOException {
        String header =
                Files.readString(NeedsHelics.Library.library().installation().resolve("include/helics/helics_api.h"));
        return FUNCTION.matcher(header.replaceAll("(?s)/\\*.*?\\*/", ""))
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> rawMethods() {
        return Arrays.stream(Raw.class.getDeclaredMethods())
                .map(Method::getName)
                .filter(name -> name.startsWith("helics"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
