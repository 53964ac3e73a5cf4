package energy.isochron.opendss;

import energy.isochron.grid.engine.ElectricalBranch;
import energy.isochron.grid.engine.ElectricalBranch.Ends;
import energy.isochron.grid.engine.ElectricalBranch.Transformer;
import energy.isochron.grid.engine.ElectricalNetwork;
import energy.isochron.grid.engine.GridLayout;
import energy.isochron.grid.engine.Phases;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Which phases of which nodes are fed by a source through closed branches. Takes time linear in nodes and branches. */
final class FedPhases {
    private final GridLayout layout;
    private final boolean[] fed;
    private final Deque<Integer> open = new ArrayDeque<>();

    /**
     * Those of a network.
     *
     * @param ends which ends of the branches are connected
     */
    FedPhases(ElectricalNetwork network, GridLayout layout, Ends[] ends) {
        this.layout = layout;
        fed = new boolean[3 * layout.nodes().size()];
        List<List<Integer>> incident = new ArrayList<>();
        layout.nodes().forEach(node -> incident.add(new ArrayList<>()));
        int[] from = new int[ends.length];
        int[] to = new int[ends.length];
        for (int e = 0; e < ends.length; e++) {
            ElectricalBranch branch = network.branches().get(e);
            from[e] = layout.node(branch.from()).orElseThrow();
            to[e] = layout.node(branch.to()).orElseThrow();
            if (ends[e] == Ends.BOTH) {
                incident.get(from[e]).add(e);
                incident.get(to[e]).add(e);
            }
        }
        network.sources().forEach(source -> reach(layout.node(source.node()).orElseThrow(), Phases.ABC));
        while (!open.isEmpty()) {
            int place = open.remove();
            for (int e : incident.get(place / 3)) {
                cross(network.branches().get(e), e, place, from[e] == place / 3 ? to[e] : from[e]);
            }
        }
    }

    /** A delta feeds what is behind it once all its phases are fed; of other branches each phase feeds itself. */
    private void cross(ElectricalBranch branch, int e, int place, int next) {
        Phases phases = layout.branches().get(e).phases();
        if (!phases.has(place % 3)) {
            return;
        }
        if (!(branch instanceof Transformer transformer && transformer.group().hasDelta())) {
            reach(next, place % 3);
        } else if (mask(place / 3, phases) == CircuitPhases.mask(phases)) {
            reach(next, phases);
        }
    }

    private void reach(int node, Phases phases) {
        for (int phase = 0; phase < 3; phase++) {
            if (phases.has(phase)) {
                reach(node, phase);
            }
        }
    }

    private void reach(int node, int phase) {
        if (layout.nodes().get(node).phases().has(phase) && !fed[3 * node + phase]) {
            fed[3 * node + phase] = true;
            open.add(3 * node + phase);
        }
    }

    boolean has(int node, int phase) {
        return fed[3 * node + phase];
    }

    /** Those of some phases that are fed at a node; none is an empty mask. */
    int mask(int node, Phases phases) {
        int mask = 0;
        for (int phase = 0; phase < 3; phase++) {
            mask |= phases.has(phase) && has(node, phase) ? 1 << phase : 0;
        }
        return mask;
    }

    /** Ids of nodes of which no phase is fed. */
    List<String> dead() {
        List<String> dead = new ArrayList<>();
        for (int v = 0; v < layout.nodes().size(); v++) {
            if (mask(v, Phases.ABC) == 0) {
                dead.add(layout.nodes().get(v).id());
            }
        }
        return List.copyOf(dead);
    }
}
