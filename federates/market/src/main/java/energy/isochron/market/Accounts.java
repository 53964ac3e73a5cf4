package energy.isochron.market;

import energy.isochron.exchange.AgentAccount;
import energy.isochron.exchange.MarketResult;
import energy.isochron.exchange.MeterReading;
import energy.isochron.exchange.OperatorAccount;
import energy.isochron.exchange.Trade;
import java.util.Arrays;
import java.util.List;

/**
 * The money of all agents and of the operator, and the agents' reputations (12.17, 12.19 to 12.23, 12.38). What the agents gain, the
 * operator's margin and its fees sum to zero.
 */
final class Accounts {
    private static final double KWH_PER_MWH = 1000;

    private final Agents agents;
    private final Conduct conduct;
    private final double[] tradeUsd;
    private final double[] feesUsd;
    private final double[] profitUsd;
    private final double[] reputations;
    private double marginUsd;
    private double collectedFeesUsd;
    private double operatorBalanceKwh;

    Accounts(Agents agents, ReputationRules rules) {
        this.agents = agents;
        conduct = new Conduct(rules, agents.count());
        tradeUsd = new double[agents.count()];
        feesUsd = new double[agents.count()];
        profitUsd = new double[agents.count()];
        reputations = agents.initialReputations();
    }

    /** Reputations by agent, as they stand; not to be written to. */
    double[] reputations() {
        return reputations;
    }

    /** All accounts before the first interval. */
    List<AgentAccount> openingAccounts() {
        AgentAccount[] accounts = new AgentAccount[agents.count()];
        for (int i = 0; i < accounts.length; i++) {
            accounts[i] = new AgentAccount(agents.id(i), 0, 0, 0, 0, 0, reputations[i]);
        }
        return List.of(accounts);
    }

    /** The operator's account of an interval in which it did nothing. */
    OperatorAccount idleOperator(double congestionThreshold) {
        return new OperatorAccount(0, 0, marginUsd, collectedFeesUsd, 0, operatorBalanceKwh, 0, congestionThreshold);
    }

    /**
     * Books the operator's side of an interval.
     *
     * @param spilledKwh sum over all agents
     * @param unservedKwh sum over all agents
     * @param gridCongestion of the interval
     * @param congestionThreshold that was in force
     */
    OperatorAccount bookOperator(
            MarketResult result,
            double spilledKwh,
            double unservedKwh,
            double gridCongestion,
            double congestionThreshold) {
        double margin = (result.dsoSellPriceUsdPerMwh() * (result.dsoSellVolumeKwh() + unservedKwh)
                        - result.dsoBuyPriceUsdPerMwh() * (result.dsoBuyVolumeKwh() + spilledKwh))
                / KWH_PER_MWH;
        double netExport = result.dsoBuyVolumeKwh() - result.dsoSellVolumeKwh() + spilledKwh - unservedKwh;
        marginUsd += margin;
        collectedFeesUsd += result.feesUsd();
        operatorBalanceKwh -= netExport;
        return new OperatorAccount(
                margin,
                result.feesUsd(),
                marginUsd,
                collectedFeesUsd,
                netExport,
                operatorBalanceKwh,
                gridCongestion,
                congestionThreshold);
    }

    /**
     * Books the agents' side of an interval and moves their reputations.
     *
     * @param book for the submitted quantities
     * @param readings one an agent, in agent order
     * @param netExportKwh X (12.23)
     */
    List<AgentAccount> bookAgents(
            TradeBook trades, OrderBook book, MarketResult result, List<MeterReading> readings, double netExportKwh) {
        Arrays.fill(tradeUsd, 0);
        Arrays.fill(feesUsd, 0);
        conduct.open(result.clearingPriceUsdPerMwh(), netExportKwh);
        for (int t = 0; t < trades.size(); t++) {
            book(trades.buyer(t), trades.seller(t), trades.trade(t));
        }
        AgentAccount[] accounts = new AgentAccount[agents.count()];
        for (int i = 0; i < accounts.length; i++) {
            double imbalance = imbalanceUsd(result, readings.get(i));
            double profit = tradeUsd[i] - feesUsd[i] + imbalance;
            profitUsd[i] += profit;
            reputations[i] = conduct.reputation(reputations[i], i, book.submittedKwh(i));
            accounts[i] = new AgentAccount(
                    agents.id(i), tradeUsd[i], feesUsd[i], imbalance, profit, profitUsd[i], reputations[i]);
        }
        return List.of(accounts);
    }

    /** 12.17: both agents share the fee of their trade, an agent pays the fee of its trade with the operator whole. */
    private void book(int buyer, int seller, Trade trade) {
        double share = trade.stage().withOperator() ? trade.feesUsd() : trade.feesUsd() / 2;
        if (buyer != TradeBook.OPERATOR) {
            tradeUsd[buyer] -= trade.valueUsd();
            feesUsd[buyer] += share;
        }
        if (seller != TradeBook.OPERATOR) {
            tradeUsd[seller] += trade.valueUsd();
            feesUsd[seller] += share;
        }
        conduct.add(buyer, seller, trade);
    }

    private static double imbalanceUsd(MarketResult result, MeterReading reading) {
        return (result.dsoBuyPriceUsdPerMwh() * reading.spilledKwh()
                        - result.dsoSellPriceUsdPerMwh() * reading.unservedKwh())
                / KWH_PER_MWH;
    }
}
