package energy.isochron.analytics.postrun;

import static energy.isochron.analytics.postrun.Statistics.clip;
import static energy.isochron.analytics.postrun.Statistics.deviation;
import static energy.isochron.analytics.postrun.Statistics.mean;
import static energy.isochron.analytics.postrun.Statistics.meanMagnitude;
import static energy.isochron.analytics.postrun.Statistics.median;
import static energy.isochron.analytics.postrun.Statistics.ratio;
import static energy.isochron.analytics.postrun.Statistics.slope;
import static energy.isochron.analytics.postrun.Statistics.sum;
import static energy.isochron.analytics.postrun.Statistics.trend;
import static energy.isochron.analytics.postrun.Statistics.variation;

import energy.isochron.analytics.postrun.RunHistory.LimitedTrade;
import java.util.Arrays;
import java.util.List;

/**
 * What the market of a run was worth and how evenly it served (local-market specification, 5.2 "Market", with 12.44). A participant is
 * who traded, the operator included, with its trades as buyer and as seller. Linear in intervals and trades.
 */
final class MarketAnalytics {
    static final List<Measure<RunHistory>> MEASURES = List.of(
            Measure.signed("turnover_usd", "$", "Σ p·q / 1000", MarketAnalytics::turnoverUsd),
            Measure.signed(
                    "consumer_surplus_usd", "$", "Σ (bid − p)·q / 1000, P2P", MarketAnalytics::consumerSurplusUsd),
            Measure.signed(
                    "producer_surplus_usd", "$", "Σ (p − ask)·q / 1000, P2P", MarketAnalytics::producerSurplusUsd),
            Measure.signed("mean_trade_price_usd_per_mwh", "$/MWh", "mean p", MarketAnalytics::meanPriceUsdPerMwh),
            Measure.amount("trade_price_variation", "1", "σ(p)/|μ(p)|", MarketAnalytics::priceVariation),
            Measure.amount(
                    "price_trend_usd_per_mwh",
                    "$/MWh",
                    "trend(clearing price), per interval",
                    MarketAnalytics::priceTrendUsdPerMwh),
            Measure.signed(
                    "clearing_price_median_usd_per_mwh",
                    "$/MWh",
                    "median of the clearing price",
                    MarketAnalytics::medianPriceUsdPerMwh),
            Measure.amount(
                    "clearing_price_sigma_usd_per_mwh",
                    "$/MWh",
                    "σ of the clearing price",
                    MarketAnalytics::priceSigmaUsdPerMwh),
            Measure.share(
                    "allocation_efficiency",
                    "max(0, 1 − n·mean |share − 1/n|) of the volume of n participants",
                    MarketAnalytics::allocationEfficiency),
            Measure.share("price_discovery", "1 − min(1, var(p)/μ(p)²)", MarketAnalytics::priceDiscovery),
            Measure.amount("volume_kwh", "kWh", "Σ volume", MarketAnalytics::volumeKwh),
            Measure.amount("trades", "1", "number of trades", MarketAnalytics::tradeCount),
            Measure.amount("mean_trade_size_kwh", "kWh", "mean q", MarketAnalytics::meanSizeKwh),
            Measure.share("volume_hhi", "Σ share² of the volume of each participant", MarketAnalytics::concentration),
            Measure.share(
                    "seller_hhi",
                    "Σ share² of the energy that each agent sold, to agents and the operator",
                    run -> Concentration.ofSellers(run).herfindahl()),
            Measure.share("seller_cr1", "share of the largest seller in it", run -> Concentration.ofSellers(run)
                    .largest(1)),
            Measure.share("seller_cr3", "share of the three largest sellers in it", run -> Concentration.ofSellers(run)
                    .largest(3)),
            Measure.share(
                    "value_gini",
                    "(n + 1 − 2·Σ cumulative / total) / n of |p|·q of n participants, ascending",
                    MarketAnalytics::gini),
            Measure.share("price_fairness", "1 − min(1, mean |p − μ(p)| / |μ(p)|)", MarketAnalytics::priceFairness),
            Measure.share("p2p_ratio", "Σ P2P volume / Σ volume", CoordinationAnalytics::resourceCoordination),
            Measure.share("dso_ratio", "Σ operator's volume / Σ volume", OperatorAnalytics::operatorRatio),
            Measure.share("liquidity", "1 / (1 + σ/|μ| of the clearing price)", MarketAnalytics::liquidity),
            Measure.signed(
                    "price_slope_usd_per_mwh",
                    "$/MWh",
                    "slope of the least squares line through the clearing price, per interval",
                    run -> slope(run.series(Quantity.CLEARING_PRICE))),
            Measure.signed(
                    "volume_slope_kwh",
                    "kWh",
                    "slope of the least squares line through the volume, per interval",
                    run -> slope(run.volume())),
            Measure.amount("volume_trend_kwh", "kWh", "trend(volume), per interval", MarketAnalytics::volumeTrendKwh),
            Measure.amount(
                    "efficiency_trend_kwh_per_usd_per_mwh",
                    "kWh per $/MWh",
                    "trend(volume / clearing price; 0 where that is 0 or less), per interval",
                    MarketAnalytics::efficiencyTrend),
            Measure.signed(
                    "mean_reward_per_agent",
                    "1",
                    "mean reward of all agents and rewarded intervals",
                    MarketAnalytics::meanReward),
            Measure.amount(
                    "mean_trades_per_participant",
                    "1",
                    "2 · trades / n of n participants",
                    MarketAnalytics::tradesPerParticipant));

