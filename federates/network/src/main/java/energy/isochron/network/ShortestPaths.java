package energy.isochron.network;

import java.util.Arrays;

/**
 * Dijkstra's algorithm (Numerische Mathematik 1, 1959) from one bus, with the tie rules of 12.28: queue ordered by
 * distance, then bus index; neighbours in branch order; a predecessor is replaced only if strictly nearer. O((n + m) log
 * n).
 */
final class ShortestPaths {
    private final double[] distance;
    private final int[] branchTo;
    private final int[] order;

    ShortestPaths(Adjacency graph, int source) {
        int count = graph.busCount();
        distance = new double[count];
        branchTo = new int[count];
        order = new int[count];
        Arrays.fill(distance, Double.POSITIVE_INFINITY);
        Arrays.fill(branchTo, -1);
        distance[source] = 0;
        BusQueue queue = new BusQueue(distance);
        queue.offer(source);
        int settled = 0;
        while (!queue.isEmpty()) {
            int bus = queue.poll();
            order[settled++] = bus;
            relax(graph, bus, queue);
        }
    }

    private void relax(Adjacency graph, int bus, BusQueue queue) {
        for (int slot = graph.firstSlot(bus); slot < graph.firstSlot(bus + 1); slot++) {
            int branch = graph.branchAt(slot);
            int neighbour = graph.otherEnd(branch, bus);
            double candidate = distance[bus] + graph.weight(branch);
            if (candidate < distance[neighbour]) {
                distance[neighbour] = candidate;
                branchTo[neighbour] = branch;
                queue.offer(neighbour);
            }
        }
    }

    double distance(int bus) {
        return distance[bus];
    }

    /** The last branch of the path to a bus; -1 at the source. */
    int branchTo(int bus) {
        return branchTo[bus];
    }

    /** The k-th bus by distance, the source first. */
    int settled(int k) {
        return order[k];
    }
}
