package energy.isochron.analytics;

import energy.isochron.analytics.RunSummary.AgentProfit;
import energy.isochron.exchange.AgentAccount;
import energy.isochron.exchange.Clearing;
import energy.isochron.exchange.Indicators;
import energy.isochron.exchange.MarketResult;
import energy.isochron.exchange.OperatorAccount;
import energy.isochron.exchange.Rewards;
import energy.isochron.exchange.Settlement;
import energy.isochron.exchange.StorageReport;
import java.util.ArrayList;
import java.util.List;

/** Adds up a run as it is played, for its summary. Linear in agents, buses and branches for each interval. */
public final class RunTally {
    private final EnergyTally energy;
    private final GridTally grid;
    private final AuditTally audit = new AuditTally();
    private final RewardTally rewards = new RewardTally();
    private final StorageTally storage = new StorageTally();
    private final FeedbackTally feedback = new FeedbackTally();
    private final PhaseTally phases = new PhaseTally();
    private long intervals;
    private long orders;
    private long rejections;
    private long trades;
    private double totalKwh;
    private double p2pKwh;
    private double dsoBuyKwh;
    private double dsoSellKwh;
    private double turnover;
    private double localTurnover;
    private double lowestPrice = Double.POSITIVE_INFINITY;
    private double highestPrice = Double.NEGATIVE_INFINITY;
    private double feedInSum;
    private double utilitySum;
    private List<AgentAccount> accounts = List.of();
    private OperatorAccount operator = new OperatorAccount(0, 0, 0, 0, 0, 0, 0, 0);

    /**
     * Nothing played yet.
     *
     * @param intervalHours length of an interval, h
     */
    public RunTally(double intervalHours) {
        energy = new EnergyTally(intervalHours);
        grid = new GridTally();
    }

    /** Takes the opening accounts. */
    public void open(Settlement opening) {
        settle(opening);
    }

    /** Adds one interval. */
    public void add(MarketInterval interval, Indicators indicators, AuditResult result) {
        intervals++;
        clear(interval.clearing());
        energy.add(interval);
        settle(interval.settlement());
        grid.add(interval.grid(), indicators.gridCongestion());
        phases.add(interval.grid());
        audit.add(interval.interval(), result);
    }

    /** Adds the rewards of one interval, which come after it. */
    public void add(Rewards rewarded) {
        rewards.add(rewarded);
    }

    /** Adds what became of batteries and vehicles. */
    public void add(StorageReport report) {
        storage.add(report);
    }

    private void clear(Clearing clearing) {
        orders += clearing.orders().size();
        rejections += clearing.rejections().size();
        trades += clearing.trades().size();
        feedback.add(clearing.feedback());
        MarketResult result = clearing.result();
        totalKwh += result.clearingVolumeKwh();
        p2pKwh += result.p2pVolumeKwh();
        dsoBuyKwh += result.dsoBuyVolumeKwh();
        dsoSellKwh += result.dsoSellVolumeKwh();
        turnover += result.clearingPriceUsdPerMwh() * result.clearingVolumeKwh();
        localTurnover += result.localPriceAvgUsdPerMwh() * result.p2pVolumeKwh();
        lowestPrice = Math.min(lowestPrice, result.clearingPriceUsdPerMwh());
        highestPrice = Math.max(highestPrice, result.clearingPriceUsdPerMwh());
        feedInSum += result.dsoBuyPriceUsdPerMwh();
        utilitySum += result.dsoSellPriceUsdPerMwh();
    }

    private void settle(Settlement settlement) {
        accounts = settlement.accounts();
        operator = settlement.operator();
    }

    /**
     * The summary so far.
     *
     * @param complete whether all planned intervals were played
     * @param reason why the run broke off, empty if it is complete
     */
    public RunSummary summary(boolean complete, String reason) {
        return new RunSummary(
                complete,
                reason,
                intervals,
                new RunSummary.Counts(orders, rejections, trades),
                new RunSummary.Volumes(totalKwh, p2pKwh, dsoBuyKwh, dsoSellKwh, ratio(p2pKwh, totalKwh)),
                prices(),
                energy.summary(),
                grid.summary(),
                money(),
                audit.summary(),
                rewards.summary(),
                storage.summary(),
                feedback.summary(),
                phases.summary());
    }

    private RunSummary.Prices prices() {
        boolean played = intervals > 0;
        return new RunSummary.Prices(
                ratio(turnover, totalKwh),
                played ? lowestPrice : 0,
                played ? highestPrice : 0,
                ratio(localTurnover, p2pKwh),
                ratio(feedInSum, (double) intervals),
                ratio(utilitySum, (double) intervals));
    }

    private RunSummary.Money money() {
        List<AgentProfit> profits = new ArrayList<>(accounts.size());
        double all = 0;
        for (AgentAccount account : accounts) {
            profits.add(new AgentProfit(account.agentId(), account.cumulativeProfitUsd()));
            all += account.cumulativeProfitUsd();
        }
        return new RunSummary.Money(all, operator.cumulativeMarginUsd(), operator.cumulativeFeesUsd(), profits);
    }

    private static double ratio(double part, double whole) {
        return whole > 0 ? part / whole : 0;
    }
}
