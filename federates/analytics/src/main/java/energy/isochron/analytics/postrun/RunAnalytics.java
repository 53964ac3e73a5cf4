package energy.isochron.analytics.postrun;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * All measures of a run or of several episodes (local-market specification, 5.2 with 12.44). Every value is finite.
 *
 * @param groups coordination, grid, operator, market, episode, in this order
 * @param agents each agent, in the order given
 */
public record RunAnalytics(List<Group> groups, List<EpisodeStatistics.Agent> agents) {
    /**
     * Measures that belong together.
     *
     * @param name its name in results
     * @param title its name for readers
     * @param values its measures
     */
    public record Group(String name, String title, List<Value> values) {
        public Group {
            values = List.copyOf(values);
        }
    }

    /**
     * A measure's value and what it takes to read it.
     *
     * @param name its name in results; its end is the unit, none for a ratio
     * @param unit its unit, {@code 1} for a ratio
     * @param range where it lies, for readers
     * @param formula how it is made, in the signs of this package
     * @param value the value
     */
    public record Value(String name, String unit, String range, String formula, double value) {}

    public RunAnalytics {
        groups = List.copyOf(groups);
        agents = List.copyOf(agents);
    }

    /**
     * Takes all measures. Linear in intervals and trades, and in intervals × agents² if there are rewards.
     *
     * @param run the run's history
     * @param agentIds its agents, those to be told one by one
     */
    public static RunAnalytics of(RunHistory run, List<String> agentIds) {
        List<RunHistory> episodes = List.of(run);
        return new RunAnalytics(
                List.of(
                        group("coordination", "Coordination", CoordinationAnalytics.MEASURES, run),
                        group("grid", "Grid", GridAnalytics.MEASURES, run),
                        group("operator", "Operator", OperatorAnalytics.MEASURES, run),
                        group("market", "Market", MarketAnalytics.MEASURES, run),
                        group("episode", "Episode", EpisodeStatistics.MEASURES, episodes)),
                EpisodeStatistics.agents(agentIds, episodes));
    }

    private static <H> Group group(String name, String title, List<Measure<H>> measures, H subject) {
        List<Value> values = new ArrayList<>();
        for (Measure<H> measure : measures) {
            double value = measure.function().applyAsDouble(subject);
            values.add(new Value(measure.name(), measure.unit(), measure.range().text(), measure.formula(), value));
        }
        return new Group(name, title, values);
    }

    /** All measures that a run has, in the order of its groups and their values. */
    public static List<MeasureDescription> descriptions() {
        Map<Quantity, double[]> nothing = new EnumMap<>(Quantity.class);
        for (Quantity quantity : Quantity.values()) {
            nothing.put(quantity, new double[0]);
        }
        RunHistory none = new RunHistory(
                1, nothing, new RunHistory.Trades(List.of(), 0), Map.of(), new RunHistory.FinalFlows(0, 0));
        return of(none, List.of()).groups().stream()
                .flatMap(group -> group.values().stream()
                        .map(value -> new MeasureDescription(
                                group.name(), value.name(), value.unit(), value.range(), value.formula())))
                .toList();
    }

    /**
     * The value of a measure.
     *
     * @param group the group's name
     * @param measure the measure's name
     */
    public double value(String group, String measure) {
        for (Group each : groups) {
            for (Value value : each.values()) {
                if (each.name().equals(group) && value.name().equals(measure)) {
                    return value.value();
                }
            }
        }
        throw new IllegalArgumentException("there is no measure '" + measure + "' of group '" + group
                + "', allowed are those of the README of analytics. Maybe its unit is missing at its end?");
    }
}
