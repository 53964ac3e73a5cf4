package energy.isochron.app.scenario;

import energy.isochron.grid.engine.PowerFlowProvider;

/** Sees to it that what an engine needs from outside is there, fetching it on first use. */
public final class EngineOnHand {
    private EngineOnHand() {}

    /**
     * Fetches what is missing, as far as it can be had; the user is told on standard error, as it may take a while.
     *
     * @return the same make of engine, which says itself what it still lacks
     */
    public static PowerFlowProvider orFetch(PowerFlowProvider provider) {
        provider.prepare(line -> System.err.println("isochron: " + line));
        return provider;
    }
}
