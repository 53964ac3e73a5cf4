package energy.isochron.powergridmodel;

import energy.isochron.grid.engine.EngineSettings;
import java.util.Map;

class IterativeCurrentContractTest extends PowerGridModelContractTest {
    @Override
    protected EngineSettings settings() {
        return new EngineSettings(1, Map.of(PowerGridModelProvider.METHOD, "iterative_current"));
    }
}
