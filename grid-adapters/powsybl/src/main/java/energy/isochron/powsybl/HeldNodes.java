package energy.isochron.powsybl;

import energy.isochron.grid.engine.ElectricalBranch;
import energy.isochron.grid.engine.ElectricalBranch.Ends;
import energy.isochron.grid.engine.ElectricalNetwork;
import energy.isochron.grid.engine.GridNode;
import energy.isochron.grid.engine.Source;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds sources that hold one point: at one node, or at nodes with nothing but closed switches between them. */
final class HeldNodes {
    private final Map<String, String> merged = new HashMap<>();
    private final Map<String, Double> baseKv = new HashMap<>();

    private HeldNodes(List<GridNode> nodes) {
        for (GridNode node : nodes) {
            merged.put(node.id(), node.id());
            baseKv.put(node.id(), node.baseKv());
        }
    }

    /** What is wrong with a network that has no problems of its own; empty if nothing is. */
    static String problem(ElectricalNetwork network) {
        HeldNodes held = new HeldNodes(network.nodes());
        for (ElectricalBranch branch : network.branches()) {
            if (branch.closed() == Ends.BOTH) {
                held.join(branch);
            }
        }
        return held.problem(network.sources());
    }

    /** The same of a network whose branches are connected as they are now. */
    static String problem(IidmNetwork network, Ends[] ends) {
        HeldNodes held = new HeldNodes(network.layout.nodes());
        for (int e = 0; e < ends.length; e++) {
            if (ends[e] == Ends.BOTH) {
                held.join(network.branch(e));
            }
        }
        return held.problem(network.sources());
    }

    private void join(ElectricalBranch branch) {
        if (SeriesOhm.of(branch).isNone(baseKv.getOrDefault(branch.to(), Double.NaN))) {
            merged.put(root(branch.from()), root(branch.to()));
        }
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

    private String problem(List<Source> sources) {
        Map<String, String> held = new HashMap<>();
        for (Source source : sources) {
            String other = held.putIfAbsent(root(source.node()), source.node());
            if (other != null) {
                return "the sources at '" + other + "' and '" + source.node()
                        + "' hold one point, as no impedance lies between them, and what each gives is open. Maybe leave"
                        + " one of them out, or a switch open?";
            }
        }
        return "";
    }
}
