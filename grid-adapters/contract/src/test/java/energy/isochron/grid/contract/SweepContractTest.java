package energy.isochron.grid.contract;

import energy.isochron.grid.engine.PowerFlowProvider;
import energy.isochron.grid.sweep.SweepProvider;

class SweepContractTest extends PowerFlowContract {
    @Override
    protected PowerFlowProvider provider() {
        return new SweepProvider();
    }
}
