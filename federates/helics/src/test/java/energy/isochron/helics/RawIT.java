package energy.isochron.helics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.helics.generated.Callbacks;
import energy.isochron.helics.generated.Constants;
import energy.isochron.helics.generated.Raw;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@NeedsHelics
class RawIT {
    private static final Set<CoreType> WHEEL = EnumSet.of(
            CoreType.ZMQ, CoreType.ZMQ_SS, CoreType.TCP, CoreType.TCP_SS, CoreType.UDP, CoreType.IPC, CoreType.INPROC);
    private static final Set<CoreType> CARRIERS = EnumSet.complementOf(
            EnumSet.of(CoreType.DEFAULT, CoreType.INTERPROCESS, CoreType.NULL, CoreType.EMPTY, CoreType.EXTRACT));
    private static final Pattern FUNCTION = Pattern.compile("\\b(helics[A-Z]\\w*)\\s*\\(");
    private static final Pattern CONSTANT = Pattern.compile("\\b(HELICS_(?!DEPRECATED)[A-Z_]\\w*|cHelicsBigNumber)\\b");

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
    void theGeneratorGivesTheCheckedInFiles(@TempDir Path folder) throws IOException {
        Path module = Path.of(System.getProperty("isochron.home"), "federates", "helics");
        Program.Outcome outcome = Program.run(
                List.of(
                        Platform.here().python(),
                        module.resolve("generator/generate_raw.py").toString(),
                        header().toString(),
                        folder.toString()),
                Duration.ofSeconds(30));
        assertEquals(0, outcome.exitCode(), outcome.output());
        Path checkedIn = module.resolve("src/main/java/energy/isochron/helics/generated");
        for (String file : List.of("Raw.java", "Direct.java", "Callbacks.java", "Constants.java")) {
            assertArrayEquals(
                    Files.readAllBytes(checkedIn.resolve(file)), Files.readAllBytes(folder.resolve(file)), file);
        }
    }

    @Test
    void eachConstantOfTheHeaderHasItsField() throws IOException {
        Set<String> names = Stream.concat(Stream.of(Constants.class), Arrays.stream(Constants.class.getClasses()))
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .map(Field::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> inHeader = CONSTANT.matcher(headerText())
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(inHeader, names);
        assertEquals(16, Constants.class.getClasses().length);
    }

    @Test
    void eachFunctionPointerOfTheHeaderHasItsType() throws IOException {
        long pointers = headerText()
                .lines()
                .mapToLong(line -> line.split("\\(\\*", -1).length - 1)
                .sum();
        assertEquals(20, pointers);
        assertEquals(15, Callbacks.class.getClasses().length);
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
        assertEquals(
                WHEEL,
                Arrays.stream(CoreType.values())
                        .filter(type -> CARRIERS.contains(type) && Helics.isAvailable(type))
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(CoreType.class))));
    }

    private static Set<String> functionsOfTheHeader() throws IOException {
        return FUNCTION.matcher(headerText())
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

    private static String headerText() throws IOException {
        return Files.readString(header()).replaceAll("(?s)/\\*.*?\\*/", "");
    }

    private static Path header() {
        return NeedsHelics.Library.library().installation().resolve("include/helics/helics_api.h");
    }
}
