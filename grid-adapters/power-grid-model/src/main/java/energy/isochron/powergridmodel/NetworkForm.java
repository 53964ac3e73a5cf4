package energy.isochron.powergridmodel;

import energy.isochron.grid.engine.ElectricalBranch;
import energy.isochron.grid.engine.ElectricalBranch.Ends;
import energy.isochron.grid.engine.ElectricalBranch.Transformer;
import energy.isochron.grid.engine.ElectricalNetwork;
import energy.isochron.grid.engine.GridBranch;
import energy.isochron.grid.engine.GridLayout;
import energy.isochron.grid.engine.GridNode;
import energy.isochron.grid.engine.Load;
import energy.isochron.grid.engine.Phases;
import energy.isochron.grid.engine.Source;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A network as the engine shows it, by indices: what does not change between solves. */
final class NetworkForm {
    final Symmetry symmetry;
    final double frequencyHz;
    final GridLayout layout;
    final List<ElectricalBranch> branches;
    final List<Source> sources;
    final int[] from;
    final int[] to;
    /** What the network's own loads of constant power take at each of the layout's values, kW and kvar. */
    final double[] ownKw;

    final double[] ownKvar;
    /** The network's own loads that follow the voltage. */
    final List<ByVoltage> byVoltage = new ArrayList<>();

    /**
     * A load that follows the voltage, or the share of one that a phase has.
     *
     * @param value its place among the layout's node values
     * @param slot its place among the values that the library has of a node
     * @param pKw what it takes at 1 pu, kW
     * @param qKvar the same, kvar
     */
    record ByVoltage(int node, int value, int slot, Load.Model model, double pKw, double qKvar) {
        /** What it takes at a voltage by what it takes at 1 pu. */
        double factor(double magnitudePu) {
            return model == Load.Model.CURRENT ? magnitudePu : magnitudePu * magnitudePu;
        }
    }

    /**
     * The form of a sound network.
     *
     * @param network without problems
     */
    NetworkForm(ElectricalNetwork network, Symmetry symmetry) {
        this.symmetry = symmetry;
        frequencyHz = network.frequencyHz();
        branches = network.branches();
        sources = network.sources();
        layout = new GridLayout(
                network.nodes().stream().map(this::shown).toList(),
                branches.stream().map(this::shown).toList());
        from = branches.stream()
                .mapToInt(branch -> layout.requireNode(branch.from()))
                .toArray();
        to = branches.stream()
                .mapToInt(branch -> layout.requireNode(branch.to()))
                .toArray();
        ownKw = new double[layout.nodeValues()];
        ownKvar = new double[layout.nodeValues()];
        network.loads().forEach(this::add);
    }

    private GridNode shown(GridNode node) {
        return new GridNode(node.id(), symmetry.shown(node.phases()), node.baseKv());
    }

    private GridBranch shown(ElectricalBranch branch) {
        return new GridBranch(
                branch.id(), branch.from(), branch.to(), symmetry.shown(branch.phases()), branch.ratingKva());
    }

    private void add(Load load) {
        int node = layout.requireNode(load.node());
        Phases phases = layout.nodes().get(node).phases();
        double[] shares = shares(load, phases);
        for (int i = 0; i < shares.length; i++) {
            int value = layout.nodeOffset(node) + i;
            double p = shares[i] * load.pKw();
            double q = shares[i] * load.qKvar();
            if (load.model() == Load.Model.POWER) {
                ownKw[value] += p;
                ownKvar[value] += q;
            } else {
                byVoltage.add(new ByVoltage(node, value, symmetry.slot(phases, i), load.model(), p, q));
            }
        }
    }

    private double[] shares(Load load, Phases of) {
        double[] shares = new double[of.count()];
        if (symmetry == Symmetry.SYMMETRIC || load.phases() == Phases.BALANCED) {
            Arrays.fill(shares, 1.0 / shares.length);
        } else {
            for (int phase = 0; phase < 3; phase++) {
                if (load.phases().has(phase)) {
                    shares[of.position(phase)] = 1.0 / load.phases().count();
                }
            }
        }
        return shares;
    }

    /** Whether each of the layout's node values is held by a source. */
    boolean[] heldValues() {
        boolean[] held = new boolean[layout.nodeValues()];
        for (Source source : sources) {
            int node = layout.requireNode(source.node());
            Arrays.fill(held, layout.nodeOffset(node), layout.nodeOffset(node + 1), true);
        }
        return held;
    }

    /** The taps as the network has them. */
    int[] taps() {
        return branches.stream()
                .mapToInt(branch -> branch instanceof Transformer moved ? moved.tap() : 0)
                .toArray();
    }

    /** The connected ends as the network has them. */
    Ends[] ends() {
        return branches.stream().map(ElectricalBranch::closed).toArray(Ends[]::new);
    }
}
