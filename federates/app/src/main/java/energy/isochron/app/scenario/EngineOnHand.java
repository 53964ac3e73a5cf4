package energy.isochron.app.scenario;

import energy.isochron.grid.engine.PowerFlowProvider;
import energy.isochron.grid.file.NetworkFile;
import energy.isochron.grid.file.NetworkFormats;
import java.nio.file.Path;

/** Sees to it that what an engine, or the format of a file, needs from outside is there, fetching it on first use. */
public final class EngineOnHand {
    private EngineOnHand() {}

    /**
     * Fetches what is missing, as far as it can be had; the user is told on standard error, as it may take a while.
     *
     * @return the same make of engine, which says itself what it still lacks
     */
    public static PowerFlowProvider orFetch(PowerFlowProvider provider) {
        provider.prepare(EngineOnHand::tell);
        return provider;
    }

    /**
     * The network of a file of another tool.
     *
     * @throws energy.isochron.grid.file.BadNetworkFile with all that is wrong with it
     */
    public static NetworkFile read(Path file) {
        return NetworkFormats.readOrFetch(file, EngineOnHand::tell);
    }

    private static void tell(String line) {
        System.err.println("isochron: " + line);
    }
}
