package energy.isochron.prosumers;

import energy.isochron.exchange.Order;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds what is wrong with a list of agents before a community is built of them. */
final class AgentCheck {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_.-]+");

    private AgentCheck() {}

    /**
     * The bus of each agent.
     *
     * @return positions in {@code networkBuses}
     * @throws IllegalArgumentException with all problems, one a line
     */
    static int[] busesOf(List<Prosumer> agents, List<String> networkBuses) {
        Require.that(!agents.isEmpty(), "number of agents", 0, "1 or more", "the list of agents is missing");
        Map<String, Integer> positions = new HashMap<>();
        for (int bus = 0; bus < networkBuses.size(); bus++) {
            positions.put(networkBuses.get(bus), bus);
        }
        List<String> problems = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        int[] busOf = new int[agents.size()];
        for (int i = 0; i < busOf.length; i++) {
            Prosumer agent = agents.get(i);
            checkId(agent.id(), seen, problems);
            Integer bus = positions.get(agent.busId());
            if (bus == null) {
                problems.add("bus of agent '" + agent.id() + "' is '" + agent.busId()
                        + "', allowed is a bus of the network. Maybe another network was meant?");
            } else {
                busOf[i] = bus;
            }
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", problems));
        }
        return busOf;
    }

    private static void checkId(String id, Set<String> seen, List<String> problems) {
        if (!ID.matcher(id).matches() || id.equals(Order.OPERATOR)) {
            problems.add("id of an agent is '" + id + "', allowed are letters, digits, '_', '.' and '-', but not '"
                    + Order.OPERATOR + "'. Maybe it has a space?");
        }
        if (!seen.add(id)) {
            problems.add("id of an agent is '" + id + "' twice, allowed is once. Maybe a copy was not renamed?");
        }
    }
}
