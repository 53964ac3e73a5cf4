package energy.isochron.prosumers;

import java.util.ArrayList;
import java.util.List;

/** The vehicles of a community, in agent order; without any it costs nothing. Linear in vehicles. */
final class Fleet {
    private final List<Prosumer> agents;
    private final Battery[] batteries;
    private final List<Vehicle> vehicles = new ArrayList<>();

    /**
     * Vehicles at the start of a run.
     *
     * @param batteries one for each agent
     */
    Fleet(List<Prosumer> agents, Battery[] batteries, CommunityRules rules) {
        this.agents = agents;
        this.batteries = batteries;
        for (int i = 0; i < batteries.length; i++) {
            Prosumer agent = agents.get(i);
            if (agent.trips().exist()) {
                Require.that(
                        agent.trips().beginAndEnd(rules.intervalSeconds()),
                        "trips of agent '" + agent.id() + "'",
                        agent.trips(),
                        "at least one interval away and one at home every day",
                        "the interval is longer than the trip");
                vehicles.add(new Vehicle(i, batteries[i], agent.trips(), rules.intervalSeconds()));
            }
        }
    }

    /** All leave, stay or return as an interval begins. */
    void begin(long interval) {
        for (int i = 0; i < vehicles.size(); i++) {
            vehicles.get(i).begin(interval);
        }
    }

    /** Accounts of all that ages or travels, in agent order. */
    List<StorageAccount> accounts() {
        List<StorageAccount> accounts = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < batteries.length; i++) {
            boolean travels = next < vehicles.size() && vehicles.get(next).agent() == i;
            TripAccount trips = travels ? vehicles.get(next++).account() : TripAccount.NONE;
            if (travels || agents.get(i).battery().fadePerKwh() > 0) {
                accounts.add(batteries[i].account(agents.get(i).id(), trips));
            }
        }
        return List.copyOf(accounts);
    }
}
