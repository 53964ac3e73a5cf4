package energy.isochron.wheels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** A shell script stands for Python: asked for a module it prints a folder, asked to install it makes what pip would unpack. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class WheelTest {
    private static final Wheel WHEEL = new Wheel(
            "power-tool",
            "1.2.3",
            "power_tool",
            List.of("power_tool/libpower.so", "power_tool.libs/libpower-*.so"),
            "5 MB");
    private static final String FETCHED = "power-tool-1.2.3-linux-amd64";
    private static final String PIP = """
            echo "$*" >> "%1$s/calls"
            if [ "$1" = -c ]; then cat "%1$s/installed" 2>/dev/null; exit 0; fi
            while [ "$1" != --target ]; do shift; done
            mkdir -p "$2/power_tool"
            sleep 0.2
            echo library > "$2/power_tool/libpower.so"
            """;

    private final Map<String, String> properties = new HashMap<>();
    private final Map<String, String> environment = new HashMap<>();
    private final List<String> progress = new ArrayList<>();

    @TempDir
    private Path folder;

    private Path python = Path.of("");

    @BeforeEach
    void scripted() throws IOException {
        python(PIP.formatted(folder));
        properties.put("wheels.cache", folder.resolve("cache").toString());
    }

    @Test
    void eachPlaceIsAskedInItsOrder() throws IOException {
        properties.put("power-tool.library", file("mine/a.so").toString());
        environment.put("POWER_TOOL_LIBRARY", file("mine/b.so").toString());
        Path cached = file("cache/" + FETCHED + "/power_tool/libpower.so");
        environment.put("WHEELS_CACHE", folder.resolve("other").toString());
        Path elsewhere = file("other/" + FETCHED + "/power_tool/libpower.so");
        Path installed = file("site/power_tool/libpower.so");
        Files.writeString(folder.resolve("installed"), folder.resolve("site").toString());

        assertEquals(folder.resolve("mine/a.so"), locate());
        properties.remove("power-tool.library");
        assertEquals(folder.resolve("mine/b.so"), locate());
        environment.remove("POWER_TOOL_LIBRARY");
        assertEquals(cached, locate());
        properties.remove("wheels.cache");
        assertEquals(elsewhere, locate());
        environment.remove("WHEELS_CACHE");
        assertEquals(List.of(), calls(), "Python was started although it was not needed");
        assertEquals(installed, locate());
    }

    @Test
    void placesOfAWheelAreAskedInTheirOrder() throws IOException {
        Path second = file("cache/" + FETCHED + "/power_tool.libs/libpower-8ae3.so");
        assertEquals(second, locate());
        Path first = file("cache/" + FETCHED + "/power_tool/libpower.so");
        assertEquals(first, locate());
    }

    @Test
    void whatWasTriedIsTold() {
        String message = refusal(this::locate);
        assertEquals(
                "the library of power-tool was not found (tried -Dpower-tool.library: not set; POWER_TOOL_LIBRARY: not set; no library in "
                        + folder.resolve("cache").resolve(FETCHED)
                        + "; Python: no module power_tool). Maybe install it with: sh " + python
                        + " -m pip install power-tool==1.2.3?",
                message);
    }

    @Test
    void aNamedFileThatIsNotThereIsToldAndNotReplaced() throws IOException {
        environment.put("POWER_TOOL_LIBRARY", folder.resolve("nowhere.so").toString());
        for (Executable call : List.<Executable>of(this::locate, this::orFetch)) {
            String message = refusal(call);
            assertTrue(message.startsWith("POWER_TOOL_LIBRARY is " + folder.resolve("nowhere.so")), message);
            assertTrue(message.endsWith("Maybe it was moved?"), message);
        }
        assertEquals(List.of(), calls());
    }

    @Test
    void whatIsNowhereIsFetchedOnce() throws IOException {
        Path library = folder.resolve("cache/" + FETCHED + "/power_tool/libpower.so");
        assertEquals(library, orFetch());
        assertEquals(
                List.of(
                        "Fetching power-tool==1.2.3 with pip (5 MB) ...",
                        "power-tool==1.2.3 is in " + folder.resolve("cache").resolve(FETCHED)),
                progress);
        assertEquals(library, orFetch());
        assertEquals(2, progress.size());
        assertEquals(List.of(FETCHED), cached());
        assertTrue(calls().getLast().startsWith("-m pip install"), calls()::toString);
        assertTrue(calls().getLast().endsWith("power-tool==1.2.3"), calls()::toString);
    }

    @Test
    void withoutACacheNothingIsFetched() throws IOException {
        properties.remove("wheels.cache");
        String message = refusal(this::orFetch);
        assertTrue(message.contains("cache: -Dwheels.cache not set"), message);
        assertTrue(calls().stream().noneMatch(call -> call.contains("pip")), message);
    }

    @Test
    void twoMayFetchAtOnce() throws Exception {
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            Future<Path> first = both.submit(() -> new LibrarySearch(WHEEL, machine()).orFetch(line -> {}));
            Future<Path> second = both.submit(() -> new LibrarySearch(WHEEL, machine()).orFetch(line -> {}));
            assertEquals(first.get(), second.get());
        }
        assertEquals(List.of(FETCHED), cached());
    }

    @Test
    void aFailureLeavesNothingAndSaysWhatToDo() throws IOException {
        python("[ \"$1\" = -c ] && exit 1\necho 'No matching distribution'; exit 1");
        String message = refusal(this::orFetch);
        for (String text : List.of(
                "ended with 1",
                "No matching distribution",
                "-m pip install power-tool==1.2.3",
                "Maybe there is no network, or Python 3 with pip is not installed.")) {
            assertTrue(message.contains(text), message);
        }
        assertEquals(List.of(), cached());
    }

    @Test
    void aWheelWithoutTheLibraryIsTold() throws IOException {
        python("[ \"$1\" = -c ] && exit 1\nexit 0");
        String message = refusal(this::orFetch);
        assertTrue(message.contains("no library in " + folder.resolve("cache").resolve(FETCHED)), message);
    }

    @Test
    void noPythonIsTold() {
        Machine without = new Machine(
                name -> Optional.ofNullable(properties.get(name)),
                name -> Optional.empty(),
                "linux-amd64",
                List.of(folder.resolve("no-python").toString()));
        assertTrue(refusal(() -> new LibrarySearch(WHEEL, without).locate()).contains("Python: "));
        String message = refusal(() -> new LibrarySearch(WHEEL, without).orFetch(progress::add));
        assertTrue(message.contains("could not be fetched into " + folder.resolve("cache")), message);
        assertTrue(message.contains("no-python"), message);
    }

    /** A process that fetches is killed while pip unpacks: what it leaves is not taken for a library, and the next one fetches. */
    @Test
    void aKilledFetchLeavesNothingThatLooksWhole() throws Exception {
        python(PIP.formatted(folder).replace("sleep 0.2", "touch \"" + folder + "/unpacking\"; sleep 30"));
        Process fetch = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledFetch.class.getName(),
                        folder.resolve("cache").toString(),
                        python.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile())
                .start();
        try {
            while (!Files.exists(folder.resolve("unpacking"))) {
                assertTrue(fetch.isAlive(), () -> "ended: " + read(folder.resolve("output")));
                Thread.sleep(20);
            }
            fetch.descendants().forEach(ProcessHandle::destroyForcibly);
        } finally {
            fetch.destroyForcibly().waitFor();
        }
        assertFalse(Files.exists(folder.resolve("cache").resolve(FETCHED)));
        assertTrue(refusal(this::locate).contains("no library in"));
        python(PIP.formatted(folder));
        assertEquals(folder.resolve("cache/" + FETCHED + "/power_tool/libpower.so"), orFetch());
    }

    private Path locate() {
        return new LibrarySearch(WHEEL, machine()).locate();
    }

    private Path orFetch() {
        return new LibrarySearch(WHEEL, machine()).orFetch(progress::add);
    }

    private Machine machine() {
        return machine(properties, environment, python);
    }

    static Machine machine(Map<String, String> properties, Map<String, String> environment, Path python) {
        return new Machine(
                name -> Optional.ofNullable(properties.get(name)),
                name -> Optional.ofNullable(environment.get(name)),
                "linux-amd64",
                List.of("sh", python.toString()));
    }

    static Wheel wheel() {
        return WHEEL;
    }

    private void python(String script) throws IOException {
        python = Files.createTempFile(
                folder,
                "python",
                ".sh",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.writeString(python, script);
    }

    private Path file(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.createFile(file);
    }

    private List<String> calls() throws IOException {
        Path calls = folder.resolve("calls");
        return Files.exists(calls) ? Files.readAllLines(calls) : List.of();
    }

    private List<String> cached() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("cache"))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static String refusal(Executable call) {
        return Objects.requireNonNull(
                assertThrows(WheelUnavailableException.class, call).getMessage());
    }
}
