package energy.isochron.app.scenario;

import energy.isochron.app.config.Location;
import energy.isochron.app.config.Places;
import energy.isochron.app.config.Problem;
import energy.isochron.app.config.Problems;
import energy.isochron.app.config.Suggestion;
import energy.isochron.exchange.Order;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rules about the agents: their ids, buses, nominal powers and batteries. */
final class AgentRules {
    private final Scenario scenario;
    private final Places places;
    private final Problems problems;

    AgentRules(Scenario scenario, Places places, Problems problems) {
        this.scenario = scenario;
        this.places = places;
        this.problems = problems;
    }

    /**
     * Checks all of them.
     *
     * @param buses ids of the network's buses; empty if they are not known
     */
    void check(Set<String> buses, Problems found) {
        checkNumber(found);
        checkIds(found);
        if (!buses.isEmpty()) {
            checkBuses(buses, found);
        }
        checkCommunity(found);
        for (int i = 0; i < scenario.agents().size(); i++) {
            AgentSpec agent = scenario.agents().get(i);
            checkCapacity(i, agent, found);
            checkBattery(key(i, "battery"), agent.battery().of(agent.mostCapacityKw()), found);
            checkVehicle(key(i, "vehicle"), agent, found);
            checkPolicy(key(i, "strategy"), scenario.agents().get(i).strategy(), found);
        }
        checkPolicy("community.strategy", scenario.community().strategy(), found);
    }

    private void checkNumber(Problems found) {
        if (scenario.agentCount() == 0 && !problems.at("agents") && !problems.at("community")) {
            add(found, "agents", "is empty", "one agent or more, listed or by community.count", "");
        }
    }

    private void checkIds(Problems found) {
        Map<String, Location> seen = new HashMap<>();
        for (int i = 0; i < scenario.agents().size(); i++) {
            String key = key(i, "id");
            String id = scenario.agents().get(i).id();
            if (problems.at(key)) {
                continue;
            }
            Location first = seen.putIfAbsent(id, places.of(key));
            if (first != null) {
                add(found, key, "is '" + id + "' like that at " + first, "an id that no other agent has", "");
            } else if (isDrawn(id)) {
                add(found, key, "is '" + id + "' like one that community draws", "an id of its own", "");
            } else if (id.equals(Order.OPERATOR)) {
                add(found, key, "is '" + id + "', which stands for the operator", "another id", "");
            }
        }
    }

    private boolean isDrawn(String id) {
        String prefix = scenario.community().idPrefix();
        String number = id.startsWith(prefix) ? id.substring(prefix.length()) : "";
        return number.matches("0|[1-9][0-9]{0,8}")
                && Integer.parseInt(number) < scenario.community().count();
    }

    private void checkBuses(Set<String> buses, Problems found) {
        Set<String> taken = new LinkedHashSet<>();
        int anywhere = 0;
        for (int i = 0; i < scenario.agents().size(); i++) {
            String bus = scenario.agents().get(i).bus();
            String key = key(i, "bus");
            if (bus.equals(AgentSpec.ANY_BUS)) {
                anywhere++;
            } else if (buses.contains(bus)) {
                taken.add(bus);
            } else if (!problems.at(key)) {
                add(found, key, "is '" + bus + '\'', allowed(buses), Suggestion.quoted(bus, buses));
            }
        }
        if (anywhere > buses.size() - taken.size()) {
            int free = buses.size() - taken.size();
            String finding = "has " + anywhere + " agents at any bus, but only " + free + " buses are free";
            add(found, "agents", finding, "one each", "a larger network, or a bus for each agent");
        }
    }

    private static String allowed(Set<String> buses) {
        List<String> some = buses.stream().limit(8).toList();
        return "a bus of the network: " + String.join(", ", some)
                + (buses.size() > some.size() ? ", … (" + buses.size() + " in all)" : "");
    }

    private void checkCommunity(Problems found) {
        if (problems.at("community")) {
            return;
        }
        CommunitySpec community = scenario.community();
        atMost(found, "capacity_kw", community.minCapacityKw(), community.maxCapacityKw(), true);
        atMost(found, "battery_h", community.minBatteryH(), community.maxBatteryH(), true);
        atMost(found, "soc", community.minSoc(), community.maxSoc(), false);
    }

