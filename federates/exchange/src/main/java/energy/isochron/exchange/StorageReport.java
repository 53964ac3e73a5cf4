package energy.isochron.exchange;

import java.util.List;

/**
 * What became of batteries and vehicles, sent at the order beat: trips as they begin; accounts after each day, and after the last
 * interval when the sender concludes.
 *
 * @param interval 0-based, the one whose start the trips begin at, or whose end the accounts stand at
 * @param departures trips that begin, in agent order; empty beside accounts
 * @param accounts of all batteries, those of vehicles included, in agent order; empty beside departures
 */
public record StorageReport(long interval, List<Departure> departures, List<StorageAccount> accounts) {
    public StorageReport {
        Check.interval(interval);
        departures = List.copyOf(departures);
        accounts = List.copyOf(accounts);
    }
}
