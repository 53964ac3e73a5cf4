package energy.isochron.app.scenario;

import energy.isochron.app.config.Key;
import java.util.List;

/** A whole scenario; made by {@link ScenarioReader}, which checks it. */
public record Scenario(
        @Key(value = "Name of the federation and of its results' folder", pattern = IDS)
        String name,

        @Key(value = "Seed of all chance; the same seed gives the same results to the byte", byDefault = "1")
        long seed,

        @Key(value = "Number of market intervals to play", byDefault = "24", range = "[1, 10000000]")
        int intervals,

        @Key(
                value = "Length of an interval; a day holds a whole number of them",
                named = "interval_s",
                byDefault = "3600",
                unit = "s",
                range = "[60, 86400]")
        int intervalSeconds,

        @Key(value = "The distribution network", byDefault = "")
        NetworkSpec network,

        @Key(value = "The market's rules", byDefault = "") MarketSpec market,

        @Key(value = "The distribution system operator: its tariffs and fees", byDefault = "")
        OperatorSpec operator,

        @Key(value = "The agents, in the order that settles ties", byDefault = "[]")
        List<AgentSpec> agents,

        @Key(value = "Agents drawn at random, after those that are listed; for studies of size", byDefault = "")
        CommunitySpec community,

        @Key(value = "The grid federate's model", byDefault = "")
        GridSpec grid,

        @Key(value = "What agents' conduct is worth", byDefault = "")
        RewardSpec rewards,

        @Key(value = "What is kept of a run", byDefault = "")
        ResultsSpec results) {
    /** What ids are made of. */
    static final String IDS = "[A-Za-z0-9_.-]+";

    private static final int SECONDS_A_DAY = 86_400;

    public Scenario {
        agents = List.copyOf(agents);
    }

    /** Number of agents, listed and drawn. */
    public int agentCount() {
        return agents.size() + community.count();
    }

    /** Length of an interval, h. */
    public double intervalHours() {
        return intervalSeconds / 3600.0;
    }

    /** Number of intervals in a day. */
    public int intervalsADay() {
        return SECONDS_A_DAY / intervalSeconds;
    }
}
