package energy.isochron.network;

import org.jspecify.annotations.Nullable;

/**
 * Paths that were asked for, each pair in one slot of a table of bounded size; a new path takes the place of an old one. Up
 * to about 500 buses each pair has a slot of its own. Threads may find a path twice, but see only whole ones, since all
 * fields of a {@link Route} are final.
 */
final class RouteCache {
    private static final int MOST_SLOTS = 1 << 17;

    private final RouteSearch search;
    private final @Nullable Route[] slots;
    private final boolean direct;

    RouteCache(RouteSearch search, int busCount) {
        this.search = search;
        long pairs = (long) busCount * (busCount + 1) / 2;
        direct = pairs <= MOST_SLOTS;
        slots = new @Nullable Route[direct ? (int) pairs : MOST_SLOTS];
    }

    /** Length of the path, without making it where the search knows. */
    double distance(int a, int b) {
        return switch (search) {
            case RadialSearch radial -> route(a, b).distance();
            case MeshedSearch meshed -> {
                int low = Math.min(a, b);
                int high = Math.max(a, b);
                Route kept = slots[slot(low, high)];
                yield kept != null && kept.joins(low, high) ? kept.distance() : meshed.distance(low, high);
            }
        };
    }

    /** Lengths of all paths from one bus, exact towards larger indices. */
    void distances(int from, double[] into) {
        search.distances(from, into);
    }

    Route route(int a, int b) {
        int low = Math.min(a, b);
        int high = Math.max(a, b);
        int slot = slot(low, high);
        Route kept = slots[slot];
        if (kept == null || !kept.joins(low, high)) {
            kept = search.find(low, high);
            slots[slot] = kept;
        }
        return kept;
    }

    private int slot(int low, int high) {
        return direct ? high * (high + 1) / 2 + low : scattered(low, high);
    }

    private static int scattered(int low, int high) {
        long mixed = ((long) low << 32 | high) * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 47);
    }
}
