package energy.isochron.exchange;

/**
 * The distribution system operator's account (12.21, 12.23).
 *
 * @param marginUsd earned on energy in the interval, $
 * @param feesUsd fees collected in the interval, $
 * @param cumulativeMarginUsd margin since the start, $
 * @param cumulativeFeesUsd fees since the start, $
 * @param netExportKwh X, what the community gave the operator less what it took, imbalance included, kWh
 * @param cumulativeBalanceKwh equation 3: −X summed since the start, kWh
 * @param gridCongestion mean congestion of all branches under the flows of the interval's trades and imbalance, 0..1 (12.26)
 * @param congestionThreshold C_thr that was in force in the interval, 0..1: the operator may adapt it (12.45)
 */
public record OperatorAccount(
        double marginUsd,
        double feesUsd,
        double cumulativeMarginUsd,
        double cumulativeFeesUsd,
        double netExportKwh,
        double cumulativeBalanceKwh,
        double gridCongestion,
        double congestionThreshold) {
    public OperatorAccount {
        Check.finite("marginUsd", marginUsd);
        Check.finite("feesUsd", feesUsd);
        Check.finite("cumulativeMarginUsd", cumulativeMarginUsd);
        Check.finite("cumulativeFeesUsd", cumulativeFeesUsd);
        Check.finite("netExportKwh", netExportKwh);
        Check.finite("cumulativeBalanceKwh", cumulativeBalanceKwh);
        Check.finite("gridCongestion", gridCongestion);
        Check.finite("congestionThreshold", congestionThreshold);
    }
}
