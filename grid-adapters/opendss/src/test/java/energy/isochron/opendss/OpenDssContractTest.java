package energy.isochron.opendss;

import energy.isochron.grid.contract.PowerFlowContract;
import energy.isochron.grid.engine.PowerFlowProvider;
import org.junit.jupiter.api.BeforeAll;

class OpenDssContractTest extends PowerFlowContract {
    @BeforeAll
    static void library() {
        OpenDssAtHand.orCallOff();
    }

    @Override
    protected PowerFlowProvider provider() {
        return new OpenDssProvider();
    }
}
