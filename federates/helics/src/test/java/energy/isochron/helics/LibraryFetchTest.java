package energy.isochron.helics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A shell script stands for Python with pip: it makes what pip would unpack, or fails. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class LibraryFetchTest {
    private static final Platform LINUX = new Platform("linux", "x86_64");
    private static final String PIP = """
            while [ "$1" != --target ]; do shift; done
            mkdir -p "$2/helics/install/bin" "$2/helics/install/lib64"
            sleep 0.2
            echo broker > "$2/helics/install/bin/helics_broker"
            echo library > "$2/helics/install/lib64/libhelics.so.3"
            """;

    @TempDir
    private Path folder;

    @Test
    void whatIsFetchedStandsInTheCacheWithProgramsThatRun() throws IOException {
        Path install = fetch(PIP);
        assertEquals(folder.resolve("cache/helics-3.6.1-linux-x86_64"), install);
        assertTrue(Files.isExecutable(install.resolve("bin/helics_broker")));
        assertEquals(List.of("helics-3.6.1-linux-x86_64"), cached());
    }

    @Test
    void twoMayFetchAtOnce() throws Exception {
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            Future<Path> first = both.submit(() -> fetch(PIP));
            Future<Path> second = both.submit(() -> fetch(PIP));
            assertEquals(first.get(), second.get());
        }
        assertEquals(List.of("helics-3.6.1-linux-x86_64"), cached());
    }

    @Test
    void aFailureLeavesNothingAndSaysWhatToDo() throws IOException {
        Refusal.of(
                HelicsUnavailableException.class,
                () -> fetch("echo 'No matching distribution'; exit 1"),
                "No matching distribution",
                "python3 -m pip install helics==3.6.1",
                "Maybe there is no network");
        assertEquals(List.of(), cached());
    }

    @Test
    void noPythonIsSaid() {
        LibraryFetch fetch =
                new LibraryFetch(List.of(folder.resolve("no-python").toString()), LINUX, folder);
        Refusal.of(HelicsUnavailableException.class, fetch::fetch, "no-python");
    }

    private Path fetch(String script) throws IOException {
        Path python = Files.createTempFile(folder, "python", ".sh");
        Files.writeString(python, script);
        return new LibraryFetch(List.of("sh", python.toString()), LINUX, folder.resolve("cache")).fetch();
    }

    private List<String> cached() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("cache"))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
