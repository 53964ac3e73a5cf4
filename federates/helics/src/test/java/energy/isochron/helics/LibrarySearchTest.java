package energy.isochron.helics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibrarySearchTest {
    private static final Platform LINUX = new Platform("linux", "x86_64");

    private final Map<String, String> properties = new HashMap<>();
    private final Map<String, String> environment = new HashMap<>();
    private final AtomicBoolean pythonAsked = new AtomicBoolean();
    private Optional<Path> python = Optional.empty();

    @TempDir
    private Path folder;

    @Test
    void thePropertyWinsOverEverything() throws IOException {
        Path file = file("mine/libhelics.so.3");
        everywhere();
        properties.put("helics.library", file.toString());
        assertEquals(file, find(LINUX));
    }

    @Test
    void eachPlaceIsAskedInItsOrder() throws IOException {
        everywhere();
        assertEquals(folder.resolve("env/libhelics.so.3"), find(LINUX));
        environment.remove("HELICS_LIBRARY");
        assertEquals(folder.resolve("py/lib64/libhelics.so.3"), find(LINUX));
        environment.remove("PYHELICS_INSTALL");
        assertEquals(folder.resolve("own/lib/libhelics.so.3"), find(LINUX));
        environment.remove("HELICS_INSTALL");
        assertEquals(folder.resolve("cache/helics-3.6.1-linux-x86_64/lib64/libhelics.so.3"), find(LINUX));
        properties.remove("helics.cache");
        assertFalse(pythonAsked.get(), "Python was started although it was not needed");
        assertEquals(folder.resolve("package/install/lib64/libhelics.so.3"), find(LINUX));
    }

    @Test
    void theEnvironmentNamesTheCacheToo() throws IOException {
        everywhere();
        environment.keySet().removeIf(name -> true);
        properties.clear();
        environment.put("HELICS_CACHE", folder.resolve("cache").toString());
        assertEquals(folder.resolve("cache/helics-3.6.1-linux-x86_64/lib64/libhelics.so.3"), find(LINUX));
    }

    @Test
    void aNamedLibraryThatIsNotThereIsAnErrorOfItsOwn() throws IOException {
        everywhere();
        environment.put("HELICS_LIBRARY", folder.resolve("nowhere.so").toString());
        Refusal.of(
                HelicsUnavailableException.class,
                () -> find(LINUX),
                "HELICS_LIBRARY is " + folder.resolve("nowhere.so"),
                "Maybe");
    }

    @Test
    void theErrorListsWhatWasTriedAndSaysWhatToInstall() {
        environment.put("PYHELICS_INSTALL", folder.resolve("empty").toString());
        String message = Refusal.message(HelicsUnavailableException.class, () -> find(LINUX));
        assertEquals("""
                The HELICS library was not found. Tried:
                  -Dhelics.library: not set
                  HELICS_LIBRARY: not set
                  PYHELICS_INSTALL: no library in %s
                  HELICS_INSTALL: not set or not there
                  cache: not set or not there
                  Python's package helics: not set or not there
                Install it with: python3 -m pip install helics==3.6.1
                Maybe it is installed elsewhere: then name it by -Dhelics.library=FILE or HELICS_LIBRARY=FILE.""".formatted(folder.resolve("empty")), message);
    }

    @Test
    void eachPlatformHasItsOwnNames() throws IOException {
        environment.put("HELICS_INSTALL", folder.resolve("own").toString());
        Path mac = file("own/lib/libhelics.dylib");
        Path windows = file("own/bin/helics.dll");
        assertEquals(mac, find(Platform.of("Mac OS X", "aarch64")));
        assertEquals(windows, find(Platform.of("Windows 11", "amd64")));
        assertEquals("linux-x86_64", Platform.of("Linux", "amd64").word());
        assertEquals("helics_broker.exe", Platform.of("Windows 11", "amd64").program("helics_broker"));
    }

    private Path find(Platform platform) {
        return new LibrarySearch(
                        platform,
                        name -> Optional.ofNullable(properties.get(name)),
                        name -> Optional.ofNullable(environment.get(name)),
                        () -> {
                            pythonAsked.set(true);
                            return python;
                        })
                .find();
    }

    private void everywhere() throws IOException {
        environment.put("HELICS_LIBRARY", file("env/libhelics.so.3").toString());
        file("py/lib64/libhelics.so.3");
        environment.put("PYHELICS_INSTALL", folder.resolve("py").toString());
        file("own/lib/libhelics.so.3");
        environment.put("HELICS_INSTALL", folder.resolve("own").toString());
        file("cache/helics-3.6.1-linux-x86_64/lib64/libhelics.so.3");
        properties.put("helics.cache", folder.resolve("cache").toString());
        file("package/install/lib64/libhelics.so.3");
        python = Optional.of(folder.resolve("package"));
    }

    private Path file(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.createFile(file);
    }
}
