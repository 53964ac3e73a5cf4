package energy.isochron.network;

import java.util.Arrays;

/**
 * The path from the bus with the smaller index to the other one. Its branches are kept as runs of consecutive indices
 * passed in one direction, since feeders are listed along their lines: the longest path of a ring of any size has two runs.
 * Immutable, with final fields only, so that threads may share it without a lock.
 */
final class Route {
    private final int low;
    private final int high;
    private final double distance;
    /** For each run: first branch, number of branches (negative if their indices fall), 1 if passed as listed or else 0. */
    private final int[] runs;

    private Route(int low, int high, double distance, int[] runs) {
        this.low = low;
        this.high = high;
        this.distance = distance;
        this.runs = runs;
    }

    /**
     * Compresses a path.
     *
     * @param low its first bus
     * @param high its last bus
     * @param branches in order from low to high, the first {@code count}
     */
    static Route of(Adjacency graph, int low, int high, int[] branches, int count) {
        int[] runs = new int[3 * count];
        double distance = 0;
        int used = -3;
        int bus = low;
        for (int i = 0; i < count; i++) {
            int branch = branches[i];
            int forward = graph.from(branch) == bus ? 1 : 0;
            if (used < 0 || runs[used + 2] != forward || !extended(runs, used, branch)) {
                used += 3;
                runs[used] = branch;
                runs[used + 1] = 1;
                runs[used + 2] = forward;
            }
            distance += graph.weight(branch);
            bus = graph.otherEnd(branch, bus);
        }
        return new Route(low, high, distance, Arrays.copyOf(runs, used + 3));
    }

    private static boolean extended(int[] runs, int at, int branch) {
        int length = runs[at + 1];
        if (length > 0 && branch == runs[at] + length) {
            runs[at + 1] = length + 1;
            return true;
        }
        if ((length < 0 && branch == runs[at] + length) || (length == 1 && branch == runs[at] - 1)) {
            runs[at + 1] = length == 1 ? -2 : length - 1;
            return true;
        }
        return false;
    }

    boolean joins(int smaller, int larger) {
        return low == smaller && high == larger;
    }

    double distance() {
        return distance;
    }

    int runCount() {
        return runs.length / 3;
    }

    /** First branch of a run. */
    int first(int run) {
        return runs[3 * run];
    }

    /** The index after the last branch of a run, in the direction of {@link #stride}. */
    int end(int run) {
        return runs[3 * run] + runs[3 * run + 1];
    }

    /** 1 if the branch indices of a run rise, -1 if they fall. */
    int stride(int run) {
        return runs[3 * run + 1] > 0 ? 1 : -1;
    }

    /** Whether the branches of a run are passed as listed. */
    boolean forward(int run) {
        return runs[3 * run + 2] == 1;
    }
}
