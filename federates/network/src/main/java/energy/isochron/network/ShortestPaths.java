package energy.isochron.network;

import java.util.Arrays;

/**
 * Dijkstra's algorithm (Numerische Mathematik 1, 1959) from one bus, with the tie rules of 12.28: queue ordered by
 * distance, then bus index; neighbours in branch order; a predecessor is replaced only if strictly nearer.
 *
 * <p>Branches are looked at only until no bus can come nearer any more: once a bus is settled that is, with the shortest of
 * all branches added, as far as the farthest bus known. All later ones are as far at least, so nothing is left out, and
 * sums of doubles keep that order. In a mesh whose lengths are 0.5 to 1.5 an eighth of the buses settles before. O((n + m)
 * log n).
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
        settle(graph, queue);
    }

    private void settle(Adjacency graph, BusQueue queue) {
        double farthest = Double.POSITIVE_INFINITY;
        int looks = 0;
        int settled = 0;
        while (!queue.isEmpty()) {
            int bus = queue.poll();
            order[settled++] = bus;
            if (distance[bus] + graph.leastWeight() < farthest) {
                relax(graph, bus, queue);
                looks += graph.firstSlot(bus + 1) - graph.firstSlot(bus);
            }
            if (looks >= order.length) {
                farthest = farthest();
                looks = 0;
            }
        }
    }

    /** Distance of the farthest bus by the paths known so far. */
    private double farthest() {
        double farthest = 0;
        for (double known : distance) {
            farthest = Math.max(farthest, known);
        }
        return farthest;
    }

    private void relax(Adjacency graph, int bus, BusQueue queue) {
        double settled = distance[bus];
        int end = graph.firstSlot(bus + 1);
        for (int slot = graph.firstSlot(bus); slot < end; slot++) {
            int neighbour = graph.neighbourAt(slot);
            double candidate = settled + graph.lengthAt(slot);
            if (candidate < distance[neighbour]) {
                distance[neighbour] = candidate;
                branchTo[neighbour] = graph.branchAt(slot);
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
