package energy.isochron.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each of the 27 differences between paper and reference (specification, 9.1) has tests that are tagged with it and say so in their names. */
class DifferencesTest {
    private static final int DIFFERENCES = 27;
    private static final Pattern TAGGED =
            Pattern.compile("@Tag\\(\"D(\\d+)\"\\)(?:\\s*@[\\w.]+(?:\\([^)]*\\))?)*\\s*(?:public )?void (\\w+)\\(");
    private static final Pattern TAG = Pattern.compile("@Tag\\(\"D(\\d+)\"\\)");

    private static List<String> sources() throws IOException {
        List<String> sources = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Home.path().resolve("federates"))) {
            for (Path file : files.filter(DifferencesTest::isTestSource).toList()) {
                sources.add(Files.readString(file));
            }
        }
        return sources;
    }

    private static boolean isTestSource(Path file) {
        return file.toString().contains("/src/test/java/") && file.toString().endsWith(".java");
    }

    @Test
    void everyDifferenceHasATestThatShowsWhichSideWasBuilt() throws IOException {
        Set<Integer> tested = new TreeSet<>();
        for (String source : sources()) {
            TAG.matcher(source).results().forEach(tag -> tested.add(Integer.parseInt(tag.group(1))));
        }
        assertEquals(
                IntStream.rangeClosed(1, DIFFERENCES).boxed().collect(Collectors.toCollection(TreeSet::new)), tested);
    }

    @Test
    void everyTaggedTestIsNamedAfterItsDifference() throws IOException {
        List<String> misnamed = new ArrayList<>();
        long tags = 0;
        long methods = 0;
        for (String source : sources()) {
            tags += TAG.matcher(source).results().count();
            for (MatchResult tagged : TAGGED.matcher(source).results().toList()) {
                methods++;
                String number = String.format("d%02d_", Integer.parseInt(tagged.group(1)));
                if (!tagged.group(2).startsWith(number)) {
                    misnamed.add("@Tag(\"D" + tagged.group(1) + "\") " + tagged.group(2));
                }
            }
        }
        assertEquals(List.of(), misnamed);
        assertEquals(tags, methods, "a tag stands at a test method");
    }
}
