package energy.isochron.analytics.store;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import energy.isochron.analytics.postrun.EpisodeStatistics;
import energy.isochron.analytics.postrun.RunAnalytics;

/** Measures as JSON: in the summary a number for each name, for the report with all that a reader needs. */
final class AnalyticsJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private AnalyticsJson() {}

    /** A section for each group, and the agents. */
    static ObjectNode forSummary(RunAnalytics analytics) {
        ObjectNode tree = JSON.objectNode();
        for (RunAnalytics.Group group : analytics.groups()) {
            ObjectNode section = tree.putObject(group.name());
            group.values().forEach(value -> section.put(value.name(), value.value()));
        }
        tree.set("agents", agents(analytics));
        return tree;
    }

    private static ArrayNode agents(RunAnalytics analytics) {
        ArrayNode agents = JSON.arrayNode();
        for (EpisodeStatistics.Agent agent : analytics.agents()) {
            agents.addObject()
                    .put("agent_id", agent.agentId())
                    .put("trades", agent.trades())
                    .put("mean_reward", agent.meanReward())
                    .put("reward_mean", agent.rewardMean())
                    .put("reward_sigma", agent.rewardSigma())
                    .put("reward_min", agent.rewardMin())
                    .put("reward_max", agent.rewardMax());
        }
        return agents;
    }

    /** A table for each group. */
    static ArrayNode forReport(RunAnalytics analytics) {
        ArrayNode groups = JSON.arrayNode();
        for (RunAnalytics.Group group : analytics.groups()) {
            ArrayNode values = groups.addObject().put("title", group.title()).putArray("values");
            for (RunAnalytics.Value value : group.values()) {
                values.addObject()
                        .put("name", value.name())
                        .put("unit", value.unit())
                        .put("range", value.range())
                        .put("formula", value.formula())
                        .put("value", value.value());
            }
        }
        return groups;
    }
}
