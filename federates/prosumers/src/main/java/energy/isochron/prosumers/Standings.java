package energy.isochron.prosumers;

import energy.isochron.exchange.AgentAccount;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What the last settlement said of each agent: its reputation and profit. Linear in agents for each settlement. */
final class Standings {
    /** Reputation of an agent that the settlement does not know (2.1). */
    private static final double UNKNOWN_REPUTATION = 0.5;

    private final List<Prosumer> agents;
    private final Map<String, Integer> indexOf;
    private final double[] reputation;
    private final double[] profitUsd;

    Standings(List<Prosumer> agents, Map<String, Integer> indexOf) {
        this.agents = agents;
        this.indexOf = indexOf;
        reputation = new double[agents.size()];
        profitUsd = new double[agents.size()];
    }

    void learn(List<AgentAccount> accounts) {
        Arrays.fill(reputation, UNKNOWN_REPUTATION);
        Arrays.fill(profitUsd, 0);
        for (int i = 0; i < accounts.size(); i++) {
            AgentAccount account = accounts.get(i);
            boolean inPlace =
                    i < agents.size() && account.agentId().equals(agents.get(i).id());
            Integer index = inPlace ? Integer.valueOf(i) : indexOf.get(account.agentId());
            if (index != null) {
                reputation[index] = account.reputation();
                profitUsd[index] = account.cumulativeProfitUsd();
            }
        }
    }

    /** By agent, 0..1; changed by the next settlement. */
    double[] reputations() {
        return reputation;
    }

    double profitUsd(int agent) {
        return profitUsd[agent];
    }
}
