package energy.isochron.prosumers;

import java.util.random.RandomGenerator;

/**
 * What a battery can do (equation 12 with 12.5). An agent without a battery has {@link #NONE}, or any rating with nominal capacity 0.
 *
 * @param nominalKwh nominal capacity, kWh, 0 or more
 * @param socMin lowest state of charge, 0 or more
 * @param socMax highest state of charge, more than {@code socMin}, at most 1
 * @param chargeEfficiency stored by taken at the terminal, in (0, 1]
 * @param dischargeEfficiency delivered at the terminal by taken from the store, in (0, 1]
 * @param maxChargeKw highest power at the terminal when charging, kW, 0 or more; infinite if unlimited
 * @param maxDischargeKw highest power at the terminal when discharging, kW, 0 or more; infinite if unlimited
 * @param fadePerKwh ageing: share of the nominal capacity that is lost for each kWh taken or delivered at the terminal, 0 or more,
 *     at most 1 / {@code nominalKwh}; 0 if it does not age
 */
public record BatteryRating(
        double nominalKwh,
        double socMin,
        double socMax,
        double chargeEfficiency,
        double dischargeEfficiency,
        double maxChargeKw,
        double maxDischargeKw,
        double fadePerKwh) {
    /** No battery. */
    public static final BatteryRating NONE =
            new BatteryRating(0, 0, 1, 1, 1, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);

    public BatteryRating {
        Require.notNegative("nominalKwh", nominalKwh, "the sign is reversed");
        Require.that(
                socMin >= 0 && socMin < socMax && socMax <= 1,
                "state of charge window",
                "[" + socMin + ", " + socMax + "]",
                "0 <= socMin < socMax <= 1",
                "it is given in percent, or the two are swapped");
        efficiency("chargeEfficiency", chargeEfficiency);
        efficiency("dischargeEfficiency", dischargeEfficiency);
        Require.that(maxChargeKw >= 0, "maxChargeKw", maxChargeKw, "0 or more", "the sign is reversed");
        Require.that(maxDischargeKw >= 0, "maxDischargeKw", maxDischargeKw, "0 or more", "the sign is reversed");
        Require.that(
                fadePerKwh >= 0 && fadePerKwh * nominalKwh <= 1,
                "fadePerKwh",
                fadePerKwh,
                "0 to 1/nominalKwh (" + 1 / nominalKwh + ")",
                "it is given in percent, or for each full cycle");
    }

    /** A battery that does not age. */
    public BatteryRating(
            double nominalKwh,
            double socMin,
            double socMax,
            double chargeEfficiency,
            double dischargeEfficiency,
            double maxChargeKw,
            double maxDischargeKw) {
        this(nominalKwh, socMin, socMax, chargeEfficiency, dischargeEfficiency, maxChargeKw, maxDischargeKw, 0);
    }

    /** A battery without rate limits. */
    public BatteryRating(
            double nominalKwh, double socMin, double socMax, double chargeEfficiency, double dischargeEfficiency) {
        this(
                nominalKwh,
                socMin,
                socMax,
                chargeEfficiency,
                dischargeEfficiency,
                Double.POSITIVE_INFINITY,
                Double.POSITIVE_INFINITY);
    }

    private static void efficiency(String name, double value) {
        Require.that(value > 0 && value <= 1, name, value, "more than 0, at most 1", "it is given in percent");
    }

    /** Lowest level when new, kWh. */
    public double lowestKwh() {
        return socMin * nominalKwh;
    }

    /** Highest level when new, kWh. */
    public double highestKwh() {
        return socMax * nominalKwh;
    }

    /** Whether a level lies in the window, but for a rounding of 1e-9 of the nominal capacity. */
    public boolean holds(double levelKwh) {
        double slack = 1e-9 * nominalKwh;
        return levelKwh >= lowestKwh() - slack && levelKwh <= highestKwh() + slack;
    }

    /**
     * A level drawn uniformly from the window, for the start of a run.
     *
     * @param random the battery's own stream; one number is drawn
     * @return kWh
     */
    public double drawLevelKwh(RandomGenerator random) {
        double levelKwh = (socMin + (socMax - socMin) * random.nextDouble()) * nominalKwh;
        return Math.clamp(levelKwh, lowestKwh(), highestKwh());
    }
}
