package energy.isochron.market;

import energy.isochron.network.ZoneRelation;

/**
 * The system operator's fees on trades (section 3, 12.14 to 12.16): shares of the trade's value v = price × gross quantity / 1000.
 *
 * @param congestionFactor f_cong, per unit of path congestion above its threshold; default 0.5
 * @param distanceFactor f_dist, per unit of loss share; default 0.35
 * @param zoneFactor f_zone, refund for a trade within one zone; default 0.15
 * @param crossZoneFactor surcharge for a trade between two zones, both known; default 0
 * @param voltageFactor f_volt, voltage drop per unit of distance; default 0.15
 * @param imbalanceFactor f_imb, for a trade with the operator that worsens the balance; default 0.15
 * @param congestionThreshold C_thr, 0 to 1: below it congestion is free, above it a preferred pair has to wait; default 0.8
 * @param voltageThreshold voltage drop that is free; default 0.05
 * @param voltageCap largest share charged for voltage; default 0.2
 * @param thermalThreshold T, path congestion that heats for free, 0 to below 1; default 0.2
 * @param thermalCap largest share charged for heating; default 0.3
 */
public record GridFees(
        double congestionFactor,
        double distanceFactor,
        double zoneFactor,
        double crossZoneFactor,
        double voltageFactor,
        double imbalanceFactor,
        double congestionThreshold,
        double voltageThreshold,
        double voltageCap,
        double thermalThreshold,
        double thermalCap) {
    /** The defaults of the specification. */
    public static final GridFees DEFAULT = new GridFees(0.5, 0.35, 0.15, 0, 0.15, 0.15, 0.8, 0.05, 0.2, 0.2, 0.3);

    /** A balance of at most this many kWh counts as none (12.2). */
    static final double DEAD_BAND_KWH = 1e-6;

    public GridFees {
        String sign = "the sign is reversed?";
        String percent = "it was given in percent?";
        new RuleCheck()
                .atLeast("congestion_factor", congestionFactor, 0, sign)
                .atLeast("distance_factor", distanceFactor, 0, sign)
                .atLeast("zone_factor", zoneFactor, 0, sign)
                .atLeast("cross_zone_factor", crossZoneFactor, 0, sign)
                .atLeast("voltage_factor", voltageFactor, 0, sign)
                .atLeast("imbalance_factor", imbalanceFactor, 0, sign)
                .within("congestion_threshold", congestionThreshold, 0, 1, percent)
                .atLeast("voltage_threshold", voltageThreshold, 0, sign)
                .atLeast("voltage_cap", voltageCap, 0, sign)
                .rule(
                        "thermal_threshold",
                        thermalThreshold,
                        thermalThreshold >= 0 && thermalThreshold < 1,
                        "0 to below 1",
                        percent)
                .atLeast("thermal_cap", thermalCap, 0, sign)
                .orThrow();
    }

    /**
     * The fee of a trade between two agents (12.14).
     *
     * @param valueUsd price × gross quantity / 1000, $
     * @param path it runs over
     */
    public FeeTerms betweenAgents(double valueUsd, TradePath path) {
        return betweenAgents(valueUsd, path, congestionThreshold, 1);
    }

    /**
     * The same under an intervention (12.45).
     *
     * @param threshold C_thr in force, in place of {@link #congestionThreshold}
     * @param penalty multiplies the terms for congestion and heating
     */
    FeeTerms betweenAgents(double valueUsd, TradePath path, double threshold, double penalty) {
        double excess = path.congestion() - threshold;
        double drop = voltageFactor * path.distance();
        double heat = (path.congestion() - thermalThreshold) / (1 - thermalThreshold);
        return new FeeTerms(
                excess > 0 ? penalty * congestionFactor * excess * valueUsd : 0,
                distanceFactor * path.lossShare() * valueUsd,
                0,
                drop > voltageThreshold ? Math.min(voltageCap, drop) * valueUsd : 0,
                heat > 0 ? penalty * Math.min(thermalCap, heat) * valueUsd : 0,
                zoneShare(path.zones()) * valueUsd);
    }

    private double zoneShare(ZoneRelation zones) {
        return switch (zones) {
            case SAME -> -zoneFactor;
            case DIFFERENT -> crossZoneFactor;
            case UNKNOWN -> 0;
        };
    }

    /**
     * The fee of a trade with the operator (12.15): only for a worsened balance.
     *
     * @param valueUsd price × quantity / 1000, $
     * @param balanceImpact see {@link #balanceImpact}
     */
    public FeeTerms withOperator(double valueUsd, double balanceImpact) {
        return withOperator(valueUsd, balanceImpact, 1);
    }

    /** The same under an intervention (12.45), whose penalty multiplies it. */
    FeeTerms withOperator(double valueUsd, double balanceImpact, double penalty) {
        double imbalance = balanceImpact < 0 ? penalty * imbalanceFactor * -balanceImpact * valueUsd : 0;
        return new FeeTerms(0, 0, imbalance, 0, 0, 0);
    }

    /**
     * What a trade with the operator does to the running balance (equation 4h): +1 removes it whole, −1 doubles it or worse.
     *
     * @param balanceKwh running balance just before the trade; within 1e-6 kWh of 0 the impact is 0
     * @param quantityKwh of the trade
     * @param operatorBuys whether the operator buys
     * @return −1..1
     */
    public static double balanceImpact(double balanceKwh, double quantityKwh, boolean operatorBuys) {
        if (Math.abs(balanceKwh) <= DEAD_BAND_KWH) {
            return 0;
        }
        double size = Math.min(quantityKwh / Math.abs(balanceKwh), 1);
        return operatorBuys == balanceKwh > 0 ? size : -size;
    }
}
