package energy.isochron.network;

import java.util.Arrays;

/** A binary heap of buses by distance, then index; a bus that is offered again moves up to its new distance. */
final class BusQueue {
    private final double[] distance;
    private final int[] heap;
    private final int[] place;
    private int size;

    /** The distances may change from outside, downwards, each time followed by an offer of the bus. */
    BusQueue(double[] distance) {
        this.distance = distance;
        heap = new int[distance.length];
        place = new int[distance.length];
        Arrays.fill(place, -1);
    }

    boolean isEmpty() {
        return size == 0;
    }

    void offer(int bus) {
        int at = place[bus];
        if (at < 0) {
            at = size++;
        }
        while (at > 0 && before(bus, heap[(at - 1) / 2])) {
            put(heap[(at - 1) / 2], at);
            at = (at - 1) / 2;
        }
        put(bus, at);
    }

    int poll() {
        int nearest = heap[0];
        place[nearest] = -1;
        size--;
        if (size > 0) {
            sink(heap[size]);
        }
        return nearest;
    }

    private void sink(int bus) {
        int at = 0;
        while (2 * at + 1 < size) {
            int child = 2 * at + 1;
            if (child + 1 < size && before(heap[child + 1], heap[child])) {
                child++;
            }
            if (!before(heap[child], bus)) {
                break;
            }
            put(heap[child], at);
            at = child;
        }
        put(bus, at);
    }

    private void put(int bus, int at) {
        heap[at] = bus;
        place[bus] = at;
    }

    private boolean before(int a, int b) {
        return distance[a] < distance[b] || (distance[a] == distance[b] && a < b);
    }
}
