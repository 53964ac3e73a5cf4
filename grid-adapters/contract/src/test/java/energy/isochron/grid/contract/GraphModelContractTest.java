package energy.isochron.grid.contract;

import energy.isochron.grid.GraphProvider;
import energy.isochron.grid.engine.PowerFlowProvider;

class GraphModelContractTest extends PowerFlowContract {
    @Override
    protected PowerFlowProvider provider() {
        return new GraphProvider();
    }
}
