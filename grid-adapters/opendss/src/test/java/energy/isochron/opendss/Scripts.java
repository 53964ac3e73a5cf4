package energy.isochron.opendss;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** The scripts of the tests, which OpenDSS needs as files. */
final class Scripts {
    private static final List<String> ALL = List.of("small.dss", "parts/codes.dss", "balanced.dss", "refused.dss");

    private Scripts() {}

    /** Copies all of them into a folder, and tells where one of them is. */
    static Path copy(String name, Path folder) throws IOException {
        Files.createDirectories(folder.resolve("parts"));
        for (String each : ALL) {
            try (InputStream bytes = Objects.requireNonNull(
                    Scripts.class.getResourceAsStream("/energy/isochron/opendss/" + each), each)) {
                Files.write(folder.resolve(each), bytes.readAllBytes());
            }
        }
        return folder.resolve(name);
    }
}
