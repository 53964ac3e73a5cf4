package energy.isochron.analytics;

import energy.isochron.analytics.AnalyticsSettings.Placement;
import energy.isochron.exchange.AgentAccount;
import energy.isochron.exchange.OperatorAccount;
import energy.isochron.exchange.Settlement;
import java.util.List;

/** The cumulative accounts after the last interval, from which the next ones must go on. */
final class CumulativeAccounts {
    private final double[] profitUsd;
    private double marginUsd;
    private double feesUsd;
    private double balanceKwh;
    private boolean open;

    CumulativeAccounts(int agents) {
        profitUsd = new double[agents];
    }

    boolean isOpen() {
        return open;
    }

    /** Starts from the opening accounts. */
    void open(Settlement opening) {
        remember(opening);
        open = true;
    }

    /** Checks that the accounts go on from the last ones, and remembers them. */
    void check(Settlement now, List<Placement> agents) {
        long interval = now.interval();
        List<AgentAccount> accounts = now.accounts();
        for (int i = 0; i < profitUsd.length; i++) {
            AgentAccount account = accounts.get(i);
            goesOn(
                    interval,
                    Balance.CUMULATIVE_PROFIT,
                    agents.get(i).agentId(),
                    account.cumulativeProfitUsd(),
                    profitUsd[i],
                    account.profitUsd());
        }
        OperatorAccount operator = now.operator();
        goesOn(
                interval,
                Balance.CUMULATIVE_MARGIN,
                "",
                operator.cumulativeMarginUsd(),
                marginUsd,
                operator.marginUsd());
        goesOn(interval, Balance.CUMULATIVE_FEES, "", operator.cumulativeFeesUsd(), feesUsd, operator.feesUsd());
        goesOn(
                interval,
                Balance.CUMULATIVE_BALANCE,
                "",
                operator.cumulativeBalanceKwh(),
                balanceKwh,
                -operator.netExportKwh());
        remember(now);
    }

    private static void goesOn(long interval, Balance balance, String subject, double now, double last, double change) {
        Audit.close(interval, balance, subject, now, last + change, Math.abs(last) + Math.abs(change));
    }

    private void remember(Settlement settlement) {
        for (int i = 0; i < profitUsd.length; i++) {
            profitUsd[i] = settlement.accounts().get(i).cumulativeProfitUsd();
        }
        marginUsd = settlement.operator().cumulativeMarginUsd();
        feesUsd = settlement.operator().cumulativeFeesUsd();
        balanceKwh = settlement.operator().cumulativeBalanceKwh();
    }
}