    private void atMost(Problems found, String what, double low, double high, boolean orEqual) {
        if (low > high || (low == high && !orEqual)) {
            String allowed = (orEqual ? "at least" : "more than") + " min_" + what + " (" + low + ")";
            add(found, "community.max_" + what, "is " + high, allowed, "the two are exchanged");
        }
    }

    private void checkCapacity(int position, AgentSpec agent, Problems found) {
        String most = key(position, "max_capacity_kw");
        if (!problems.at(most)
                && !problems.at(key(position, "capacity_kw"))
                && agent.mostCapacityKw() < agent.capacityKw()) {
            String allowed = "at least capacity_kw (" + agent.capacityKw() + ")";
            add(found, most, "is " + agent.mostCapacityKw(), allowed, "the two are exchanged");
        }
        BatterySpec battery = agent.battery();
        if (!problems.at(key(position, "battery")) && battery.capacityKwh() > 0 && battery.capacityH() > 0) {
            String finding = "is " + battery.capacityH() + " besides capacity_kwh " + battery.capacityKwh();
            add(found, key(position, "battery.capacity_h"), finding, "one of the two", "capacity_kwh: 0");
        }
    }

    private void checkVehicle(String path, AgentSpec agent, Problems found) {
        if (problems.at(path) || !agent.vehicle().exists()) {
            return;
        }
        VehicleSpec vehicle = agent.vehicle();
        checkBattery(path, vehicle.battery(), found);
        if (agent.battery().exists()) {
            String maybe = "a second agent at the same bus that has the battery";
            add(found, path, "is there besides a battery", "one of the two", maybe);
        }
        if (vehicle.departureSoc() > vehicle.maxSoc()) {
            String allowed = "at most max_soc (" + vehicle.maxSoc() + ")";
            add(found, path + ".departure_soc", "is " + vehicle.departureSoc(), allowed, "");
        }
        if (!problems.at("interval_s") && !vehicle.trips().beginAndEnd(scenario.intervalSeconds())) {
            String finding = "is " + vehicle.arrivalH() + " with departure_h " + vehicle.departureH();
            String allowed = "an hour so that each day at least one interval begins away and one at home";
            add(found, path + ".arrival_h", finding, allowed, "the interval is longer than the trip");
        }
    }

    private void checkBattery(String path, BatterySpec battery, Problems found) {
        if (problems.at(path)) {
            return;
        }
        if (battery.fadePerKwh() * battery.capacityKwh() > 1) {
            String allowed = "at most 1 by capacity_kwh (" + 1 / battery.capacityKwh() + ")";
            add(found, path + ".fade_per_kwh", "is " + battery.fadePerKwh(), allowed, "it is of a full cycle");
        }
        if (battery.minSoc() >= battery.maxSoc()) {
            String allowed = "more than min_soc (" + battery.minSoc() + ")";
            add(found, path + ".max_soc", "is " + battery.maxSoc(), allowed, "the two are exchanged");
        } else if (battery.initialSoc().isPresent()) {
            double initial = battery.initialSoc().getAsDouble();
            if (initial < battery.minSoc() || initial > battery.maxSoc()) {
                String allowed = "min_soc (" + battery.minSoc() + ") to max_soc (" + battery.maxSoc() + ")";
                add(found, path + ".initial_soc", "is " + initial, allowed, "");
            }
        }
    }

    private void checkPolicy(String path, StrategySpec strategy, Problems found) {
        if (strategy instanceof StrategySpec.Policy policy && !problems.at(path)) {
            Set<String> installed = InstalledPolicies.byName().keySet();
            if (!installed.contains(policy.name())) {
                String allowed = installed.isEmpty()
                        ? "no name, as no policy is installed"
                        : "one of the policies that are installed: " + String.join(", ", installed);
                String maybe = Suggestion.quoted(policy.name(), installed);
                add(found, path + ".name", "is '" + policy.name() + '\'', allowed, maybe);
            }
        }
    }

    private static String key(int agent, String name) {
        return "agents[" + agent + "]." + name;
    }

    private void add(Problems found, String key, String finding, String allowed, String maybe) {
        found.add(new Problem(places.of(key), key, finding, allowed, maybe));
    }
}
