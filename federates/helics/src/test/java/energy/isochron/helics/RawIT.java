package energy.isochron.helics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.helics.generated.Raw;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@NeedsHelics
class RawIT {
    private static final Pattern FUNCTION = Pattern.compile("\\b(helics[A-Z]\\w*)\\s*\\(");

    @Test
    void eachFunctionOfTheHeaderHasItsMethod() throws IOException {
        assertEquals(functionsOfTheHeader(), methods());
        assertEquals(448, methods().size());
    }

    @Test
    @SuppressWarnings("restricted") // the library is asked for its symbols without the binding
    void eachMethodsFunctionIsInTheLibrary() {
        SymbolLookup library =
                SymbolLookup.libraryLookup(NeedsHelics.Library.library().file(), Arena.global());
        assertEquals(
                List.of(),
                methods().stream().filter(name -> library.find(name).isEmpty()).toList());
    }

    @Test
    void theGeneratorGivesTheCheckedInFile(@TempDir Path folder) throws IOException {
        Path module = Path.of(System.getProperty("isochron.home"), "federates", "helics");
        Path written = folder.resolve("Raw.java");
        Program.Outcome outcome = Program.run(
                List.of(
                        Platform.here().python(),
                        module.resolve("generator/generate_raw.py").toString(),
                        header().toString(),
                        written.toString()),
                Duration.ofSeconds(30));
        assertEquals(0, outcome.exitCode(), outcome.output());
        assertArrayEquals(
                Files.readAllBytes(module.resolve("src/main/java/energy/isochron/helics/generated/Raw.java")),
                Files.readAllBytes(written));
    }

    @Test
    void theBrokersProgramCameWithTheLibraryAndRuns() throws IOException {
        Path broker = NeedsHelics.Library.library().brokerExecutable().orElseThrow();
        Program.Outcome outcome = Program.run(List.of(broker.toString(), "--version"), Duration.ofSeconds(10));
        assertTrue(outcome.output().contains(HelicsLibrary.VERSION), outcome.output());
    }

    @Test
    void theCoreTypesOfTheWheelAreAvailable() {
        assertTrue(Helics.version().startsWith("3.6.1"), Helics.version());
        for (CoreType type : CoreType.values()) {
            assertTrue(Helics.isAvailable(type), type.word());
        }
    }

    private static Set<String> functionsOfTheHeader() throws IOException {
        return FUNCTION.matcher(Files.readString(header()).replaceAll("(?s)/\\*.*?\\*/", ""))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> methods() {
        return Arrays.stream(Raw.class.getDeclaredMethods())
                .map(Method::getName)
                .filter(name -> name.startsWith("helics"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Path header() {
        return NeedsHelics.Library.library().installation().resolve("include/helics/helics_api.h");
    }
}
