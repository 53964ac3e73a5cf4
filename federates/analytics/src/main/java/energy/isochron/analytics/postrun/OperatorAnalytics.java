package energy.isochron.analytics.postrun;

import static energy.isochron.analytics.postrun.Statistics.mean;
import static energy.isochron.analytics.postrun.Statistics.ratio;
import static energy.isochron.analytics.postrun.Statistics.sum;

import java.util.Arrays;
import java.util.List;

/** What the operator did and earned in a run (local-market specification, 5.2 "DSO"). Linear in intervals; signs as in this package. */
final class OperatorAnalytics {
    static final List<Measure<RunHistory>> MEASURES = List.of(
            Measure.amount("dso_buy_volume_kwh", "kWh", "Σ bought by the operator", OperatorAnalytics::boughtKwh),
            Measure.amount("dso_sell_volume_kwh", "kWh", "Σ sold by the operator", OperatorAnalytics::soldKwh),
            Measure.amount("dso_total_volume_kwh", "kWh", "bought + sold", OperatorAnalytics::operatorVolumeKwh),
            Measure.amount("p2p_volume_kwh", "kWh", "Σ P2P volume", OperatorAnalytics::p2pVolumeKwh),
            Measure.share("dso_trade_ratio", "(bought + sold) / Σ volume", OperatorAnalytics::operatorRatio),
            Measure.share("p2p_trade_ratio", "Σ P2P volume / Σ volume", CoordinationAnalytics::resourceCoordination),
            Measure.signed(
                    "mean_feed_in_usd_per_mwh", "$/MWh", "mean feed-in tariff", OperatorAnalytics::feedInUsdPerMwh),
            Measure.signed(
                    "mean_utility_usd_per_mwh", "$/MWh", "mean utility price", OperatorAnalytics::utilityUsdPerMwh),
            Measure.signed(
                    "mean_spread_usd_per_mwh",
                    "$/MWh",
                    "mean utility price − mean feed-in tariff",
                    OperatorAnalytics::spreadUsdPerMwh),
            Measure.amount(
                    "mean_local_price_usd_per_mwh",
                    "$/MWh",
                    "mean local price of the intervals in which it is above 0",
                    OperatorAnalytics::localPriceUsdPerMwh),
            Measure.signed(
                    "mean_local_price_advantage_usd_per_mwh",
                    "$/MWh",
                    "mean (midpoint of the tariffs − local price), 0 in intervals without P2P trades",
                    OperatorAnalytics::localPriceAdvantageUsdPerMwh),
            Measure.signed("net_grid_import_kwh", "kWh", "sold − bought", OperatorAnalytics::netImportKwh),
            Measure.signed("net_purchase_kwh", "kWh", "bought − sold", OperatorAnalytics::netPurchaseKwh),
            Measure.share("grid_import_ratio", "|sold − bought| / Σ volume", OperatorAnalytics::importRatio),
            Measure.share("self_sufficiency", "Σ P2P volume / Σ volume", CoordinationAnalytics::resourceCoordination),
            Measure.signed("profit_usd", "$", "Σ margin + Σ fees", OperatorAnalytics::profitUsd),
            Measure.amount(
                    "avoided_dso_cost_usd",
                    "$",
                    "Σ max(0, P2P volume · (midpoint of the tariffs − local price)) / 1000",
                    OperatorAnalytics::avoidedCostUsd),
            Measure.signed(
                    "local_trading_benefit_usd",
                    "$",
                    "Σ local price advantage · P2P volume / 1000",
                    OperatorAnalytics::localBenefitUsd),
            Measure.share(
                    "utilization_efficiency",
                    "mean of (1 − the operator's share of the volume; 1 without volume)",
                    OperatorAnalytics::utilizationEfficiency),
            Measure.share("balance_quality", "mean(b)", OperatorAnalytics::balanceQuality),
            Measure.share(
                    "fallback_effectiveness",
                    "trades / (trades + orders of which nothing was traded)",
                    OperatorAnalytics::fallbackEffectiveness));

    private OperatorAnalytics() {}

    /** Bought by the operator, Σ, kWh, 0 or more (5.2). */
    static double boughtKwh(RunHistory run) {
        return sum(run.series(Quantity.DSO_BUY_VOLUME));
    }

    /** Sold by the operator, Σ, kWh, 0 or more (5.2). */
    static double soldKwh(RunHistory run) {
        return sum(run.series(Quantity.DSO_SELL_VOLUME));
    }

