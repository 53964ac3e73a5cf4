package energy.isochron.analytics;

import energy.isochron.exchange.Departure;
import energy.isochron.exchange.StorageAccount;
import energy.isochron.exchange.StorageReport;
import java.util.List;

/** Adds up trips, and keeps the last accounts of batteries, if there are any. Linear in batteries for each day. */
final class StorageTally {
    private List<StorageAccount> accounts = List.of();
    private long departures;
    private long shortDepartures;
    private double shortfallKwh;
    private double tripKwh;
    private double chargedElsewhereKwh;

    void add(StorageReport report) {
        if (!report.accounts().isEmpty()) {
            accounts = report.accounts();
        }
        for (Departure departure : report.departures()) {
            departures++;
            shortDepartures += departure.isShort() ? 1 : 0;
            shortfallKwh += departure.shortfallKwh();
            tripKwh += departure.tripKwh();
            chargedElsewhereKwh += departure.chargedElsewhereKwh();
        }
    }

    RunSummary.Storage summary() {
        double capacity = 0;
        double throughput = 0;
        double lost = 0;
        double lostCapacity = 0;
        for (StorageAccount account : accounts) {
            capacity += account.capacityKwh();
            throughput += account.throughputKwh();
            lost += account.lostKwh();
            lostCapacity += account.lostCapacityKwh();
        }
        return new RunSummary.Storage(
                accounts.size(),
                capacity,
                throughput,
                capacity > 0 ? throughput / (2 * capacity) : 0,
                lost,
                lostCapacity,
                new RunSummary.Trips(departures, shortDepartures, shortfallKwh, tripKwh, chargedElsewhereKwh));
    }
}
