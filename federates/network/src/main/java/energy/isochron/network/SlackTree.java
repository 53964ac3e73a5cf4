package energy.isochron.network;

/**
 * The shortest paths from the slack bus to all buses, as a tree: what is known at each bus can be summed along all these
 * paths in one pass, away from the slack ({@code k = 1, 2 …}) or towards it ({@code k = busCount − 1, … 1}). Ties as in
 * 12.28, with the search begun at the slack bus.
 */
public final class SlackTree {
    private final int[] order;
    private final int[] parent;
    private final int[] branch;
    private final boolean[] forward;
    private final int[] hops;

    SlackTree(Adjacency graph, int slack) {
        int count = graph.busCount();
        order = new int[count];
        parent = new int[count];
        branch = new int[count];
        forward = new boolean[count];
        hops = new int[count];
        ShortestPaths paths = ShortestPaths.ordered(graph, slack);
        order[0] = slack;
        parent[slack] = slack;
        branch[slack] = -1;
        for (int k = 1; k < count; k++) {
            int bus = paths.settled(k);
            order[k] = bus;
            branch[bus] = paths.branchTo(bus);
            parent[bus] = graph.otherEnd(branch[bus], bus);
            forward[bus] = graph.from(branch[bus]) == parent[bus];
            hops[bus] = hops[parent[bus]] + 1;
        }
    }

    /** Number of buses. */
    public int busCount() {
        return order.length;
    }

    /** The k-th bus by distance from the slack, which is the 0-th: each bus comes after its {@link #parent}. */
    public int bus(int k) {
        return order[k];
    }

    /** The bus before the given one on its path from the slack; the slack itself for the slack. */
    public int parent(int bus) {
        return parent[bus];
    }

    /** The last branch of the path from the slack to the bus; -1 for the slack. */
    public int branch(int bus) {
        return branch[bus];
    }

    /** Whether {@link #branch} is listed from the parent to the bus, so that a positive flow leads away from the slack. */
    public boolean forward(int bus) {
        return forward[bus];
    }

    /** Number of branches from the slack to the bus. */
    int hops(int bus) {
        return hops[bus];
    }
}
