package energy.isochron.analytics.postrun;

import static energy.isochron.analytics.postrun.Statistics.clip;
import static energy.isochron.analytics.postrun.Statistics.correlation;
import static energy.isochron.analytics.postrun.Statistics.deviation;
import static energy.isochron.analytics.postrun.Statistics.differences;
import static energy.isochron.analytics.postrun.Statistics.loadFactor;
import static energy.isochron.analytics.postrun.Statistics.mean;
import static energy.isochron.analytics.postrun.Statistics.meanMagnitude;
import static energy.isochron.analytics.postrun.Statistics.ratio;
import static energy.isochron.analytics.postrun.Statistics.slope;
import static energy.isochron.analytics.postrun.Statistics.steadiness;
import static energy.isochron.analytics.postrun.Statistics.sum;
import static energy.isochron.analytics.postrun.Statistics.trend;
import static energy.isochron.analytics.postrun.Statistics.variation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How well the agents of a run coordinate (local-market specification, 5.2 "Coordination", with 12.44: the terms volume/price/100 are
 * dropped). All are ratios of 0..1; signs as in this package. Linear in intervals, {@link #strategyAlignment} also in pairs of agents.
 */
final class CoordinationAnalytics {
    static final List<Measure<RunHistory>> MEASURES = List.of(
            Measure.share("score", "mean of all b_k and e_k", CoordinationAnalytics::score),
            Measure.share(
                    "convergence",
                    "max(0, (var first 2 − var last 2) / var first 2) of c_k; var first 2 = 0: 1 if var last 2 = 0, else 0",
                    CoordinationAnalytics::convergence),
            Measure.share(
                    "strategy_alignment",
                    "mean |correlation| of the rewards of each pair of agents",
                    CoordinationAnalytics::strategyAlignment),
            Measure.share(
                    "emergent_efficiency", "clip(trend(e) + mean(e), 0, 1)", CoordinationAnalytics::emergentEfficiency),
            Measure.share(
                    "information_efficiency",
                    "1 − min(1, σ/|μ|) of the rewards of all agents and intervals",
                    CoordinationAnalytics::informationEfficiency),
            Measure.share(
                    "resource_coordination", "Σ P2P volume / Σ volume", CoordinationAnalytics::resourceCoordination),
            Measure.share(
                    "supply_demand_coordination",
                    "max(0, 1 − mean |X_k| / C)",
                    CoordinationAnalytics::supplyDemandCoordination),
            Measure.share("coordination_trend", "trend(c), per interval", CoordinationAnalytics::coordinationTrend),
            Measure.slopeOfShare(
                    "coordination_slope",
                    "slope of the least squares line through c, per interval",
                    run -> slope(run.coordination())),
            Measure.share("coordination_stability", "max(0, 1 − σ(c)/μ(c))", CoordinationAnalytics::stability),
            Measure.share("signal_impact", "|correlation(e, b)|", CoordinationAnalytics::signalImpact),
            Measure.share(
                    "agent_responsiveness",
                    "mean over agents of |correlation(Δreward, Δe)|",
                    CoordinationAnalytics::agentResponsiveness),
            Measure.share(
                    "emergent_strength",
                    "clip((trend(c) + 1 − σ(c)/μ(c)) / 2, 0, 1)",
                    CoordinationAnalytics::emergentStrength),
            Measure.share(
                    "battery_coordination",
                    "mean of (1 if |X_k| < 0.1·C, else b_k)",
                    CoordinationAnalytics::batteryCoordination),
            Measure.share(
                    "peak_reduction",
                    "clip(load factor + trend(load factors of min(5, ⌊n/2⌋) intervals each), 0, 1)",
                    CoordinationAnalytics::peakReduction),
            Measure.share("energy_waste_reduction", "mean(c)", CoordinationAnalytics::energyWasteReduction));

    private static final int CONVERGENCE_WINDOW = 2;
    private static final int LOAD_WINDOW = 5;
    private static final double SMALL_EXPORT = 0.1;

    private CoordinationAnalytics() {}

    /** Coordination score: mean of all b_k and e_k, 0..1 (5.2); 0 without intervals. */
    static double score(RunHistory run) {
        return (mean(run.balance()) + mean(run.p2pShare())) / 2;
    }

    /**
     * Convergence: max(0, (var of the first two c_k − var of the last two) / var of the first two), 0..1 (5.2); where the first two are
     * equal, 1 if the last two are, else 0. 0 of fewer than two intervals.
     */
    static double convergence(RunHistory run) {
        double[] c = run.coordination();
        if (c.length < CONVERGENCE_WINDOW) {
            return 0;
        }
        double first = deviation(Arrays.copyOf(c, CONVERGENCE_WINDOW));
        double last = deviation(Arrays.copyOfRange(c, c.length - CONVERGENCE_WINDOW, c.length));
        if (first == 0) {
            return last == 0 ? 1 : 0;
        }
        return Math.max(0, 1 - (last / first) * (last / first));
    }

    /**
     * Alignment of strategies: mean |Pearson| of the reward series of each pair of agents, 0..1 (5.2). A series that does not vary
     * correlates with none; 0 of fewer than two agents or rewarded intervals. Agents² × intervals.
     */
    static double strategyAlignment(RunHistory run) {
        List<double[]> units = new ArrayList<>();
        run.rewards().values().forEach(rewards -> units.add(ofUnitLength(rewards)));
        double total = 0;
        for (int i = 0; i < units.size(); i++) {
            for (int j = 0; j < i; j++) {
                total += Math.min(1, Math.abs(product(units.get(i), units.get(j))));
            }
        }
        int agents = units.size();
        return ratio(total, agents * (agents - 1.0) / 2);
    }

    /** Deviations from the mean, of length 1 together; all 0 if the values do not vary. */
    private static double[] ofUnitLength(double[] values) {
        double mean = mean(values);
        double length = deviation(values) * Math.sqrt(values.length);
        return Arrays.stream(values)
                .map(value -> length > 0 ? (value - mean) / length : 0)
                .toArray();
    }

    private static double product(double[] one, double[] other) {
        double product = 0;
        for (int i = 0; i < one.length; i++) {
            product += one[i] * other[i];
        }
        return product;
    }

    /** Emergent efficiency: clip(trend(e) + mean(e), 0, 1) (5.2). */
    static double emergentEfficiency(RunHistory run) {
        return clip(trend(run.p2pShare()) + mean(run.p2pShare()), 0, 1);
    }

    /** Efficiency of information: 1 − min(1, σ/|μ|) of the rewards of all agents and intervals, 0..1 (5.2); 0 if their mean is 0. */
    static double informationEfficiency(RunHistory run) {
        return steadiness(
                run.rewards().values().stream().flatMapToDouble(Arrays::stream).toArray());
    }

    /** Coordination of resources: Σ P2P volume / Σ volume, 0..1 (5.2); 0 without volume. */
    static double resourceCoordination(RunHistory run) {
        double p2p = sum(run.series(Quantity.P2P_VOLUME));
        double operator = sum(run.series(Quantity.DSO_BUY_VOLUME)) + sum(run.series(Quantity.DSO_SELL_VOLUME));
        return ratio(p2p, p2p + operator);
    }

    /** Coordination of supply and demand: max(0, 1 − mean |X| / C), 0..1 (5.2). */
    static double supplyDemandCoordination(RunHistory run) {
        return Math.max(0, 1 - meanMagnitude(run.series(Quantity.NET_EXPORT)) / run.capacityKwh());
    }

    /** Trend of coordination: trend(c), per interval, 0..1 (5.2). */
    static double coordinationTrend(RunHistory run) {
        return trend(run.coordination());
    }

    /** Stability of coordination: max(0, 1 − σ(c)/μ(c)), 0..1 (5.2); 0 if c is 0 throughout. */
    static double stability(RunHistory run) {
        return steadiness(run.coordination());
    }

    /** Impact of the signal: |correlation(e, b)|, 0..1 (5.2); 0 if one of them does not vary. */
    static double signalImpact(RunHistory run) {
        return Math.abs(correlation(run.p2pShare(), run.balance()));
    }

    /** Responsiveness: mean over agents of |correlation(Δreward, Δe)|, 0..1 (5.2); 0 of fewer than three rewarded intervals. */
    static double agentResponsiveness(RunHistory run) {
        double[] shares = differences(Arrays.copyOf(run.p2pShare(), run.rewardedIntervals()));
        return mean(run.rewards().values().stream()
                .mapToDouble(rewards -> Math.abs(correlation(differences(rewards), shares)))
                .toArray());
    }

    /** Strength of emergence: clip((trend(s) + 1 − σ(s)/μ(s))/2, 0, 1) with s = c (5.2, 12.44); 0 if c is 0 throughout. */
    static double emergentStrength(RunHistory run) {
        double[] strength = run.coordination();
        return clip((trend(strength) + 1 - variation(strength)) / 2, 0, 1);
    }

    /** Coordination of batteries: mean of (1 if |X_k| < 0.1·C, else b_k), 0..1 (5.2). */
    static double batteryCoordination(RunHistory run) {
        double[] credit = run.balance().clone();
        double[] export = run.series(Quantity.NET_EXPORT);
        for (int k = 0; k < credit.length; k++) {
            credit[k] = Math.abs(export[k]) < SMALL_EXPORT * run.capacityKwh() ? 1 : credit[k];
        }
        return mean(credit);
    }

    /**
     * Reduction of peaks: clip(load factor + trend of the rolling load factors, 0, 1), windows of min(5, ⌊n/2⌋) intervals, load factor =
     * mean by maximum of the volume (5.2); the load factor alone of fewer than two intervals.
     */
    static double peakReduction(RunHistory run) {
        double[] volume = run.volume();
        int window = Math.min(LOAD_WINDOW, volume.length / 2);
        double[] rolling = new double[window == 0 ? 0 : volume.length - window + 1];
        for (int k = 0; k < rolling.length; k++) {
            rolling[k] = loadFactor(Arrays.copyOfRange(volume, k, k + window));
        }
        return clip(loadFactor(volume) + trend(rolling), 0, 1);
    }

    /** Reduction of waste: mean of mean(e_k, b_k), 0..1 (5.2, 12.44). */
    static double energyWasteReduction(RunHistory run) {
        return mean(run.coordination());
    }
}
