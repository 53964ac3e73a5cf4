package energy.isochron.grid.contract;

import energy.isochron.grid.engine.EngineSettings;
import energy.isochron.grid.engine.PowerFlowProvider;

/**
 * What every engine must do to stand behind the port. An adapter's test class extends it and names its provider; what an engine says
 * that it cannot do is called off with the reason. The tests stand in one interface a group of capabilities.
 */
public abstract class PowerFlowContract
        implements EveryEngineContract,
                InjectionContract,
                PhysicsContract,
                PhaseContract,
                TapContract,
                TopologyContract,
                SnapshotContract {
    /** Made for each test. */
    protected PowerFlowContract() {}

    /** The provider that is tested, as the service loader finds it. */
    protected abstract PowerFlowProvider provider();

    /** Settings to open with; without options unless the engine needs some. */
    protected EngineSettings settings() {
        return EngineSettings.hourly();
    }

    @Override
    public final EngineUnderTest tested() {
        return new EngineUnderTest(provider(), settings());
    }
}
