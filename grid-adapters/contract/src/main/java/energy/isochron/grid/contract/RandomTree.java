package energy.isochron.grid.contract;

import energy.isochron.grid.engine.ElectricalBranch;
import energy.isochron.grid.engine.ElectricalBranch.Line;
import energy.isochron.grid.engine.ElectricalNetwork;
import energy.isochron.grid.engine.GridCase;
import energy.isochron.grid.engine.GridNode;
import energy.isochron.grid.engine.LineImpedance;
import energy.isochron.grid.engine.Load;
import energy.isochron.grid.engine.Phases;
import energy.isochron.grid.engine.Source;
import energy.isochron.network.Network;
import energy.isochron.network.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** A network of any size for benchmarks of engines. */
public final class RandomTree {
    private RandomTree() {}

    /**
     * A 20 kV tree in which each node hangs on one of the ten before it, always the same one; loads that lower the voltage to some 0.95 pu.
     *
     * @param nodes 2 or more; the market's graph has two buses of its own
     */
    public static GridCase of(int nodes) {
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
        return new GridCase(network, new Network(Shape.LINE.plan(2, 1, new double[] {1})));
    }
}
