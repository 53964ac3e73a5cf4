package energy.isochron.powergridmodel;

import energy.isochron.grid.engine.ElectricalBranch;
import energy.isochron.grid.engine.ElectricalBranch.Ends;
import energy.isochron.grid.engine.ElectricalBranch.Line;
import energy.isochron.grid.engine.ElectricalBranch.Switch;
import energy.isochron.grid.engine.ElectricalBranch.Transformer;
import energy.isochron.grid.engine.ElectricalNetwork;
import energy.isochron.grid.engine.GridCase;
import energy.isochron.grid.engine.GridNode;
import energy.isochron.grid.engine.LineImpedance.Sequence;
import energy.isochron.grid.engine.Load;
import energy.isochron.grid.engine.Phases;
import energy.isochron.grid.engine.Source;
import energy.isochron.network.Network;
import energy.isochron.network.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A random radial network from 20 kV down to 0.4 kV, with all that a network may have: lines with and without susceptance, of impedance
 * zero and open at one end, transformers off their middle, switches, loads of all models, generation, nodes that are dead.
 */
final class RandomTree {
    private static final List<Ends> OPEN = List.of(Ends.FROM, Ends.TO, Ends.NONE);
    private static final List<Load.Model> MODELS = List.of(Load.Model.values());

    private final SplittableRandom random;
    private final int count;
    private final List<GridNode> nodes = new ArrayList<>();
    private final List<ElectricalBranch> branches = new ArrayList<>();
    private final List<Load> loads = new ArrayList<>();

    private RandomTree(long seed, int count) {
        random = new SplittableRandom(seed);
        this.count = count;
    }

    /**
     * A tree that depends on its arguments alone.
     *
     * @param count number of nodes
     */
    static GridCase of(long seed, int count) {
        RandomTree tree = new RandomTree(seed, count);
        tree.grow();
        double angle = tree.random.nextDouble(-60, 60);
        Source source = new Source("n0", tree.random.nextDouble(0.95, 1.05), angle);
        ElectricalNetwork network =
                new ElectricalNetwork("tree", 50, tree.nodes, tree.branches, List.of(source), tree.loads);
        return new GridCase(network, new Network(Shape.LINE.plan(2, 1, new double[] {1})));
    }

    private void grow() {
        nodes.add(new GridNode("n0", Phases.BALANCED, 20));
        for (int i = 1; i < count; i++) {
            GridNode above = nodes.get(random.nextInt(Math.max(0, i - 10), i));
            boolean down = above.baseKv() > 1 && random.nextInt(8) == 0;
            GridNode node = new GridNode("n" + i, Phases.BALANCED, down ? 0.4 : above.baseKv());
            nodes.add(node);
            boolean forward = random.nextInt(4) != 0;
            branches.add(down ? transformer(above, node) : branch(forward ? above : node, forward ? node : above));
            loads.add(load(node));
        }
    }

    private ElectricalBranch transformer(GridNode above, GridNode node) {
        int tap = random.nextInt(-2, 3);
        return new Transformer(
                above.id() + '-' + node.id(),
                above.id(),
                node.id(),
                Phases.BALANCED,
                random.nextBoolean() ? 20 : 21,
                random.nextBoolean() ? 0.4 : 0.41,
                630,
                1,
                random.nextInt(10) == 0 ? 0 : 4,
                tap,
                random.nextBoolean() ? 0.025 : -0.01,
                Ends.BOTH);
    }

    private ElectricalBranch branch(GridNode from, GridNode to) {
        String id = from.id() + '-' + to.id();
        Ends ends = random.nextInt(60) == 0 ? OPEN.get(random.nextInt(3)) : Ends.BOTH;
        if (random.nextInt(12) == 0) {
            return new Switch(id, from.id(), to.id(), Phases.BALANCED, 400, ends);
        }
        boolean medium = from.baseKv() > 1;
        double km = random.nextDouble(0.1, 1) * (medium ? 60.0 : 3) / count;
        boolean without = random.nextInt(20) == 0;
        double r = without ? 0 : medium ? 0.2 : 0.3;
        double x = without ? 0 : 0.1;
        double b = random.nextInt(3) == 0 ? 0 : 70;
        return new Line(
                id,
                from.id(),
                to.id(),
                Phases.BALANCED,
                km,
                new Sequence(r, x, b, 3 * r, 4 * x, b / 2),
                random.nextInt(5) == 0 ? Double.NaN : 3000,
                ends);
    }

    private Load load(GridNode node) {
        double most = (node.baseKv() > 1 ? 6000.0 : 100) / count;
        double kw = random.nextDouble(-0.3, 1) * most;
        Load.Model model = MODELS.get(random.nextInt(3));
        return new Load(node.id(), Phases.BALANCED, false, model, kw, random.nextDouble(-0.2, 0.4) * most);
    }
}
