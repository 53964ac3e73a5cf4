package energy.isochron.powsybl;

import energy.isochron.grid.engine.ElectricalBranch.Ends;
import java.util.ArrayList;
import java.util.List;

/** Which nodes a path leads to from a source. */
final class Reach {
    private final boolean[] live;

    /** Walks along all branches that are closed at both ends; linear in nodes and branches. */
    Reach(IidmNetwork network, Ends[] closed) {
        int[] up = new int[network.nodeCount()];
        for (int v = 0; v < up.length; v++) {
            up[v] = v;
        }
        for (int e = 0; e < closed.length; e++) {
            if (closed[e] == Ends.BOTH) {
                int[] ends = network.ends(e);
                up[root(up, ends[0])] = root(up, ends[1]);
            }
        }
        boolean[] fed = new boolean[up.length];
        for (int source : network.sourceNodes()) {
            fed[root(up, source)] = true;
        }
        live = new boolean[up.length];
        for (int v = 0; v < up.length; v++) {
            live[v] = fed[root(up, v)];
        }
    }

    private static int root(int[] up, int node) {
        int v = node;
        while (up[v] != v) {
            up[v] = up[up[v]];
            v = up[v];
        }
        return v;
    }

    boolean isLive(int node) {
        return live[node];
    }

    /** Ids of the nodes that it does not lead to, in their order. */
    List<String> dead(IidmNetwork network) {
        List<String> dead = new ArrayList<>();
        for (int v = 0; v < live.length; v++) {
            if (!live[v]) {
                dead.add(network.layout.nodes().get(v).id());
            }
        }
        return dead;
    }
}
