package energy.isochron.analytics.postrun;

import static energy.isochron.analytics.postrun.Statistics.highest;
import static energy.isochron.analytics.postrun.Statistics.loadFactor;
import static energy.isochron.analytics.postrun.Statistics.mean;
import static energy.isochron.analytics.postrun.Statistics.ratio;
import static energy.isochron.analytics.postrun.Statistics.slope;
import static energy.isochron.analytics.postrun.Statistics.steadiness;
import static energy.isochron.analytics.postrun.Statistics.sum;
import static energy.isochron.analytics.postrun.Statistics.trend;

import java.util.List;

/** How a run used the grid (local-market specification, 5.2 "Grid"). Linear in intervals; signs as in this package. */
final class GridAnalytics {
    static final List<Measure<RunHistory>> MEASURES = List.of(
            Measure.share(
                    "supply_demand_balance",
                    "max(0, 1 − mean |X_k| / C)",
                    CoordinationAnalytics::supplyDemandCoordination),
            Measure.share(
                    "stability_index",
                    "mean(supply-demand balance, 1 − mean congestion, max(0, 1 − σ/μ of the clearing price))",
                    GridAnalytics::stabilityIndex),
            Measure.share("avg_congestion", "mean congestion", GridAnalytics::averageCongestion),
            Measure.share("peak_congestion", "greatest congestion of an interval", GridAnalytics::peakCongestion),
            Measure.signed("net_export_kwh", "kWh", "Σ X_k", GridAnalytics::netExportKwh),
            Measure.share("loss_ratio", "Σ losses / Σ volume", GridAnalytics::lossRatio),
            Measure.share(
                    "grid_utilization_efficiency",
                    "Σ P2P volume / Σ volume",
                    CoordinationAnalytics::resourceCoordination),
            Measure.amount(
                    "transmission_losses_kwh", "kWh", "Σ losses of trades", GridAnalytics::transmissionLossesKwh),
            Measure.share("load_factor", "mean volume / greatest volume", GridAnalytics::volumeLoadFactor),
            Measure.amount(
                    "capacity_utilization",
                    "1",
                    "Σ |flow| / Σ capacity of the branches in the last interval",
                    GridAnalytics::capacityUtilization),
            Measure.share(
                    "stability_trend",
                    "trend(mean(b_k, 1 − congestion_k)), per interval",
                    GridAnalytics::stabilityTrend),
            new Measure<>(
                    "congestion_trend",
                    "1",
                    new Measure.Range(-1, 0),
                    "−trend(congestion), per interval",
                    GridAnalytics::congestionTrend),
            Measure.slopeOfShare(
                    "congestion_slope",
                    "slope of the least squares line through the congestion, per interval; below 0 where it falls",
                    run -> slope(run.series(Quantity.CONGESTION))),
            Measure.share("efficiency_trend", "trend(e), per interval", GridAnalytics::efficiencyTrend),
            Measure.slopeOfShare(
                    "efficiency_slope",
                    "slope of the least squares line through e, per interval",
                    run -> slope(run.p2pShare())));

    private GridAnalytics() {}

    /** Stability: mean of max(0, 1 − mean|X|/C), 1 − mean congestion and max(0, 1 − σ/μ of the clearing price), 0..1 (5.2). */
    static double stabilityIndex(RunHistory run) {
        return mean(
                CoordinationAnalytics.supplyDemandCoordination(run),
                1 - averageCongestion(run),
                steadiness(run.series(Quantity.CLEARING_PRICE)));
    }

    /** Mean congestion (15), 0..1 (5.2). */
    static double averageCongestion(RunHistory run) {
        return mean(run.series(Quantity.CONGESTION));
    }

    /** Greatest congestion (15) of an interval, 0..1; 0 of no interval. */
    static double peakCongestion(RunHistory run) {
        return highest(run.series(Quantity.CONGESTION));
    }

    /** Net export of the community ΣX, kWh, positive is surplus (12.23). */
    static double netExportKwh(RunHistory run) {
        return sum(run.series(Quantity.NET_EXPORT));
    }

    /** Share of the volume that trades lose: Σℓ/Σq, 0..1 as a trade loses no more than its energy (5.2); 0 without volume. */
    static double lossRatio(RunHistory run) {
        return ratio(transmissionLossesKwh(run), sum(run.volume()));
    }

    /** Losses of trades: Σℓ, kWh, 0 or more (5.2). */
    static double transmissionLossesKwh(RunHistory run) {
        return sum(run.series(Quantity.LOSSES));
    }

    /** Load factor: mean by greatest volume of an interval, 0..1 (5.2); 0 without volume. */
    static double volumeLoadFactor(RunHistory run) {
        return loadFactor(run.volume());
    }

    /** Use of the capacity at the end: Σ|flow| / Σ capacity of the branches in the last interval, 0 or more (5.2); 0 if no flow is known. */
    static double capacityUtilization(RunHistory run) {
        return ratio(run.finalFlows().flowKw(), run.finalFlows().capacityKw());
    }

    /** Trend of stability: trend(mean(b_k, 1 − congestion_k)), per interval, 0..1 (5.2; the price has no spread in one interval). */
    static double stabilityTrend(RunHistory run) {
        double[] stability = run.balance().clone();
        double[] congestion = run.series(Quantity.CONGESTION);
        for (int k = 0; k < stability.length; k++) {
            stability[k] = (stability[k] + 1 - congestion[k]) / 2;
        }
        return trend(stability);
    }

    /** Trend of congestion, negated: −trend(congestion), per interval, −1..0 (5.2). */
    static double congestionTrend(RunHistory run) {
        return 0 - trend(run.series(Quantity.CONGESTION));
    }

    /** Trend of efficiency: trend(e), per interval, 0..1 (5.2). */
    static double efficiencyTrend(RunHistory run) {
        return trend(run.p2pShare());
    }
}
