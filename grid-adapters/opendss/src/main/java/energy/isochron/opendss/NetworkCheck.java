package energy.isochron.opendss;

import energy.isochron.grid.engine.ElectricalBranch;
import energy.isochron.grid.engine.ElectricalBranch.Line;
import energy.isochron.grid.engine.ElectricalNetwork;
import energy.isochron.grid.engine.GridNode;
import energy.isochron.grid.engine.LineImpedance;
import energy.isochron.grid.engine.Load;
import energy.isochron.grid.engine.Phases;
import energy.isochron.grid.engine.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What stands in the way of making a circuit of a network: what is not known, and phases that do not fit. */
final class NetworkCheck {
    private static final int MOST_NAMED = 5;

    private final ElectricalNetwork network;
    private final Map<String, Phases> phases = new HashMap<>();
    private final List<String> problems = new ArrayList<>();

    NetworkCheck(ElectricalNetwork network) {
        this.network = network;
        network.nodes().forEach(node -> phases.put(node.id(), CircuitPhases.of(node.phases())));
    }

    List<String> problems() {
        problems.addAll(network.problems());
        unknown(
                "impedances",
                network.branches().stream()
                        .filter(branch ->
                                branch instanceof Line line && line.impedance() instanceof LineImpedance.Unknown)
                        .map(ElectricalBranch::id)
                        .toList());
        unknown(
                "nominal voltages",
                network.nodes().stream()
                        .filter(node -> Double.isNaN(node.baseKv()))
                        .map(GridNode::id)
                        .toList());
        network.branches().forEach(this::branch);
        network.sources().forEach(this::source);
        network.loads().forEach(this::load);
        return problems;
    }

    private void unknown(String what, List<String> ids) {
        if (!ids.isEmpty()) {
            String named = String.join(", ", ids.subList(0, Math.min(MOST_NAMED, ids.size())));
            String more = ids.size() > MOST_NAMED ? " and " + (ids.size() - MOST_NAMED) + " more" : "";
            problems.add("the " + what + " of " + named + more + " are not known, and engine opendss needs them all."
                    + " Maybe take a published feeder, such as ieee13?");
        }
    }

    private void branch(ElectricalBranch branch) {
        Phases carried = CircuitPhases.of(branch.phases());
        for (String node : List.of(branch.from(), branch.to())) {
            within("branch '" + branch.id() + "'", carried, node);
        }
        if (branch instanceof Line line
                && line.impedance() instanceof LineImpedance.Matrix matrix
                && matrix.phases() != carried.count()) {
            problems.add("branch '" + line.id() + "' carries " + carried + " and has a matrix of " + matrix.phases()
                    + " phases, allowed is one for each phase. Maybe its line code is of another line?");
        }
    }

    private void source(Source source) {
        Phases held = phases.getOrDefault(source.node(), Phases.ABC);
        if (held != Phases.ABC) {
            problems.add("the source is at node '" + source.node() + "' with phases " + held
                    + ", allowed is a node with all three. Maybe it feeds another node?");
        }
    }

    private void load(Load load) {
        Phases at = load.phases() == Phases.BALANCED ? phases.getOrDefault(load.node(), Phases.ABC) : load.phases();
        within("a load", at, load.node());
        if (load.delta() && at.count() == 1) {
            problems.add("a load at node '" + load.node() + "' is between phases and has " + at
                    + " alone, allowed are two or three. Maybe it is a wye load?");
        }
    }

    private void within(String what, Phases inner, String node) {
        Phases outer = phases.get(node);
        if (outer != null && !CircuitPhases.within(inner, outer)) {
            problems.add(what + " has phases " + inner + " at node '" + node + "', allowed are those of the node, "
                    + outer + ". Maybe a phase is missing in the table of nodes?");
        }
    }
}
