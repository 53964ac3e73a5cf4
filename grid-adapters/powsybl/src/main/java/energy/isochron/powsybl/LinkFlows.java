package energy.isochron.powsybl;

import energy.isochron.grid.engine.ElectricalBranch.Ends;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What flows through branches without impedance, and from the grid above into the sources: a tree of them carries what stands below
 * each, and a link that closes a loop of links carries nothing. Open LoadFlow tells these flows, too, but takes loads that follow the
 * voltage as they are at 1 pu.
 */
final class LinkFlows {
    /** A link; {@code branch} is the branch, or the number of branches and the number of the source. */
    private record Link(int branch, int from, int to) {
        int other(int node) {
            return node == from ? to : from;
        }
    }

    private final int above;
    private final List<List<Link>> at = new ArrayList<>();
    private final int[] order;
    private final @Nullable Link[] parent;
    private int placed;

    /** Finds the tree, from the grid above on; linear in nodes and branches. */
    LinkFlows(IidmNetwork network, Ends[] closed) {
        above = network.nodeCount();
        order = new int[above + 1];
        parent = new Link[above + 1];
        for (int v = 0; v <= above; v++) {
            at.add(new ArrayList<>(0));
        }
        int[] sources = network.sourceNodes();
        for (int s = 0; s < sources.length; s++) {
            add(new Link(closed.length + s, above, sources[s]));
        }
        for (int e = 0; e < closed.length; e++) {
            if (closed[e] == Ends.BOTH && network.isLink(e)) {
                int[] ends = network.ends(e);
                add(new Link(e, ends[0], ends[1]));
            }
        }
        boolean[] seen = new boolean[above + 1];
        for (int v = above; v >= 0; v--) {
            if (!seen[v]) {
                grow(v, seen);
            }
        }
    }

    private void add(Link link) {
        at.get(link.from()).add(link);
        at.get(link.to()).add(link);
    }

    private void grow(int root, boolean[] seen) {
        Deque<Integer> ahead = new ArrayDeque<>(List.of(root));
        seen[root] = true;
        while (!ahead.isEmpty()) {
            int node = ahead.remove();
            order[placed++] = node;
            for (Link link : at.get(node)) {
                int next = link.other(node);
                if (!seen[next]) {
                    seen[next] = true;
                    parent[next] = link;
                    ahead.add(next);
                }
            }
        }
    }

    /**
     * Finds the flows.
     *
     * @param taken by node, kW or kvar: what loads and other branches take there; becomes what is left over at the first node of each
     *     tree, and 0 elsewhere
     * @param from gets flows into links at their first ends, by branch; others keep theirs
     * @param to the same at their second ends
     * @param fed gets what flows into each source
     */
    void find(double[] taken, double[] from, double[] to, double[] fed) {
        double[] below = Arrays.copyOf(taken, above + 1);
        for (List<Link> links : at) {
            for (Link link : links) {
                set(link, 0, from, to, fed);
            }
        }
        for (int i = placed - 1; i >= 0; i--) {
            int node = order[i];
            Link up = parent[node];
            if (up != null) {
                set(up, up.to() == node ? below[node] : -below[node], from, to, fed);
                below[up.other(node)] += below[node];
                below[node] = 0;
            }
        }
        System.arraycopy(below, 0, taken, 0, above);
    }

    private static void set(Link link, double forward, double[] from, double[] to, double[] fed) {
        if (link.branch() >= from.length) {
            fed[link.branch() - from.length] = forward;
        } else {
            from[link.branch()] = forward;
            to[link.branch()] = -forward;
        }
    }
}
