package energy.isochron.analytics;

/**
 * How well one interval closed, all balances being within tolerance.
 *
 * @param energyResidualKwh left less right side of the community's energy, kWh
 * @param energyScaleKwh sum of the magnitudes of its terms, kWh
 * @param moneyResidualUsd left less right side of all money, $
 * @param moneyScaleUsd sum of the magnitudes of its terms, $
 */
public record AuditResult(
        double energyResidualKwh, double energyScaleKwh, double moneyResidualUsd, double moneyScaleUsd) {}