    /** Traded with the operator: bought + sold, kWh, 0 or more (5.2). */
    static double operatorVolumeKwh(RunHistory run) {
        return boughtKwh(run) + soldKwh(run);
    }

    /** Traded between agents, Σ, kWh, 0 or more (5.2). */
    static double p2pVolumeKwh(RunHistory run) {
        return sum(run.series(Quantity.P2P_VOLUME));
    }

    /** The operator's share of the volume, 0..1 (5.2); 0 without volume. */
    static double operatorRatio(RunHistory run) {
        return ratio(operatorVolumeKwh(run), operatorVolumeKwh(run) + p2pVolumeKwh(run));
    }

    /** Mean feed-in tariff, $/MWh (5.2). */
    static double feedInUsdPerMwh(RunHistory run) {
        return mean(run.series(Quantity.FEED_IN_TARIFF));
    }

    /** Mean utility price, $/MWh (5.2). */
    static double utilityUsdPerMwh(RunHistory run) {
        return mean(run.series(Quantity.UTILITY_PRICE));
    }

    /** Mean spread of the tariffs: mean utility price − mean feed-in tariff, $/MWh (5.2). */
    static double spreadUsdPerMwh(RunHistory run) {
        return utilityUsdPerMwh(run) - feedInUsdPerMwh(run);
    }

    /** Mean local price, $/MWh, of the intervals in which it is above 0 (5.2); 0 if it never is. */
    static double localPriceUsdPerMwh(RunHistory run) {
        return mean(Arrays.stream(run.series(Quantity.LOCAL_PRICE))
                .filter(price -> price > 0)
                .toArray());
    }

    /** Mean advantage of local trade: mean of (midpoint − local price), $/MWh, 0 in intervals without (5.2). */
    static double localPriceAdvantageUsdPerMwh(RunHistory run) {
        return mean(run.series(Quantity.LOCAL_PRICE_ADVANTAGE));
    }

    /** Net import by trades: sold − bought by the operator, kWh (5.2); imbalance energy is no trade. */
    static double netImportKwh(RunHistory run) {
        return soldKwh(run) - boughtKwh(run);
    }

    /** Bought less sold by the operator, kWh; positive where it is mainly a buyer (paper, figure 7). */
    static double netPurchaseKwh(RunHistory run) {
        return boughtKwh(run) - soldKwh(run);
    }

    /** Share of the net import: |sold − bought| / Σ volume, 0..1 (5.2); 0 without volume. */
    static double importRatio(RunHistory run) {
        return ratio(Math.abs(netImportKwh(run)), operatorVolumeKwh(run) + p2pVolumeKwh(run));
    }

    /** The operator's profit: Σ margin + Σ fees, $ (5.2, 12.21). */
    static double profitUsd(RunHistory run) {
        return sum(run.series(Quantity.OPERATOR_PROFIT));
    }

    /** Cost that local trade avoids: Σ max(0, P2P volume · (midpoint − local price)) / 1000, $, 0 or more (5.2). */
    static double avoidedCostUsd(RunHistory run) {
        return Arrays.stream(benefits(run)).map(benefit -> Math.max(0, benefit)).sum();
    }

    /** Benefit of local trade: Σ advantage · P2P volume / 1000, $ (5.2). */
    static double localBenefitUsd(RunHistory run) {
        return sum(benefits(run));
    }

    private static double[] benefits(RunHistory run) {
        double[] benefits = run.series(Quantity.LOCAL_PRICE_ADVANTAGE).clone();
        double[] volume = run.series(Quantity.P2P_VOLUME);
        for (int k = 0; k < benefits.length; k++) {
            benefits[k] *= volume[k] / 1000;
        }
        return benefits;
    }

    /** Efficiency of use: mean of (1 − the operator's share of an interval's volume; 1 without volume), 0..1 (5.2). */
    static double utilizationEfficiency(RunHistory run) {
        double[] shares = run.p2pShare().clone();
        for (int k = 0; k < shares.length; k++) {
            shares[k] = run.volume()[k] > 0 ? shares[k] : 1;
        }
        return mean(shares);
    }

    /** Quality of balance: mean max(0, 1 − min(1, |X|/C)) = mean(b), 0..1 (5.2). */
    static double balanceQuality(RunHistory run) {
        return mean(run.balance());
    }

    /** Effectiveness of the fallback: trades / (trades + orders of which nothing was traded), 0..1 (5.2); 1 if there was no order. */
    static double fallbackEffectiveness(RunHistory run) {
        double trades = run.trades().size();
        return run.unmatchedOrders() == 0 ? 1 : trades / (trades + (double) run.unmatchedOrders());
    }
}
