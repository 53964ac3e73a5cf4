package energy.isochron.prosumers;

import energy.isochron.exchange.Departure;
import energy.isochron.exchange.StorageAccount;
import energy.isochron.exchange.StorageReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Batteries that report and vehicles that travel, in agent order. Linear in vehicles, and at the end of a day in agents. */
final class Fleet {
    private final List<Prosumer> agents;
    private final Battery[] batteries;
    private final CommunityRules rules;
    private final List<Vehicle> vehicles = new ArrayList<>();

    /**
     * Vehicles at the start of a run.
     *
     * @param batteries one for each agent
     */
    Fleet(List<Prosumer> agents, Battery[] batteries, CommunityRules rules) {
        this.agents = agents;
        this.batteries = batteries;
        this.rules = rules;
        for (int i = 0; i < batteries.length; i++) {
            Prosumer agent = agents.get(i);
            if (agent.trips().exist()) {
                Require.that(
                        agent.trips().beginAndEnd(rules.intervalSeconds()),
                        "trips of agent '" + agent.id() + "'",
                        agent.trips(),
                        "at least one interval away and one at home every day",
                        "the interval is longer than the trip");
                vehicles.add(new Vehicle(agent.id(), batteries[i], agent.trips(), rules.intervalSeconds()));
            }
        }
    }

    /** All leave, stay or return as an interval begins. Returns the accounts of a day that is over, and the trips that begin. */
    List<StorageReport> begin(long interval) {
        List<StorageReport> reports = new ArrayList<>();
        if (interval > 0 && rules.dayFraction(interval) < rules.dayFraction(interval - 1)) {
            report(interval - 1).ifPresent(reports::add);
        }
        List<Departure> departures = departures(interval);
        if (!departures.isEmpty()) {
            reports.add(new StorageReport(interval, departures, List.of()));
        }
        return reports;
    }

    private List<Departure> departures(long interval) {
        List<Departure> departures = List.of();
        for (int i = 0; i < vehicles.size(); i++) {
            Optional<Departure> departure = vehicles.get(i).begin(interval);
            if (departure.isPresent()) {
                departures = departures.isEmpty() ? new ArrayList<>() : departures;
                departures.add(departure.get());
            }
        }
        return departures;
    }

    /** The accounts at the end of an interval; empty without batteries. */
    Optional<StorageReport> report(long interval) {
        List<StorageAccount> accounts = accounts();
        return accounts.isEmpty() ? Optional.empty() : Optional.of(new StorageReport(interval, List.of(), accounts));
    }

    /** Accounts of all batteries, in agent order. */
    List<StorageAccount> accounts() {
        List<StorageAccount> accounts = new ArrayList<>();
        for (int i = 0; i < batteries.length; i++) {
            if (batteries[i].exists()) {
                accounts.add(batteries[i].account(agents.get(i).id()));
            }
        }
        return accounts;
    }

    /** Accounts of the trips of all vehicles, in agent order. */
    List<TripAccount> trips() {
        return vehicles.stream().map(Vehicle::account).toList();
    }
}
