package energy.isochron.grid.sweep;

import energy.isochron.grid.engine.ElectricalBranch;
import energy.isochron.grid.engine.ElectricalBranch.Ends;
import energy.isochron.grid.engine.ElectricalNetwork;
import energy.isochron.grid.engine.GridBranch;
import energy.isochron.grid.engine.GridLayout;
import energy.isochron.grid.engine.GridNode;
import energy.isochron.grid.engine.Load;
import energy.isochron.grid.engine.Phases;
import energy.isochron.grid.engine.Source;
import java.util.List;

/** The single-phase equivalent of a network by indices: what does not change between solves. */
final class SweepNetwork {
    final GridLayout layout;
    final int[] from;
    final int[] to;
    final int[] sources;
    final double[] sourceRe;
    final double[] sourceIm;
    /** What the network's own loads take at each node, pu: at any voltage, by the voltage, by its square. */
    final double[] p;

    final double[] q;
    final double[] pByVoltage;
    final double[] qByVoltage;
    final double[] pBySquare;
    final double[] qBySquare;
    private final List<ElectricalBranch> branches;

    /**
     * The equivalent of a sound network.
     *
     * @param network without problems
     */
    SweepNetwork(ElectricalNetwork network) {
        branches = network.branches();
        layout = new GridLayout(
                network.nodes().stream().map(SweepNetwork::balanced).toList(),
                branches.stream().map(SweepNetwork::balanced).toList());
        from = branches.stream()
                .mapToInt(branch -> layout.requireNode(branch.from()))
                .toArray();
        to = branches.stream()
                .mapToInt(branch -> layout.requireNode(branch.to()))
                .toArray();
        List<Source> held = network.sources();
        sources = held.stream()
                .mapToInt(source -> layout.requireNode(source.node()))
                .toArray();
        sourceRe = held.stream()
                .mapToDouble(source -> source.voltagePu() * Math.cos(Math.toRadians(source.angleDeg())))
                .toArray();
        sourceIm = held.stream()
                .mapToDouble(source -> source.voltagePu() * Math.sin(Math.toRadians(source.angleDeg())))
                .toArray();
        int nodes = network.nodes().size();
        p = new double[nodes];
        q = new double[nodes];
        pByVoltage = new double[nodes];
        qByVoltage = new double[nodes];
        pBySquare = new double[nodes];
        qBySquare = new double[nodes];
        network.loads().forEach(this::add);
    }

    private static GridNode balanced(GridNode node) {
        return new GridNode(node.id(), Phases.BALANCED, node.baseKv());
    }

    private static GridBranch balanced(ElectricalBranch branch) {
        return new GridBranch(branch.id(), branch.from(), branch.to(), Phases.BALANCED, branch.ratingKva());
    }

    private void add(Load load) {
        int node = layout.requireNode(load.node());
        double pu = load.pKw() / SeriesElement.BASE_KVA;
        double puReactive = load.qKvar() / SeriesElement.BASE_KVA;
        switch (load.model()) {
            case POWER -> {
                p[node] += pu;
                q[node] += puReactive;
            }
            case CURRENT -> {
                pByVoltage[node] += pu;
                qByVoltage[node] += puReactive;
            }
            case IMPEDANCE -> {
                pBySquare[node] += pu;
                qBySquare[node] += puReactive;
            }
        }
    }

    int nodeCount() {
        return layout.nodes().size();
    }

    int branchCount() {
        return branches.size();
    }

    ElectricalBranch branch(int e) {
        return branches.get(e);
    }

    /** The taps as the network has them. */
    int[] taps() {
        return branches.stream()
                .mapToInt(branch -> branch instanceof ElectricalBranch.Transformer moved ? moved.tap() : 0)
                .toArray();
    }

    /** The connected ends as the network has them. */
    Ends[] ends() {
        return branches.stream().map(ElectricalBranch::closed).toArray(Ends[]::new);
    }

    SeriesElement element(int e, int tap) {
        double fromKv = layout.nodes().get(from[e]).baseKv();
        double toKv = layout.nodes().get(to[e]).baseKv();
        return SeriesElement.of(branches.get(e), fromKv, toKv, tap);
    }

    RadialTree tree(Ends[] ends) {
        boolean[] closed = new boolean[ends.length];
        for (int e = 0; e < closed.length; e++) {
            closed[e] = ends[e] == Ends.BOTH;
        }
        return new RadialTree(nodeCount(), from, to, closed, sources);
    }

    /** What stands in the way of a sweep on this tree; empty if nothing does. */
    String loopProblem(RadialTree tree) {
        if (tree.loop().isEmpty()) {
            return "";
        }
        List<String> ids =
                tree.loop().stream().map(v -> layout.nodes().get(v).id()).toList();
        String shown =
                String.join(" - ", ids.size() <= 12 ? ids : ids.subList(0, 12)) + (ids.size() > 12 ? " - …" : "");
        return "the nodes " + shown
                + " are a loop or a way between two sources, and engine sweep solves radial networks"
                + " only. Maybe open a switch there, or take an engine that solves meshes?";
    }
}
