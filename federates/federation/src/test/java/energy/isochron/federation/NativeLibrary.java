package energy.isochron.federation;

import static org.junit.jupiter.api.Assumptions.abort;

import energy.isochron.helics.Helics;
import energy.isochron.helics.HelicsLibrary;
import energy.isochron.helics.HelicsUnavailableException;
import java.nio.file.Path;

/** The native library for tests; without it they fail in continuous integration, and are set aside elsewhere. */
final class NativeLibrary {
    private NativeLibrary() {}

    static void require() {
        try {
            HelicsLibrary.fetch(Path.of(System.getProperty("helics.cache")), line -> {});
            Helics.load();
        } catch (HelicsUnavailableException e) {
            if ("true".equals(System.getenv("CI"))) {
                throw e;
            }
            abort(e.toString());
        }
    }
}
