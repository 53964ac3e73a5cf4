package energy.isochron.analytics.postrun;

import static energy.isochron.analytics.postrun.Statistics.deviation;
import static energy.isochron.analytics.postrun.Statistics.highest;
import static energy.isochron.analytics.postrun.Statistics.lowest;
import static energy.isochron.analytics.postrun.Statistics.mean;
import static energy.isochron.analytics.postrun.Statistics.sum;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * What several episodes show, a run being one (local-market specification, 5.2 "Inference metrics"). An episode's reward is the sum over
 * its intervals; overall it is the sum over all agents. Prices, volumes and balances are those of all intervals of all episodes. σ is the
 * population's, 0 of one episode; means are 0 of nothing. Linear in episodes and intervals.
 */
public final class EpisodeStatistics {
    static final List<Measure<List<RunHistory>>> MEASURES = List.of(
            Measure.signed("reward_mean", "1", "mean reward of an episode, all agents", runs -> mean(rewards(runs))),
            Measure.amount("reward_sigma", "1", "σ of it over episodes", runs -> deviation(rewards(runs))),
            Measure.signed("reward_min", "1", "the least", runs -> lowest(rewards(runs))),
            Measure.signed("reward_max", "1", "the greatest", runs -> highest(rewards(runs))),
            Measure.amount("length_mean", "1", "mean number of intervals", runs -> mean(lengths(runs))),
            Measure.amount("length_sigma", "1", "σ of it over episodes", runs -> deviation(lengths(runs))),
            Measure.signed(
                    "clearing_price_mean_usd_per_mwh", "$/MWh", "mean clearing price", runs -> mean(prices(runs))),
            Measure.amount(
                    "clearing_price_sigma_usd_per_mwh",
                    "$/MWh",
                    "σ of the clearing price",
                    runs -> deviation(prices(runs))),
            Measure.amount(
                    "volume_mean_kwh",
                    "kWh",
                    "mean volume of an interval",
                    runs -> mean(pooled(runs, RunHistory::volume))),
            Measure.amount("volume_sigma_kwh", "kWh", "σ of it", runs -> deviation(pooled(runs, RunHistory::volume))),
            Measure.amount("grid_balance_mean_kwh", "kWh", "mean |X_k|", runs -> mean(imbalances(runs))),
            Measure.amount("grid_balance_sigma_kwh", "kWh", "σ of |X_k|", runs -> deviation(imbalances(runs))),
            Measure.share(
                    "dso_ratio_mean",
                    "mean share of the operator in an interval's volume, 0 without",
                    runs -> mean(pooled(runs, EpisodeStatistics::operatorShares))),
            Measure.amount(
                    "dso_volume_mean_kwh",
                    "kWh",
                    "mean volume with the operator of an interval",
                    runs -> mean(pooled(runs, EpisodeStatistics::operatorVolumes))),
            Measure.amount(
                    "p2p_volume_mean_kwh",
                    "kWh",
                    "mean P2P volume of an interval",
                    runs -> mean(pooled(runs, run -> run.series(Quantity.P2P_VOLUME)))));

    private EpisodeStatistics() {}

    /**
     * One agent over several episodes.
     *
     * @param agentId the agent
     * @param trades number of its trades, both sides
     * @param meanReward of an interval; 0 without rewards
     * @param rewardMean of an episode; 0 without rewards
     * @param rewardSigma of the episodes; 0 of one
     * @param rewardMin the least of the episodes; 0 without rewards
     * @param rewardMax the greatest of the episodes; 0 without rewards
     */
    public record Agent(
            String agentId,
            long trades,
            double meanReward,
            double rewardMean,
            double rewardSigma,
            double rewardMin,
            double rewardMax) {}

    /**
     * Each agent over several episodes (5.2).
     *
     * @param agentIds the agents
     * @param runs the episodes
     */
    public static List<Agent> agents(List<String> agentIds, List<RunHistory> runs) {
        List<Participants> participants =
                runs.stream().map(RunHistory::participants).toList();
        return agentIds.stream().map(id -> agent(id, runs, participants)).toList();
    }

    private static Agent agent(String id, List<RunHistory> runs, List<Participants> participants) {
        double[] intervals = pooled(runs, run -> rewards(run, id));
        double[] episodes = each(runs, run -> sum(rewards(run, id)));
        return new Agent(
                id,
                participants.stream().mapToLong(each -> each.trades(id)).sum(),
                mean(intervals),
                mean(episodes),
                deviation(episodes),
                lowest(episodes),
                highest(episodes));
    }

    private static double[] rewards(RunHistory run, String agentId) {
        return run.rewards().getOrDefault(agentId, new double[0]);
    }

    private static double[] rewards(List<RunHistory> runs) {
        return each(runs, run -> run.rewards().values().stream()
                .flatMapToDouble(Arrays::stream)
                .sum());
    }

    private static double[] lengths(List<RunHistory> runs) {
        return each(runs, RunHistory::intervals);
    }

    private static double[] prices(List<RunHistory> runs) {
        return pooled(runs, run -> run.series(Quantity.CLEARING_PRICE));
    }

    private static double[] imbalances(List<RunHistory> runs) {
        return Arrays.stream(pooled(runs, run -> run.series(Quantity.NET_EXPORT)))
                .map(Math::abs)
                .toArray();
    }

    private static double[] operatorVolumes(RunHistory run) {
        double[] volumes = run.series(Quantity.DSO_BUY_VOLUME).clone();
        for (int k = 0; k < volumes.length; k++) {
            volumes[k] += run.series(Quantity.DSO_SELL_VOLUME)[k];
        }
        return volumes;
    }

    private static double[] operatorShares(RunHistory run) {
        double[] shares = operatorVolumes(run);
        for (int k = 0; k < shares.length; k++) {
            shares[k] = Statistics.ratio(shares[k], run.volume()[k]);
        }
        return shares;
    }

    private static double[] each(List<RunHistory> runs, ToDoubleFunction<RunHistory> value) {
        return runs.stream().mapToDouble(value).toArray();
    }

    private static double[] pooled(List<RunHistory> runs, Function<RunHistory, double[]> values) {
        return runs.stream()
                .flatMapToDouble(run -> Arrays.stream(values.apply(run)))
                .toArray();
    }
}
