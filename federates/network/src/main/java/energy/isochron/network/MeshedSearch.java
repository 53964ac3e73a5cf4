package energy.isochron.network;

import org.jspecify.annotations.Nullable;

/**
 * Paths of a network with loops: one search from each smaller end, kept as long as memory allows. Up to about 2900 buses
 * all searches are kept; beyond, they share the slots and a new one takes the place of an old one.
 */
final class MeshedSearch implements RouteSearch {
    /** Memory for searches, bytes. */
    private static final int BUDGET = 96 << 20;
    /** What a search keeps for each bus, bytes: distance and branch. */
    private static final int BYTES_PER_BUS = 12;

    private final Adjacency graph;
    private final @Nullable Search[] searches;

    MeshedSearch(Adjacency graph) {
        this.graph = graph;
        int slots = Math.max(1, BUDGET / BYTES_PER_BUS / graph.busCount());
        searches = new @Nullable Search[Math.min(slots, graph.busCount())];
    }

    @Override
    public Route find(int low, int high) {
        ShortestPaths paths = from(low);
        int count = 0;
        for (int bus = high; bus != low; bus = graph.otherEnd(paths.branchTo(bus), bus)) {
            count++;
        }
        int[] branches = new int[count];
        int at = count;
        for (int bus = high; bus != low; bus = graph.otherEnd(branches[at], bus)) {
            branches[--at] = paths.branchTo(bus);
        }
        return Route.of(graph, low, high, branches, count);
    }

    @Override
    public void distances(int from, double[] into) {
        ShortestPaths paths = from(from);
        for (int bus = 0; bus < into.length; bus++) {
            into[bus] = paths.distance(bus);
        }
    }

    /** Length of the path: the search adds it up from the smaller end on, as a {@link Route} does. */
    double distance(int low, int high) {
        return from(low).distance(high);
    }

    /** Threads may search twice, but see only whole searches: all their fields are final. */
    private ShortestPaths from(int low) {
        Search kept = searches[low % searches.length];
        if (kept == null || kept.source != low) {
            kept = new Search(low, ShortestPaths.from(graph, low));
            searches[low % searches.length] = kept;
        }
        return kept.paths;
    }

    private record Search(int source, ShortestPaths paths) {}
}
