package energy.isochron.app.scenario;

import energy.isochron.network.Network;
import energy.isochron.prosumers.BusDistance;

/**
 * The distances of a network's buses, as the prosumers ask for them.
 *
 * @param network the feeder
 */
record NetworkDistance(Network network) implements BusDistance {
    @Override
    public double between(int busA, int busB) {
        return network.distance(busA, busB);
    }

    @Override
    public void from(int bus, double[] into) {
        network.distances(bus, into);
    }
}
