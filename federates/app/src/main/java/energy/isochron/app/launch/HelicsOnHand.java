package energy.isochron.app.launch;

import energy.isochron.helics.HelicsLibrary;
import energy.isochron.helics.HelicsUnavailableException;
import java.io.PrintWriter;
import java.nio.file.Path;

/** Sees to it that HELICS is there, fetching it on first use. */
final class HelicsOnHand {
    private HelicsOnHand() {}

    /**
     * The library.
     *
     * @param progress gets a line if it has to be fetched
     * @throws HelicsUnavailableException if it cannot be had; the message says what to install
     */
    static HelicsLibrary orFetch(PrintWriter progress) {
        try {
            return HelicsLibrary.locate();
        } catch (HelicsUnavailableException missing) {
            String cache = System.getProperty("helics.cache");
            if (cache == null) {
                throw missing;
            }
            return HelicsLibrary.fetch(Path.of(cache), line -> {
                progress.println("isochron: " + line);
                progress.flush();
            });
        }
    }

    /**
     * HELICS' broker.
     *
     * @throws MissingProgram if the library came without it
     */
    static Path broker(HelicsLibrary library) {
        return library.brokerExecutable()
                .orElseThrow(() -> new MissingProgram("helics_broker does not come with " + library.file()
                        + ". Maybe 'python3 -m pip install helics==" + HelicsLibrary.VERSION + "' brings both?"));
    }
}
