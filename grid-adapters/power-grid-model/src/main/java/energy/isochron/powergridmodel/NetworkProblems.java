package energy.isochron.powergridmodel;

import energy.isochron.grid.engine.ElectricalBranch;
import energy.isochron.grid.engine.ElectricalBranch.Line;
import energy.isochron.grid.engine.ElectricalBranch.Switch;
import energy.isochron.grid.engine.ElectricalBranch.Transformer;
import energy.isochron.grid.engine.ElectricalNetwork;
import energy.isochron.grid.engine.GridNode;
import energy.isochron.grid.engine.LineImpedance;
import energy.isochron.grid.engine.LineImpedance.Matrix;
import energy.isochron.grid.engine.LineImpedance.Sequence;
import energy.isochron.grid.engine.Load;
import energy.isochron.grid.engine.Phases;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/** What of a network the library cannot solve, one sentence each. */
final class NetworkProblems {
    private static final int MOST_NAMED = 5;

    private final ElectricalNetwork network;
    private final List<String> problems = new ArrayList<>();
    private final Map<String, Phases> phases = new HashMap<>();
    private final Map<String, Double> baseKv = new HashMap<>();

    private NetworkProblems(ElectricalNetwork network) {
        this.network = network;
        network.nodes().forEach(node -> {
            phases.put(node.id(), Symmetry.ASYMMETRIC.shown(node.phases()));
            baseKv.put(node.id(), node.baseKv());
        });
    }

    static List<String> of(ElectricalNetwork network, Symmetry symmetry) {
        NetworkProblems found = new NetworkProblems(network);
        found.always();
        if (symmetry == Symmetry.ASYMMETRIC) {
            found.byPhase();
        }
        return found.problems;
    }

    private void always() {
        found(
                branches(branch -> branch instanceof Line line && line.impedance() instanceof LineImpedance.Unknown),
                "the impedances of %s are not known, and engine power-grid-model needs them all."
                        + " Maybe take a published feeder, such as ieee33?");
        found(
                network.nodes().stream()
                        .filter(node -> Double.isNaN(node.baseKv()))
                        .map(GridNode::id)
                        .toList(),
                "the nominal voltages of %s are not known, and engine power-grid-model needs them all."
                        + " Maybe take a published feeder, such as ieee33?");
        found(
                branches(branch -> branch instanceof Transformer transformer && transformer.xPercent() < 0),
                "the reactances of the transformers %s are below 0, and engine power-grid-model takes those of 0 and more."
                        + " Maybe take engine sweep?");
        found(
                branches(this::joinsVoltages),
                "the switches %s join nodes of different nominal voltages. Maybe a transformer is meant?");
    }

    private boolean joinsVoltages(ElectricalBranch branch) {
        return branch instanceof Switch && !Objects.equals(baseKv.get(branch.from()), baseKv.get(branch.to()));
    }

    private void byPhase() {
        found(
                branches(branch -> branch instanceof Transformer transformer
                        && transformer.group().hasDelta()),
                "the transformers %s have delta windings, which option calculation: asymmetric does not take."
                        + " Maybe leave the option out, or take engine opendss?");
        found(
                branches(branch -> branch instanceof Line line
                        && line.impedance() instanceof Sequence sequence
                        && !Double.isFinite(sequence.r0() + sequence.x0() + sequence.b0())),
                "the zero-sequence impedances of %s are not known, and option calculation: asymmetric needs them all."
                        + " Maybe leave the option out?");
        found(
                branches(branch -> branch instanceof Line line
                        && line.impedance() instanceof Matrix matrix
                        && matrix.phases()
                                != Symmetry.ASYMMETRIC.shown(line.phases()).count()),
                "the matrices of %s have another size than their lines have phases. Maybe a phase is missing there?");
        found(
                branches(branch -> !within(branch.phases(), branch.from()) || !within(branch.phases(), branch.to())),
                "the branches %s have phases that a node at their ends has not. Maybe a phase is missing there?");
        found(
                network.loads().stream()
                        .filter(Load::delta)
                        .map(Load::node)
                        .distinct()
                        .toList(),
                "the loads at %s lie between phases, which engine power-grid-model cannot."
                        + " Maybe take engine opendss, or network_loads: 0?");
        found(
                network.loads().stream()
                        .filter(load -> load.phases() != Phases.BALANCED && !within(load.phases(), load.node()))
                        .map(Load::node)
                        .distinct()
                        .toList(),
                "the loads at %s are on phases that their nodes have not. Maybe a phase is missing there?");
    }

    private boolean within(Phases some, String node) {
        Phases all = phases.getOrDefault(node, Phases.ABC);
        Phases shown = Symmetry.ASYMMETRIC.shown(some);
        for (int phase = 0; phase < 3; phase++) {
            if (shown.has(phase) && !all.has(phase)) {
                return false;
            }
        }
        return true;
    }

    private List<String> branches(Predicate<ElectricalBranch> wrong) {
        return network.branches().stream()
                .filter(wrong)
                .map(ElectricalBranch::id)
                .toList();
    }

    private void found(List<String> ids, String problem) {
        if (!ids.isEmpty()) {
            String named = String.join(", ", ids.subList(0, Math.min(MOST_NAMED, ids.size())));
            String more = ids.size() > MOST_NAMED ? " and " + (ids.size() - MOST_NAMED) + " more" : "";
            problems.add(String.format(problem, named + more));
        }
    }
}
