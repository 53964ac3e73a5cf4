package energy.isochron.network;

import java.util.Arrays;

/** Dijkstra's algorithm by the letter of 12.28: no queue, no branch left out. O(n²). */
final class PlainDijkstra {
    final double[] distance;
    final int[] branchTo;
    final int[] settled;

    PlainDijkstra(Network network, int source) {
        int buses = network.busCount();
        distance = new double[buses];
        branchTo = new int[buses];
        settled = new int[buses];
        Arrays.fill(distance, Double.POSITIVE_INFINITY);
        Arrays.fill(branchTo, -1);
        distance[source] = 0;
        boolean[] done = new boolean[buses];
        for (int k = 0; k < buses; k++) {
            int nearest = -1;
            for (int bus = 0; bus < buses; bus++) {
                if (!done[bus] && (nearest < 0 || distance[bus] < distance[nearest])) {
                    nearest = bus;
                }
            }
            done[nearest] = true;
            settled[k] = nearest;
            for (int e = 0; e < network.branchCount(); e++) {
                if (network.from(e) == nearest || network.to(e) == nearest) {
                    int other = network.from(e) + network.to(e) - nearest;
                    if (distance[nearest] + network.weight(e) < distance[other]) {
                        distance[other] = distance[nearest] + network.weight(e);
                        branchTo[other] = e;
                    }
                }
            }
        }
    }
}
