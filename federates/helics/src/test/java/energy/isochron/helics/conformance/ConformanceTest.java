package energy.isochron.helics.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import energy.isochron.helics.Documents;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.EnumSource;

/** Each case of HELICS' own suites for its C interface is ported by a test, or listed with the reason why it cannot run. */
class ConformanceTest {
    private static final String PACKAGE = "energy.isochron.helics";

    /**
     * A case.
     *
     * @param file of the C tests
     * @param name as {@code suite.name}
     */
    private record Case(String file, String name) {}

    @Test
    void eachCaseIsPortedOrCannotRun() throws IOException, URISyntaxException {
        List<Case> cases = lines("cases.csv").stream()
                .map(line -> line.split(","))
                .map(line -> new Case(line[0], line[1] + '.' + line[2]))
                .toList();
        Map<String, Set<String>> tests = tests();
        Map<String, String> reasons = new TreeMap<>();
        lines("cannot-run.csv").forEach(line -> {
            String[] parts = line.split(",", 2);
            reasons.put(parts[0], parts[1]);
        });

        Set<String> names = cases.stream().map(Case::name).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), without(tests.keySet(), names), "covered, but no case");
        assertEquals(Set.of(), without(reasons.keySet(), names), "listed, but no case");
        Set<String> both = new TreeSet<>(reasons.keySet());
        both.retainAll(tests.keySet());
        assertEquals(Set.of(), both, "listed and covered");
        Set<String> neither = without(names, tests.keySet());
        neither.removeAll(reasons.keySet());
        assertEquals(Set.of(), neither, "neither covered nor listed");
        Documents.agree("CONFORMANCE.md", table(cases, tests, reasons));
    }

    private static String table(List<Case> cases, Map<String, Set<String>> tests, Map<String, String> reasons) {
        Map<String, List<Case>> files =
                cases.stream().collect(Collectors.groupingBy(Case::file, LinkedHashMap::new, Collectors.toList()));
        StringBuilder text = new StringBuilder("# Conformance\n\n")
                .append("Written by `ConformanceTest`. HELICS tests its C interface by ")
                .append(cases.size())
                .append(" cases (`tests/helics/shared_library` of a version newer than\n")
                .append("3.6.1). Each is ported here by what it checks, and run against 3.6.1: ")
                .append(cases.size() - reasons.size())
                .append(" run, ")
                .append(reasons.size())
                .append(" cannot.\n\n| file | cases | run | cannot run |\n|---|---|---|---|\n");
        files.forEach((file, its) -> {
            long not =
                    its.stream().filter(one -> reasons.containsKey(one.name())).count();
            text.append("| ")
                    .append(file)
                    .append(" | ")
                    .append(its.size())
                    .append(" | ")
                    .append(its.size() - not)
                    .append(" | ")
                    .append(not)
                    .append(" |\n");
        });
        text.append("\n## What cannot run\n\n| case | why |\n|---|---|\n");
        reasons.forEach((name, reason) ->
                text.append("| ").append(name).append(" | ").append(reason).append(" |\n"));
        files.forEach((file, its) -> {
            text.append("\n## ").append(file).append("\n\n| case | test |\n|---|---|\n");
            its.stream().filter(one -> tests.containsKey(one.name())).forEach(one -> text.append("| ")
                    .append(one.name())
                    .append(" | ")
                    .append(String.join("<br>", tests.getOrDefault(one.name(), Set.of())))
                    .append(" |\n"));
        });
        return text.toString();
    }

    /** The tests of each case, with the core types over which they run where they say so. */
    private static Map<String, Set<String>> tests() throws IOException, URISyntaxException {
        Map<String, Set<String>> tests = new TreeMap<>();
        for (Class<?> type : testClasses()) {
            for (Method method : type.getDeclaredMethods()) {
                Covers covers = method.getAnnotation(Covers.class);
                if (covers != null) {
                    Arrays.stream(covers.value()).forEach(name -> tests.computeIfAbsent(name, key -> new TreeSet<>())
                            .add('`' + type.getSimpleName() + '.' + method.getName() + '`' + coreTypes(method)));
                }
            }
        }
        return tests;
    }

    private static String coreTypes(Method method) {
        EnumSource source = method.getAnnotation(EnumSource.class);
        return source == null || source.names().length == 0 ? "" : " " + String.join(", ", source.names());
    }

    private static List<Class<?>> testClasses() throws IOException, URISyntaxException {
        Path root = Path.of(ConformanceTest.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (Stream<Path> files = Files.walk(root.resolve(PACKAGE.replace('.', '/')))) {
            List<Class<?>> types = new ArrayList<>();
            for (Path file : files.filter(path -> path.toString().endsWith(".class"))
                    .sorted()
                    .toList()) {
                String name = root.relativize(file)
                        .toString()
                        .replace(file.getFileSystem().getSeparator(), ".");
                types.add(Class.forName(
                        name.substring(0, name.length() - ".class".length()),
                        false,
                        ConformanceTest.class.getClassLoader()));
            }
            return types;
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    /** The lines of a list, without its head. */
    private static List<String> lines(String name) throws IOException {
        try (var stream = ConformanceTest.class.getResourceAsStream("/conformance/" + name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .toList();
        }
    }
}
