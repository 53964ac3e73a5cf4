package energy.isochron.prosumers;

import java.util.Arrays;
import java.util.Optional;

/**
 * How near the agents' buses are to one another: 0.5·(1 − distance / largest distance from the bus to another with agents), and 0.5
 * where all are at one spot (12.7). Up to 1024 buses the terms and their rankings are kept, 16 MB at most; beyond, each term is
 * computed when it is asked for, and {@link Neighbourhoods} stand in for rankings.
 */
final class Nearness {
    /** The term of two places at one spot, which none exceeds. */
    static final double MOST = 0.5;

    private static final int KEPT_BUSES = 1024;
    private static final double[] NOT_YET = {};
    private static final long[] NOT_RANKED = {};

    private final int[] busAt;
    private final BusDistance distance;
    private final double[] reach;
    private final double[][] kept;
    private final long[][] ranked;
    private Optional<Neighbourhoods> neighbourhoods = Optional.empty();

    /**
     * For the buses that have agents.
     *
     * @param busAt the bus of each place
     */
    Nearness(int[] busAt, BusDistance distance) {
        this.busAt = busAt;
        this.distance = distance;
        reach = new double[busAt.length];
        Arrays.fill(reach, Double.NaN);
        kept = new double[busAt.length <= KEPT_BUSES ? busAt.length : 0][];
        Arrays.fill(kept, NOT_YET);
        ranked = new long[kept.length][];
        Arrays.fill(ranked, NOT_RANKED);
    }

    /** The term of one place as seen from another, 0..0.5. */
    double between(int from, int to) {
        if (kept.length == 0) {
            return term(from, to);
        }
        double[] terms = kept[from];
        return terms == NOT_YET ? keep(from)[to] : terms[to];
    }

    /** Whether terms and rankings are kept. */
    boolean isKept() {
        return kept.length > 0;
    }

    /** Who is near whom, where no rankings are kept; made on first use. */
    Neighbourhoods neighbourhoods() {
        if (neighbourhoods.isEmpty()) {
            neighbourhoods = Optional.of(new Neighbourhoods(busAt, distance));
        }
        return neighbourhoods.get();
    }

    /** The term of a place at a distance; the nearer, the larger. */
    double atDistance(int from, double length) {
        double farthest = reach(from);
        return farthest == 0 ? MOST : MOST * (1 - length / farthest);
    }

    /**
     * All places as {@link RankKey}s by their term as seen from one of them, the nearest last.
     *
     * @throws IllegalStateException unless {@link #isKept}
     */
    long[] ranking(int from) {
        if (!isKept()) {
            throw new IllegalStateException("rankings of " + busAt.length + " places are not kept, allowed are up to "
                    + KEPT_BUSES + ". Maybe their neighbourhoods were meant?");
        }
        return ranked[from] == NOT_RANKED ? rank(from) : ranked[from];
    }

    private long[] rank(int from) {
        long[] keys = new long[busAt.length];
        for (int to = 0; to < keys.length; to++) {
            keys[to] = RankKey.of(between(from, to), to);
        }
        Arrays.sort(keys);
        ranked[from] = keys;
        return keys;
    }

    private double[] keep(int from) {
        double[] terms = new double[busAt.length];
        for (int to = 0; to < terms.length; to++) {
            terms[to] = term(from, to);
        }
        kept[from] = terms;
        return terms;
    }

    private double term(int from, int to) {
        return reach(from) == 0 ? MOST : atDistance(from, distance.between(busAt[from], busAt[to]));
    }

    private double reach(int from) {
        if (!isKept()) {
            return neighbourhoods().reach(from);
        }
        if (Double.isNaN(reach[from])) {
            double farthest = 0;
            for (int bus : busAt) {
                farthest = Math.max(farthest, distance.between(busAt[from], bus));
            }
            reach[from] = farthest;
        }
        return reach[from];
    }
}
