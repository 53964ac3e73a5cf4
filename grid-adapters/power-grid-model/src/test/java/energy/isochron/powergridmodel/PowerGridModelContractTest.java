package energy.isochron.powergridmodel;

import energy.isochron.grid.contract.PowerFlowContract;
import energy.isochron.grid.engine.PowerFlowProvider;
import org.junit.jupiter.api.BeforeAll;

class PowerGridModelContractTest extends PowerFlowContract {
    @BeforeAll
    static void fetch() {
        PowerGridModelOnHand.orCallOff();
    }

    @Override
    protected PowerFlowProvider provider() {
        return new PowerGridModelProvider();
    }
}
