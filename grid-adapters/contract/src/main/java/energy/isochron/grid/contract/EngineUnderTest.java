package energy.isochron.grid.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import energy.isochron.grid.engine.Capability;
import energy.isochron.grid.engine.EngineSettings;
import energy.isochron.grid.engine.GridCase;
import energy.isochron.grid.engine.PowerFlowProvider;
import java.util.List;
import java.util.Set;

/**
 * What a contract is tested with.
 *
 * @param provider opens the engine
 * @param settings to open it with
 */
record EngineUnderTest(PowerFlowProvider provider, EngineSettings settings) {
    Set<Capability> capabilities() {
        return provider.capabilities(settings);
    }

    boolean can(Capability capability) {
        return capabilities().contains(capability);
    }

    /** Calls the test off, with the reason, if the engine does not say that it can do this. */
    void assume(Capability capability) {
        assumeTrue(can(capability), () -> provider.name() + " does not say that it can do " + capability);
    }

    List<String> problems(GridCase grid) {
        return provider.problems(grid, settings);
    }

    /** Opens a network that has no problems. */
    Opened open(GridCase grid) {
        assertEquals(List.of(), problems(grid));
        return new Opened(provider.open(grid, settings));
    }

    /** Asserts that a network does not open. */
    void refuse(GridCase grid) {
        assertThrows(IllegalArgumentException.class, () -> provider.open(grid, settings)
                .close());
    }
}
