package energy.isochron.network;

import java.util.Arrays;

/**
 * Paths of a network without loops: the only way there is, over the common ancestor in the tree that hangs on the slack
 * bus. Linear in the path's length, without memory for each pair, so that feeders may have any size.
 */
final class RadialSearch implements RouteSearch {
    private static final double UNKNOWN = -1;

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

    /** Up to the slack first, then from each bus that is known to those that hang on it. */
    @Override
    public void distances(int from, double[] into) {
        double[] length = new double[tree.busCount()];
        Arrays.fill(length, UNKNOWN);
        length[from] = 0;
        for (int bus = from; tree.hops(bus) > 0; bus = tree.parent(bus)) {
            length[tree.parent(bus)] = length[bus] + graph.weight(tree.branch(bus));
        }
        for (int k = 1; k < length.length; k++) {
            int bus = tree.bus(k);
            if (length[bus] == UNKNOWN) {
                length[bus] = length[tree.parent(bus)] + graph.weight(tree.branch(bus));
            }
        }
        System.arraycopy(length, 0, into, 0, into.length);
    }
}
