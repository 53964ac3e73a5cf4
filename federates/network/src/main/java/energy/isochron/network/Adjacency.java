package energy.isochron.network;

import java.util.List;
import java.util.Map;

/** Branches and their ends in arrays; the neighbours of each bus in the order of the branch list. */
final class Adjacency {
    private final int[] from;
    private final int[] to;
    private final double[] weight;
    private final int[] start;
    private final int[] incident;

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
        for (int e = 0; e < count; e++) {
            incident[next[from[e]]++] = e;
            incident[next[to[e]]++] = e;
        }
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

    /** First slot of a bus's branches; {@code firstSlot(bus + 1)} ends them. */
    int firstSlot(int bus) {
        return start[bus];
    }

    int branchAt(int slot) {
        return incident[slot];
    }

    int otherEnd(int branch, int bus) {
        return from[branch] + to[branch] - bus;
    }
}
