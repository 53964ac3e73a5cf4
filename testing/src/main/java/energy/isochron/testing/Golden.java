package energy.isochron.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;

/**
 * Golden vectors: cases that an independent implementation computed. They come from the folder {@code <group>/} in the test resources,
 * or from the folder that {@code -Dgolden.dir=} names; a family F is every {@code F.*.json}.
 */
public final class Golden {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Golden() {}

    /** What a test does with one case; {@code family} is the whole file, for its networks and defaults. */
    @FunctionalInterface
    public interface CaseTest {
        /** Asserts one case. */
        void check(JsonNode family, JsonNode aCase) throws Exception;
    }

    /**
     * One test for each case of a family.
     *
     * @param group such as {@code local-market}
     * @param family such as {@code matching}
     * @param test asserts one case
     * @throws IllegalStateException if the family has no case
     */
    public static Stream<DynamicTest> tests(String group, String family, CaseTest test) {
        List<DynamicTest> tests = new ArrayList<>();
        for (JsonNode file : files(group, family)) {
            for (JsonNode aCase : file.path("cases")) {
                tests.add(DynamicTest.dynamicTest(
                        family + ' ' + aCase.path("id").asText(), () -> test.check(file, aCase)));
            }
        }
        if (tests.isEmpty()) {
            throw new IllegalStateException("golden family " + group + '/' + family + " has no case");
        }
        return tests.stream();
    }

    /** All files of a family, parsed. */
    public static List<JsonNode> files(String group, String family) {
        try {
            String folder = System.getProperty("golden.dir");
            if (folder == null) {
                String name = "/golden/" + group + '/' + family + ".shared.json";
                try (InputStream in = Golden.class.getResourceAsStream(name)) {
                    if (in == null) {
                        throw new IllegalStateException("test resource " + name + " is missing");
                    }
                    return List.of(JSON.readTree(in));
                }
            }
            List<Path> paths = new ArrayList<>();
            try (DirectoryStream<Path> found = Files.newDirectoryStream(Path.of(folder, group), family + ".*.json")) {
                found.forEach(paths::add);
            }
            if (paths.isEmpty()) {
                throw new IllegalStateException("no " + family + ".*.json in " + Path.of(folder, group));
            }
            paths.sort(Comparator.naturalOrder());
            List<JsonNode> files = new ArrayList<>();
            for (Path path : paths) {
                files.add(JSON.readTree(path.toFile()));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asserts {@code |actual − expected| ≤ 1e-9·max(1, |expected|)}, the vectors' tolerance. */
    public static void close(String what, double expected, double actual) {
        double tolerance = 1e-9 * Math.max(1, Math.abs(expected));
        Assertions.assertEquals(expected, actual, tolerance, what);
    }

    /** Asserts {@link #close(String, double, double)} on a number of a case. */
    public static void close(String what, JsonNode expected, double actual) {
        Assertions.assertTrue(expected.isNumber(), () -> what + " has no expected number");
        close(what, expected.doubleValue(), actual);
    }
}
