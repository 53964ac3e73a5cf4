package energy.isochron.powergridmodel;

import energy.isochron.grid.contract.RandomTree;
import energy.isochron.grid.engine.ElectricalBranch;
import energy.isochron.grid.engine.ElectricalBranch.Ends;
import energy.isochron.grid.engine.ElectricalNetwork;
import energy.isochron.grid.engine.GridCase;
import energy.isochron.grid.engine.GridNode;
import energy.isochron.grid.engine.Load;
import energy.isochron.grid.feeder.PublishedNetworks;
import energy.isochron.network.Feeder;
import java.util.List;

/**
 * A network of lines, and a day on it: in each of 24 steps every load changes, the network is solved, and all voltages are read.
 *
 * @param name as the table shows it
 * @param grid without loads of its own
 * @param loadKw by node
 * @param loadKvar by node
 */
record Day(String name, GridCase grid, double[] loadKw, double[] loadKvar) {
    static final int STEPS = 24;

    /** What a node's load is at a step, by what it is as published. */
    static double factor(int step, int node) {
        return 0.9 + 0.01 * ((step + node) % 20);
    }

    static Day ieee33() {
        return of("Baran and Wu, 33 buses", PublishedNetworks.grid(Feeder.IEEE33, 1000));
    }

    static Day random(int nodes) {
        return of("random tree, " + nodes + " buses", RandomTree.of(nodes));
    }

    private static Day of(String name, GridCase grid) {
        ElectricalNetwork network = grid.electrical();
        List<String> ids = network.nodes().stream().map(GridNode::id).toList();
        double[] kw = new double[ids.size()];
        double[] kvar = new double[ids.size()];
        for (Load load : network.loads()) {
            int node = ids.indexOf(load.node());
            kw[node] += load.pKw();
            kvar[node] += load.qKvar();
        }
        List<ElectricalBranch> closed = network.branches().stream()
                .filter(branch -> branch.closed() == Ends.BOTH)
                .toList();
        ElectricalNetwork bare = new ElectricalNetwork(
                network.name(), network.frequencyHz(), network.nodes(), closed, network.sources(), List.of());
        return new Day(name, new GridCase(bare, grid.graph()), kw, kvar);
    }
}
