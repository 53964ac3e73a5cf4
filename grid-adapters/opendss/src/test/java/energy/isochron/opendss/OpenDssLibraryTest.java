package energy.isochron.opendss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.grid.engine.EngineSettings;
import energy.isochron.grid.feeder.PublishedNetworks;
import energy.isochron.network.Feeder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A library that is missing, or is none: a sentence before anything starts, and no stack trace. */
class OpenDssLibraryTest {
    private static final String PROPERTY = "dss-python-backend.library";

    @TempDir
    private Path folder;

    @AfterEach
    void forget() {
        System.clearProperty(PROPERTY);
    }

    private static String problem() {
        List<String> problems =
                new OpenDssProvider().problems(PublishedNetworks.grid(Feeder.IEEE13, 1000), EngineSettings.hourly());
        assertEquals(1, problems.size(), problems::toString);
        assertThrows(IllegalArgumentException.class, () -> new OpenDssProvider()
                .open(PublishedNetworks.grid(Feeder.IEEE13, 1000), EngineSettings.hourly())
                .close());
        return problems.getFirst();
    }

    @Test
    void aPathThatLeadsNowhereIsTold() {
        System.setProperty(PROPERTY, folder.resolve("libdss_capi.so").toString());
        assertTrue(problem().contains("which is not a file"), OpenDssLibraryTest::problem);
    }

    @Test
    void aFileThatIsNoLibraryIsTold() throws IOException {
        Path file = Files.writeString(folder.resolve("libdss_capi.so"), "no library");
        System.setProperty(PROPERTY, file.toString());
        assertTrue(problem().contains("could not be loaded"), OpenDssLibraryTest::problem);
    }
}
