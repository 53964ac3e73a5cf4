package energy.isochron.analytics;

import energy.isochron.analytics.RunSummary.Residual;

/** Keeps the largest residuals of the audit. */
final class AuditTally {
    private Residual energy = new Residual(0, 0, -1);
    private Residual money = new Residual(0, 0, -1);

    void add(long interval, AuditResult result) {
        energy = worse(energy, interval, result.energyResidualKwh(), result.energyScaleKwh());
        money = worse(money, interval, result.moneyResidualUsd(), result.moneyScaleUsd());
    }

    private static Residual worse(Residual last, long interval, double residual, double scale) {
        double relative = Math.abs(residual) / Math.max(1, scale);
        return relative > last.relative() || last.interval() < 0 ? new Residual(residual, relative, interval) : last;
    }

    RunSummary.AuditResiduals summary() {
        return new RunSummary.AuditResiduals(energy, money);
    }
}
