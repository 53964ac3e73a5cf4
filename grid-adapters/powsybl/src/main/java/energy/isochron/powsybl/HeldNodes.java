package energy.isochron.powsybl;

import energy.isochron.grid.engine.ElectricalBranch;
import energy.isochron.grid.engine.ElectricalBranch.Ends;
import energy.isochron.grid.engine.ElectricalBranch.Line;
import energy.isochron.grid.engine.ElectricalBranch.Switch;
import energy.isochron.grid.engine.ElectricalBranch.Transformer;
import energy.isochron.grid.engine.ElectricalNetwork;
import energy.isochron.grid.engine.GridNode;
import energy.isochron.grid.engine.LineImpedance;
import energy.isochron.grid.engine.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds sources that hold one point: at one node, or at nodes with nothing but closed switches between them. */
final class HeldNodes {
    private final ElectricalNetwork network;
    private final Map<String, String> merged = new HashMap<>();

    /** Of a network without problems of its own. */
    HeldNodes(ElectricalNetwork network) {
        this.network = network;
        for (GridNode node : network.nodes()) {
            merged.put(node.id(), node.id());
        }
        for (ElectricalBranch branch : network.branches()) {
            if (branch.closed() == Ends.BOTH && !isImpedant(branch)) {
                merged.put(root(branch.from()), root(branch.to()));
            }
        }
    }

    private static boolean isImpedant(ElectricalBranch branch) {
        return switch (branch) {
            case Line line -> {
                LineImpedance.Sequence perKm = line.impedance().balanced();
                yield perKm.r1() != 0 || perKm.x1() != 0;
            }
            case Transformer transformer -> transformer.rPercent() != 0 || transformer.xPercent() != 0;
            case Switch open -> false;
        };
    }

    private String root(String node) {
        String at = node;
        String up = merged.getOrDefault(at, at);
        while (!up.equals(at)) {
            String above = merged.getOrDefault(up, up);
            merged.put(at, above);
            at = up;
            up = above;
        }
        return at;
    }

    List<String> problems() {
        List<String> problems = new ArrayList<>();
        Map<String, String> held = new HashMap<>();
        for (Source source : network.sources()) {
            String other = held.putIfAbsent(root(source.node()), source.node());
            if (other != null) {
                problems.add("the sources at '" + other + "' and '" + source.node()
                        + "' hold one point, as no impedance lies between them, and what each gives is open. Maybe leave"
                        + " one of them out?");
            }
        }
        return problems;
    }
}
