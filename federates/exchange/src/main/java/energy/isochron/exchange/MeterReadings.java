package energy.isochron.exchange;

import java.util.List;

/**
 * The meters of a group of agents, sent at the meter beat.
 *
 * @param interval 0-based
 * @param readings one an agent, in agent order
 * @param injections one a bus that has agents, in network order
 */
public record MeterReadings(long interval, List<MeterReading> readings, List<BusInjection> injections) {
    public MeterReadings {
        Check.interval(interval);
        readings = List.copyOf(readings);
        injections = List.copyOf(injections);
    }
}
