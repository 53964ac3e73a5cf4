package energy.isochron.powergridmodel;

import energy.isochron.grid.contract.PowerFlowContract;
import energy.isochron.grid.engine.EngineSettings;
import energy.isochron.grid.engine.PowerFlowProvider;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;

class AsymmetricContractTest extends PowerFlowContract {
    @BeforeAll
    static void fetch() {
        PowerGridModelOnHand.orCallOff();
    }

    @Override
    protected PowerFlowProvider provider() {
        return new PowerGridModelProvider();
    }

    @Override
    protected EngineSettings settings() {
        return new EngineSettings(1, Map.of(PowerGridModelProvider.CALCULATION, "asymmetric"));
    }
}
