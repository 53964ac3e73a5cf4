package energy.isochron.grid;

import energy.isochron.grid.engine.Capability;
import energy.isochron.grid.engine.EngineSettings;
import energy.isochron.grid.engine.GridCase;
import energy.isochron.grid.engine.PowerFlow;
import energy.isochron.grid.engine.PowerFlowProvider;
import energy.isochron.network.Network;
import java.util.List;
import java.util.Set;

/**
 * Opens the {@link GraphModel}, under the name {@code graph}. Options: {@link #VOLTAGE_FACTOR}, {@link #BACKGROUND}. It takes the
 * graph of a case and neither impedances nor the network's own loads.
 */
public final class GraphProvider implements PowerFlowProvider {
    /** Its name. */
    public static final String NAME = "graph";
    /** Option: voltage drop along a length of 1 at full loading, pu, 0 or more. */
    public static final String VOLTAGE_FACTOR = "voltage_factor_pu";
    /** Option: share of each branch's capacity that something else uses all the time, 0..1. */
    public static final String BACKGROUND = "background_loading";

    /** Made by the service loader. */
    public GraphProvider() {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Capability> capabilities() {
        return GraphModel.CAPABILITIES;
    }

    @Override
    public List<String> problems(GridCase grid, EngineSettings settings) {
        return List.of();
    }

    @Override
    public PowerFlow open(GridCase grid, EngineSettings settings) {
        double background = settings.number(BACKGROUND, 0);
        Network graph = grid.graph();
        double[] backgroundKwh = new double[graph.branchCount()];
        for (int e = 0; e < backgroundKwh.length; e++) {
            backgroundKwh[e] = background * graph.capacityKw(e) * settings.intervalHours();
        }
        double factor = settings.number(VOLTAGE_FACTOR, GraphModel.VOLTAGE_FACTOR_PU);
        return new GraphModel(graph, settings.intervalHours(), factor, backgroundKwh);
    }
}