    private MarketAnalytics() {}

    /** Turnover (17): Σ p·q/1000 over all trades, $ (5.2, 12.44). */
    static double turnoverUsd(RunHistory run) {
        return run.trades().stream()
                .mapToDouble(trade -> trade.priceUsdPerMwh() * trade.quantityKwh() / 1000)
                .sum();
    }

    /** What buyers would have paid more: Σ (bid − p)·q/1000 over the trades between agents, $ (12.44). */
    static double consumerSurplusUsd(RunHistory run) {
        return run.trades().stream()
                .filter(LimitedTrade::isLocal)
                .mapToDouble(trade -> (trade.bidUsdPerMwh() - trade.priceUsdPerMwh()) * trade.quantityKwh() / 1000)
                .sum();
    }

    /** What sellers would have done without: Σ (p − ask)·q/1000 over the trades between agents, $ (12.44). */
    static double producerSurplusUsd(RunHistory run) {
        return run.trades().stream()
                .filter(LimitedTrade::isLocal)
                .mapToDouble(trade -> (trade.priceUsdPerMwh() - trade.askUsdPerMwh()) * trade.quantityKwh() / 1000)
                .sum();
    }

    /** Mean price of a trade, each the same weight, $/MWh (5.2); 0 without trades. */
    static double meanPriceUsdPerMwh(RunHistory run) {
        return mean(run.tradePrices());
    }

    /** Coefficient of variation of the trade prices σ/|μ|, 0 or more (5.2); 0 if their mean is 0. */
    static double priceVariation(RunHistory run) {
        double variation = variation(run.tradePrices());
        return Double.isInfinite(variation) ? 0 : variation;
    }

    /** Trend of the clearing price, $/MWh per interval, 0 or more as all trends (5.2). */
    static double priceTrendUsdPerMwh(RunHistory run) {
        return trend(run.series(Quantity.CLEARING_PRICE));
    }

    /** Median of the clearing price over the intervals, $/MWh; 0 of none. */
    static double medianPriceUsdPerMwh(RunHistory run) {
        return median(run.series(Quantity.CLEARING_PRICE));
    }

    /** Deviation σ of the clearing price within the run, $/MWh, 0 or more; 0 of one interval. */
    static double priceSigmaUsdPerMwh(RunHistory run) {
        return deviation(run.series(Quantity.CLEARING_PRICE));
    }

