package energy.isochron.powergridmodel;

import energy.isochron.grid.engine.EngineSettings;
import java.util.Map;

class AsymmetricContractTest extends PowerGridModelContractTest {
    @Override
    protected EngineSettings settings() {
        return new EngineSettings(1, Map.of(PowerGridModelProvider.CALCULATION, "asymmetric"));
    }
}
