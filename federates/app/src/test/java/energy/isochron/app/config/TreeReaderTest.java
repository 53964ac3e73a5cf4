package energy.isochron.app.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TreeReaderTest {
    @TempDir
    Path folder = Path.of("");

    private final Problems problems = new Problems();

    private Optional<Node> read(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text);
        return TreeReader.read(file, problems);
    }

    private String only() {
        List<Problem> all = problems.sorted();
        assertEquals(1, all.size(), problems::toString);
        return all.getFirst().toString().substring(folder.toString().length() + 1);
    }

    @Test
    void everyValueKnowsItsLineAndColumn() throws IOException {
        Node root = read("a.yaml", "# a comment\nname: x\nlist:\n  - {a: 1}\n  - a: 2\n")
                .orElseThrow();
        Places places = new Places(root);
        assertEquals(2, places.of("name").line());
        assertEquals(7, places.of("name").column());
        assertEquals(4, places.of("list[0].a").line());
        assertEquals(9, places.of("list[0].a").column());
        assertEquals(5, places.of("list[1].a").line());
        assertTrue(places.has("list[1].a"));
        assertTrue(!places.has("list[2].a") && !places.has("name.a"));
        assertTrue(problems.isEmpty());
    }

    @Test
    void brokenYamlIsToldWithLineAndColumn() throws IOException {
        assertTrue(read("a.yaml", "name: x\nlist: [1, 2\nseed: 3\n").isEmpty());
        assertTrue(only().startsWith("a.yaml:3:5: is not YAML: "), this::only);
    }

    @Test
    void brokenJsonIsToldWithLineAndColumn() throws IOException {
        assertTrue(read("a.json", "{\n  \"name\": \"x\",\n  \"seed\" 3\n}").isEmpty());
        assertTrue(only().startsWith("a.json:3:1"), this::only);
        assertTrue(only().contains("is not JSON: "), this::only);
    }

    @Test
    void cutOffJsonIsBroken() throws IOException {
        assertTrue(read("a.json", "{\"name\": [").isEmpty());
        assertTrue(only().contains("is not JSON: "), this::only);
    }

    @Test
    void emptyFileIsAnEmptyValue() throws IOException {
        assertEquals("empty", read("a.yaml", "").orElseThrow().describe());
    }

    @Test
    void secondDocumentIsRefused() throws IOException {
        read("a.yaml", "name: x\n---\nname: y\n");
        assertTrue(only().contains("begins a second document"), this::only);
    }

    @Test
    void aliasIsRefused() throws IOException {
        read("a.yaml", "a: &one 1\nb: *one\n");
        assertTrue(only().startsWith("a.yaml:2:4: uses a YAML anchor or alias"), this::only);
    }

    @Test
    void missingFileNamesItsNeighbour() throws IOException {
        Files.writeString(folder.resolve("scenario.yaml"), "");
        assertTrue(TreeReader.read(folder.resolve("scenaro.yaml"), problems).isEmpty());
        assertEquals("scenaro.yaml: is missing. Maybe 'scenario.yaml'?", only());
    }

    @Test
    void fileThatIsNotTextIsToldSo() throws IOException {
        Path file = folder.resolve("a.yaml");
        Files.write(file, "name: \u00e9".getBytes(StandardCharsets.ISO_8859_1));
        assertTrue(TreeReader.read(file, problems).isEmpty());
        assertEquals("a.yaml: is not text in UTF-8", only());
    }

    @Test
    void folderInPlaceOfAFileIsAProblem() {
        assertTrue(TreeReader.read(folder, problems).isEmpty());
        assertTrue(problems.toString().contains("cannot be read"), problems::toString);
    }

    @Test
    void fileOfManyMegabytesIsRefusedUnread() throws IOException {
        try (java.io.RandomAccessFile file =
                new java.io.RandomAccessFile(folder.resolve("a.yaml").toFile(), "rw")) {
            file.setLength(20_000_001);
        }
        assertTrue(TreeReader.read(folder.resolve("a.yaml"), problems).isEmpty());
        assertEquals("a.yaml: has 20000001 bytes, allowed is up to 20000000", only());
    }

    @Test
    void depthWithoutEndIsRefused() throws IOException {
        assertTrue(read("a.yaml", "a: " + "[".repeat(100_000)).isEmpty());
        assertTrue(only().contains("is not YAML: Document nesting depth"), this::only);
    }
}
