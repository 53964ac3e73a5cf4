package energy.isochron.powsybl;

import energy.isochron.grid.contract.PowerFlowContract;
import energy.isochron.grid.engine.PowerFlowProvider;

class PowsyblContractTest extends PowerFlowContract {
    @Override
    protected PowerFlowProvider provider() {
        return new PowsyblProvider();
    }
}
