package energy.isochron.prosumers;

import energy.isochron.exchange.BusInjection;
import energy.isochron.exchange.MeterReading;
import java.util.Arrays;
import java.util.List;

/**
 * Mean power of each bus that has agents: p the agents' net positions by the interval's length (12.23), q the demand's reactive power;
 * generation and batteries have power factor 1. In network order; agents of a bus are summed in agent order.
 */
final class BusMeters {
    private final List<String> busIds;
    private final int[] placeOf;
    private final double[] tanPhi;
    private final double hours;
    private final double[] pKw;
    private final double[] qKvar;

    /**
     * Meters at the buses of the agents.
     *
     * @param networkBuses all buses in network order
     * @param busOf bus of each agent, position in {@code networkBuses}
     * @param tanPhi of each agent's demand
     * @param hours length of an interval, h
     */
    BusMeters(List<String> networkBuses, int[] busOf, double[] tanPhi, double hours) {
        int[] busAt = Arrays.stream(busOf).sorted().distinct().toArray();
        busIds = Arrays.stream(busAt).mapToObj(networkBuses::get).toList();
        placeOf =
                Arrays.stream(busOf).map(bus -> Arrays.binarySearch(busAt, bus)).toArray();
        this.tanPhi = tanPhi;
        this.hours = hours;
        pKw = new double[busAt.length];
        qKvar = new double[busAt.length];
    }

    /** The buses that have agents, in network order. */
    List<String> busIds() {
        return busIds;
    }

    /** Injections of an interval. */
    List<BusInjection> injections(List<MeterReading> readings) {
        Arrays.fill(pKw, 0);
        Arrays.fill(qKvar, 0);
        for (int agent = 0; agent < placeOf.length; agent++) {
            MeterReading reading = readings.get(agent);
            pKw[placeOf[agent]] += reading.netPositionKwh() / hours;
            qKvar[placeOf[agent]] -= reading.demandKwh() / hours * tanPhi[agent];
        }
        BusInjection[] injections = new BusInjection[pKw.length];
        for (int bus = 0; bus < injections.length; bus++) {
            injections[bus] = new BusInjection(busIds.get(bus), pKw[bus], qKvar[bus]);
        }
        return List.of(injections);
    }
}