    /** Evenness of allocation: max(0, 1 − n·mean|share − 1/n|), 0..1, 1 if all trade the same volume (5.2); 0 without volume. */
    static double allocationEfficiency(RunHistory run) {
        double[] shares = run.participants().volumeShares();
        if (shares.length == 0) {
            return 0;
        }
        double even = 1.0 / shares.length;
        return Math.max(
                0,
                1 - Arrays.stream(shares).map(share -> Math.abs(share - even)).sum());
    }

    /** Price discovery: 1 − min(1, var/mean²) of the trade prices, 0..1 (5.2); 0 if their mean is 0. */
    static double priceDiscovery(RunHistory run) {
        double variation = variation(run.tradePrices());
        return 1 - Math.min(1, variation * variation);
    }

    /** Volume (18): Σ q, gross kWh, 0 or more (5.2). */
    static double volumeKwh(RunHistory run) {
        return sum(run.volume());
    }

    /** Number of trades (5.2). */
    static double tradeCount(RunHistory run) {
        return run.trades().size();
    }

    /** Mean size of a trade, gross kWh, 0 or more (5.2); 0 without trades. */
    static double meanSizeKwh(RunHistory run) {
        return mean(run.trades().stream().mapToDouble(LimitedTrade::quantityKwh).toArray());
    }

    /** Concentration: Herfindahl's index Σ share² of the volume, 0..1, 0.5 if two trade alone (5.2); 0 without volume. */
    static double concentration(RunHistory run) {
        return Math.min(
                1,
                Arrays.stream(run.participants().volumeShares())
                        .map(share -> share * share)
                        .sum());
    }

    /**
     * Inequality: Gini's coefficient of the value |p|·q that each participant traded, (n + 1 − 2·Σcum/cum_n)/n with the values ascending,
     * 0..1, 0 if all trade the same (5.2); 0 without value.
     */
    static double gini(RunHistory run) {
        double[] values = run.participants().sortedValuesUsd();
        double cumulative = 0;
        double sumOfCumulative = 0;
        for (double value : values) {
            cumulative += value;
            sumOfCumulative += cumulative;
        }
        double n = values.length;
        return cumulative > 0 ? clip((n + 1 - 2 * sumOfCumulative / cumulative) / n, 0, 1) : 0;
    }

    /** Fairness of prices: 1 − min(1, mean|p − p̄|/|p̄|) of the trade prices, 0..1 (5.2); 0 if their mean is 0. */
    static double priceFairness(RunHistory run) {
        double[] prices = run.tradePrices();
        double mean = mean(prices);
        double spread =
                meanMagnitude(Arrays.stream(prices).map(price -> price - mean).toArray());
        return mean == 0 ? 0 : 1 - Math.min(1, spread / Math.abs(mean));
    }

    /** Liquidity: 1/(1 + σ/|μ|) of the clearing price, 0..1 (5.2); 0 if its mean is 0. */
    static double liquidity(RunHistory run) {
        return 1 / (1 + variation(run.series(Quantity.CLEARING_PRICE)));
    }

    /** Trend of the volume, kWh per interval, 0 or more as all trends (5.2). */
    static double volumeTrendKwh(RunHistory run) {
        return trend(run.volume());
    }

    /** Trend of volume by clearing price, kWh per $/MWh and interval, 0 or more as all trends (5.2); 0 where the price is 0 or less. */
    static double efficiencyTrend(RunHistory run) {
        double[] efficiency = run.volume().clone();
        double[] price = run.series(Quantity.CLEARING_PRICE);
        for (int k = 0; k < efficiency.length; k++) {
            efficiency[k] = ratio(efficiency[k], price[k]);
        }
        return trend(efficiency);
    }

    /** Mean reward of all agents and rewarded intervals, any sign (5.2); 0 without rewards. */
    static double meanReward(RunHistory run) {
        return mean(
                run.rewards().values().stream().flatMapToDouble(Arrays::stream).toArray());
    }

    /** Trades of a participant, mean, each trade counts for both sides (5.2); 0 without trades. */
    static double tradesPerParticipant(RunHistory run) {
        return ratio(2.0 * run.trades().size(), run.participants().sortedValuesUsd().length);
    }
}
