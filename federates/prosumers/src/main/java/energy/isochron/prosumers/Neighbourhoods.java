package energy.isochron.prosumers;

import java.util.Arrays;

/**
 * Of very many places, the nearest of each one, and how far the farthest is. Made in one pass over all distances, O(places²); keeps
 * 32 MB of neighbours at most. A neighbour's distance is kept to some nine digits and rounded down, so that it bounds from below what
 * {@link BusDistance#between} says exactly.
 */
final class Neighbourhoods {
    private static final int MOST_KEYS = 4 << 20;
    private static final int BINS = 1024;
    /** What rounding may add to or take from a distance, as a share of it; a path of 100 000 branches has some 1e-11. */
    private static final double ROUNDING = 1e-9;

    private final int[] busAt;
    private final double[] reach;
    private final long[][] nearest;
    private final double[] horizon;
    private final int[] bins = new int[BINS];
    private final long[] sorted;

    /**
     * For the buses that have agents.
     *
     * @param busAt the bus of each place, ascending
     */
    Neighbourhoods(int[] busAt, BusDistance distance) {
        this.busAt = busAt;
        reach = new double[busAt.length];
        nearest = new long[busAt.length][];
        horizon = new double[busAt.length];
        sorted = new long[busAt.length];
        double[] row = new double[busAt[busAt.length - 1] + 1];
        int most = Math.max(1, MOST_KEYS / busAt.length);
        for (int place = 0; place < busAt.length; place++) {
            distance.from(busAt[place], row);
            reachOut(place, row);
            horizon[place] = horizon(row, most);
            nearest[place] = within(horizon[place], row);
        }
    }

    /** Only distances to buses further on in the list are exact; those to earlier ones were exact as seen from there. */
    private void reachOut(int place, double[] row) {
        for (int other = place + 1; other < busAt.length; other++) {
            double far = row[busAt[other]];
            reach[place] = Math.max(reach[place], far);
            reach[other] = Math.max(reach[other], far);
        }
    }

    /** A distance below which at most so many places lie; infinite if all are not too many. */
    private double horizon(double[] row, int most) {
        if (busAt.length <= most) {
            return Double.POSITIVE_INFINITY;
        }
        double farthest = 0;
        for (int bus : busAt) {
            farthest = Math.max(farthest, row[bus]);
        }
        Arrays.fill(bins, 0);
        for (int bus : busAt) {
            bins[bin(row[bus], farthest)]++;
        }
        int bin = 0;
        for (int count = bins[0]; count <= most; count += bins[bin]) {
            bin++;
        }
        return farthest * bin / BINS * (1 - ROUNDING);
    }

    private static int bin(double distance, double farthest) {
        return farthest == 0 ? 0 : Math.min(BINS - 1, (int) (BINS * (distance / farthest)));
    }

    private long[] within(double horizon, double[] row) {
        int count = 0;
        for (int place = 0; place < busAt.length; place++) {
            double near = row[busAt[place]];
            if (near < horizon) {
                sorted[count++] = RankKey.of(near * (1 - ROUNDING), place);
            }
        }
        Arrays.sort(sorted, 0, count);
        return Arrays.copyOf(sorted, count);
    }

    /** Distance of the farthest place, exactly. */
    double reach(int place) {
        return reach[place];
    }

    /** The nearest places, itself among them, as {@link RankKey}s by their distance, the nearest first. */
    long[] nearest(int place) {
        return nearest[place];
    }

    /** No place that is not one of the {@link #nearest} is nearer than this; infinite if there are none. */
    double horizon(int place) {
        return horizon[place] * (1 - ROUNDING);
    }
}
