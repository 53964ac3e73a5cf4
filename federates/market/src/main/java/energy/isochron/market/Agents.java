package energy.isochron.market;

import energy.isochron.exchange.Order;
import energy.isochron.network.Network;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Who may trade, by index: the order of configuration. Immutable. */
final class Agents {
    /** No agent of that id. */
    static final int UNKNOWN = -1;

    /** What an id may consist of, for it is part of the ledger's text (12.43). */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_.-]+");

    private final String[] ids;
    private final String[] busIds;
    private final int[] buses;
    private final double[] initialReputations;
    private final Map<String, Integer> index;

    /**
     * The agents of a market.
     *
     * @throws InvalidRules with all that is wrong with them
     */
    Agents(List<MarketAgent> agents, Network network) {
        ids = new String[agents.size()];
        busIds = new String[agents.size()];
        buses = new int[agents.size()];
        initialReputations = new double[agents.size()];
        // Roomy: the hashes of ids that differ in a number only lie close together.
        index = HashMap.newHashMap(4 * agents.size());
        List<RuleProblem> problems = new ArrayList<>();
        if (agents.isEmpty()) {
            problems.add(
                    new RuleProblem("agents", "is empty, allowed is one agent or more. Maybe the list is misspelt?"));
        }
        for (int i = 0; i < agents.size(); i++) {
            register(i, agents.get(i), network, problems);
        }
        if (!problems.isEmpty()) {
            throw new InvalidRules(problems);
        }
    }

    private void register(int i, MarketAgent agent, Network network, List<RuleProblem> problems) {
        String key = "agents." + agent.id();
        if (!ID.matcher(agent.id()).matches() || agent.id().equals(Order.OPERATOR)) {
            problems.add(new RuleProblem(
                    key,
                    "is no id for an agent, allowed is one of letters, digits, '_', '.' and '-', but not "
                            + Order.OPERATOR + ". Maybe replace other characters by '_'?"));
        }
        if (index.putIfAbsent(agent.id(), i) != null) {
            problems.add(new RuleProblem(key, "is listed twice, allowed is once. Maybe one entry was copied?"));
        }
        OptionalInt bus = network.find(agent.busId());
        if (bus.isEmpty()) {
            problems.add(new RuleProblem(
                    key + ".bus",
                    "is '" + agent.busId() + "', allowed is a bus of the network, "
                            + network.bus(0).id() + " to "
                            + network.bus(network.busCount() - 1).id()
                            + ". Maybe it belongs to another feeder?"));
        }
        double reputation = agent.initialReputation();
        if (!(reputation >= 0 && reputation <= 1)) {
            problems.add(new RuleProblem(
                    key + ".reputation", "is " + reputation + ", allowed is 0 to 1. Maybe it was given in percent?"));
        }
        ids[i] = agent.id();
        busIds[i] = agent.busId();
        buses[i] = bus.orElse(UNKNOWN);
        initialReputations[i] = reputation;
    }

    int count() {
        return ids.length;
    }

    String id(int agent) {
        return ids[agent];
    }

    /** Index of an agent, or {@link #UNKNOWN}. */
    int indexOf(String id) {
        return index.getOrDefault(id, UNKNOWN);
    }

    /** Network index of the agent's bus. */
    int bus(int agent) {
        return buses[agent];
    }

    String busId(int agent) {
        return busIds[agent];
    }

    /** Reputations before the first interval, a copy. */
    double[] initialReputations() {
        return initialReputations.clone();
    }
}
