package energy.isochron.exchange;

import java.util.Objects;

/**
 * What one agent earned in one interval, and where it stands.
 *
 * @param agentId the agent
 * @param tradeUsd received less paid for trades, $
 * @param feesUsd own share of the fees, $; negative is a refund
 * @param imbalanceUsd feed-in tariff for spilled less utility price for unserved energy, $
 * @param profitUsd trade less fees plus imbalance, $ (equation 10 with 12.20)
 * @param cumulativeProfitUsd profit since the start, $
 * @param reputation 0..1 after the interval (equation 8)
 */
public record AgentAccount(
        String agentId,
        double tradeUsd,
        double feesUsd,
        double imbalanceUsd,
        double profitUsd,
        double cumulativeProfitUsd,
        double reputation) {
    public AgentAccount {
        Objects.requireNonNull(agentId, "agentId");
        Check.finite("tradeUsd", tradeUsd);
        Check.finite("feesUsd", feesUsd);
        Check.finite("imbalanceUsd", imbalanceUsd);
        Check.finite("profitUsd", profitUsd);
        Check.finite("cumulativeProfitUsd", cumulativeProfitUsd);
        Check.notNegative("reputation", reputation);
    }
}
