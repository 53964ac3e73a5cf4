package energy.isochron.helics.conformance;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Objects;

/** A configuration of the tests. */
final class ConfigFile {
    private ConfigFile() {}

    /** Its path, as the library takes it. */
    static String named(String name) {
        URL file = Objects.requireNonNull(ConfigFile.class.getResource("/conformance/" + name), name);
        try {
            return Path.of(file.toURI()).toString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
