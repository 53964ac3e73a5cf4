package energy.isochron.helics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which public methods name a C function in their documentation. */
final class DocumentedFunctions {
    private static final Pattern METHOD = Pattern.compile(
            "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:@\\w+(?:\\([^)]*\\))?\\s*)*([^;{(=]*?)\\b(\\w+)\\s*\\(", Pattern.DOTALL);
    private static final Pattern FUNCTION = Pattern.compile("\\bhelics[A-Z]\\w*");

    private DocumentedFunctions() {}

    /** The methods by function, as {@code Type.method}. */
    static Map<String, Set<String>> read() throws IOException {
        Path sources = Path.of(
                System.getProperty("isochron.home"), "federates", "helics", "src/main/java/energy/isochron/helics");
        Map<String, Set<String>> methods = new TreeMap<>();
        try (Stream<Path> files = Files.list(sources)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                String type = file.getFileName().toString().replace(".java", "");
                String text = Files.readString(file);
                boolean isInterface = text.contains(" interface " + type);
                METHOD.matcher(text)
                        .results()
                        .filter(method -> isPublic(method.group(2), isInterface))
                        .forEach(method -> add(methods, type, method));
            }
        }
        return methods;
    }

    private static boolean isPublic(String modifiers, boolean inInterface) {
        return modifiers.contains("public") || (inInterface && !modifiers.contains("private"));
    }

    private static void add(Map<String, Set<String>> methods, String type, MatchResult method) {
        FUNCTION.matcher(method.group(1)).results().forEach(function -> methods.computeIfAbsent(
                        function.group(), name -> new TreeSet<>())
                .add(type + '.' + method.group(3)));
    }
}
