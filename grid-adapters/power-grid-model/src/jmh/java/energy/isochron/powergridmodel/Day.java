package energy.isochron.powergridmodel;

import energy.isochron.grid.engine.ElectricalBranch;
import energy.isochron.grid.engine.ElectricalBranch.Ends;
import energy.isochron.grid.engine.ElectricalBranch.Line;
import energy.isochron.grid.engine.ElectricalNetwork;
import energy.isochron.grid.engine.GridCase;
import energy.isochron.grid.engine.GridNode;
import energy.isochron.grid.engine.LineImpedance;
import energy.isochron.grid.engine.Load;
import energy.isochron.grid.engine.Phases;
import energy.isochron.grid.engine.Source;
import energy.isochron.grid.feeder.PublishedNetworks;
import energy.isochron.network.Feeder;
import energy.isochron.network.Network;
import energy.isochron.network.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

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

    /** A 20 kV tree in which each node hangs on one of the ten before it; loads that lower the voltage to some 0.95 pu. */
    static Day random(int nodes) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
        List<GridNode> listed = new ArrayList<>();
        List<ElectricalBranch> branches = new ArrayList<>();
        List<Load> loads = new ArrayList<>();
        LineImpedance cable = LineImpedance.Sequence.positive(0.206, 0.122, 70);
        for (int i = 0; i < nodes; i++) {
            listed.add(new GridNode("n" + i, Phases.BALANCED, 20));
            if (i > 0) {
                String above = "n" + random.nextInt(Math.max(0, i - 10), i);
                branches.add(Line.of(above, "n" + i, 100.0 / nodes * random.nextDouble(0.2, 1), cable, Double.NaN));
                double kw = 6000.0 / nodes * random.nextDouble();
                loads.add(Load.of("n" + i, kw, 0.3 * kw));
            }
        }
        ElectricalNetwork network =
                new ElectricalNetwork("random", 50, listed, branches, List.of(new Source("n0", 1, 0)), loads);
        return of(
                "random tree, " + nodes + " buses",
                new GridCase(network, new Network(Shape.LINE.plan(2, 1, new double[] {1}))));
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
