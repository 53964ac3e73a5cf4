package energy.isochron.network;

/**
 * Paths of a network without loops: the only way there is, over the common ancestor in the tree that hangs on the slack
 * bus. Linear in the path's length, without memory for each pair, so that feeders may have any size.
 */
final class RadialSearch implements RouteSearch {
    private final Adjacency graph;
    private final SlackTree tree;

    RadialSearch(Adjacency graph, SlackTree tree) {
        this.graph = graph;
        this.tree = tree;
    }

    @Override
    public Route find(int low, int high) {
        int[] branches = new int[tree.hops(low) + tree.hops(high)];
        int up = 0;
        int down = branches.length;
        int a = low;
        int b = high;
        while (a != b) {
            if (tree.hops(a) >= tree.hops(b)) {
                branches[up++] = tree.branch(a);
                a = tree.parent(a);
            } else {
                branches[--down] = tree.branch(b);
                b = tree.parent(b);
            }
        }
        System.arraycopy(branches, down, branches, up, branches.length - down);
        return Route.of(graph, low, high, branches, up + branches.length - down);
    }
}
