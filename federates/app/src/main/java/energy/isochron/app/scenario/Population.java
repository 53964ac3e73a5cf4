package energy.isochron.app.scenario;

import energy.isochron.federation.RandomStreams;
import energy.isochron.network.Network;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Who lives on the network: the listed agents and those drawn, each at a bus of its own or a given one, of a known nominal power. */
final class Population {
    private final Scenario scenario;
    private final Network network;
    private final RandomStreams streams;

    Population(Scenario scenario, Network network, RandomStreams streams) {
        this.scenario = scenario;
        this.network = network;
        this.streams = streams;
    }

    /** All agents in agent order, none at {@link AgentSpec#ANY_BUS} any more, each with its nominal power and battery in kWh. Each draws from streams of its own. */
    List<AgentSpec> agents() {
        List<AgentSpec> agents = new ArrayList<>(scenario.agentCount());
        List<String> free = freeBuses();
        int next = 0;
        for (AgentSpec agent : scenario.agents()) {
            String bus = agent.bus().equals(AgentSpec.ANY_BUS) ? free.get(next++) : agent.bus();
            agents.add(agent.settled(bus, powerKw(agent)));
        }
        for (int i = 0; i < scenario.community().count(); i++) {
            agents.add(draw(i));
        }
        return agents;
    }

    /** Buses without a listed agent, in a drawn order. */
    private List<String> freeBuses() {
        Set<String> taken = new HashSet<>();
        scenario.agents().forEach(agent -> taken.add(agent.bus()));
        List<String> free = new ArrayList<>();
        for (int bus = 0; bus < network.busCount(); bus++) {
            if (!taken.contains(network.bus(bus).id())) {
                free.add(network.bus(bus).id());
            }
        }
        Collections.shuffle(free, Random.from(streams.stream("placement", "")));
        return free;
    }

    private double powerKw(AgentSpec agent) {
        return agent.maxCapacityKw().isEmpty()
                ? agent.capacityKw()
                : between(agent.capacityKw(), agent.mostCapacityKw(), streams.stream("capacity", agent.id()));
    }

    private AgentSpec draw(int number) {
        CommunitySpec community = scenario.community();
        String id = community.idPrefix() + number;
        RandomGenerator random = streams.stream("community", id);
        double capacityKw = between(community.minCapacityKw(), community.maxCapacityKw(), random);
        double batteryH = between(community.minBatteryH(), community.maxBatteryH(), random);
        boolean hasBattery = random.nextDouble() < community.batteryShare();
        double capacityKwh = hasBattery ? capacityKw * batteryH : 0;
        return new AgentSpec(
                id,
                network.bus(number % network.busCount()).id(),
                capacityKw,
                OptionalDouble.empty(),
                community.generation(),
                community.demand(),
                community.battery(capacityKwh),
                VehicleSpec.NONE,
                HeatSpec.NONE,
                1,
                community.strategy());
    }

    private static double between(double low, double high, RandomGenerator random) {
        return low + (high - low) * random.nextDouble();
    }
}
