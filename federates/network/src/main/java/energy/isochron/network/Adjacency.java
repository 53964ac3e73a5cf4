package energy.isochron.network;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Branches and their ends in arrays; the neighbours of each bus in the order of the branch list, with their branches and
 * lengths side by side in memory, since a mesh has a thousand of them at each bus.
 */
final class Adjacency {
    private final int[] from;
    private final int[] to;
    private final double[] weight;
    private final int[] start;
    private final int[] incident;
    private final int[] neighbour;
    private final double[] length;
    private final double leastWeight;

    Adjacency(List<Branch> branches, Map<String, Integer> busIndex) {
        int count = branches.size();
        from = new int[count];
        to = new int[count];
        weight = new double[count];
        start = new int[busIndex.size() + 1];
        for (int e = 0; e < count; e++) {
            from[e] = busIndex.getOrDefault(branches.get(e).from(), -1);
            to[e] = busIndex.getOrDefault(branches.get(e).to(), -1);
            weight[e] = branches.get(e).weight();
            start[from[e] + 1]++;
            start[to[e] + 1]++;
        }
        for (int bus = 1; bus < start.length; bus++) {
            start[bus] += start[bus - 1];
        }
        int[] next = start.clone();
        incident = new int[2 * count];
        neighbour = new int[2 * count];
        length = new double[2 * count];
        double least = Double.POSITIVE_INFINITY;
        for (int e = 0; e < count; e++) {
            put(next[from[e]]++, e, to[e]);
            put(next[to[e]]++, e, from[e]);
            least = Math.min(least, weight[e]);
        }
        leastWeight = least;
    }

    private void put(int slot, int branch, int otherEnd) {
        incident[slot] = branch;
        neighbour[slot] = otherEnd;
        length[slot] = weight[branch];
    }

    int busCount() {
        return start.length - 1;
    }

    int branchCount() {
        return from.length;
    }

    int from(int branch) {
        return from[branch];
    }

    int to(int branch) {
        return to[branch];
    }

    double weight(int branch) {
        return weight[branch];
    }

    /** The branch listed from one bus to another, if there is one. */
    OptionalInt branch(int first, int second) {
        for (int slot = start[first]; slot < start[first + 1]; slot++) {
            if (from[incident[slot]] == first && to[incident[slot]] == second) {
                return OptionalInt.of(incident[slot]);
            }
        }
        return OptionalInt.empty();
    }

    /** First slot of a bus's branches; {@code firstSlot(bus + 1)} ends them. */
    int firstSlot(int bus) {
        return start[bus];
    }

    int branchAt(int slot) {
        return incident[slot];
    }

    /** The bus at the other end of {@link #branchAt}. */
    int neighbourAt(int slot) {
        return neighbour[slot];
    }

    /** Length of {@link #branchAt}. */
    double lengthAt(int slot) {
        return length[slot];
    }

    /** Length of the shortest branch; infinite without any. */
    double leastWeight() {
        return leastWeight;
    }

    int otherEnd(int branch, int bus) {
        return from[branch] + to[branch] - bus;
    }
}
