package energy.isochron.prosumers;

import java.util.Arrays;

/**
 * Generation or demand of one agent, kWh in each interval. A profile shorter than the run begins again when it ends; one of a day
 * repeats day by day, one of the whole run never does.
 */
public final class Profile {
    private final double[] kwh;

    private Profile(double[] kwh) {
        Require.that(kwh.length > 0, "profile length", 0, "1 or more", "the file has no rows");
        for (int i = 0; i < kwh.length; i++) {
            Require.notNegative("profile value " + i, kwh[i], "the sign is reversed");
        }
        this.kwh = kwh;
    }

    /**
     * A profile of given energies.
     *
     * @param kwhPerInterval 0 or more each, at least one
     */
    public static Profile of(double... kwhPerInterval) {
        return new Profile(kwhPerInterval.clone());
    }

    /**
     * The same power in every interval.
     *
     * @param kw 0 or more
     * @param intervalSeconds length of an interval, s
     */
    public static Profile constant(double kw, long intervalSeconds) {
        return of(kw * intervalSeconds / 3600);
    }

    /**
     * A per-unit series times a capacity, cut to [0, {@code maxKwh}]. It is not raised to the market's least quantity: an order below
     * that is no order (12.4), so nights without generation stay 0; where the paper's profiles are wanted, {@link #atLeast} raises it.
     *
     * @param perUnit mean of each interval by capacity
     * @param capacityKw 0 or more
     * @param intervalSeconds length of an interval, s
     * @param maxKwh highest energy of one interval, the market's highest quantity
     */
    public static Profile scaled(double[] perUnit, double capacityKw, long intervalSeconds, double maxKwh) {
        Require.notNegative("capacityKw", capacityKw, "the sign is reversed");
        double[] kwh = new double[perUnit.length];
        for (int i = 0; i < kwh.length; i++) {
            Require.finite("per-unit value " + i, perUnit[i], "a cell is missing");
            kwh[i] = Math.clamp(perUnit[i] * capacityKw * intervalSeconds / 3600, 0, maxKwh);
        }
        return new Profile(kwh);
    }

    /**
     * This profile and a share of another one, over a run.
     *
     * @param other such as heat
     * @param factor 0 or more, such as electricity by heat
     * @param intervals of the run
     */
    public Profile plus(Profile other, double factor, int intervals) {
        double[] sum = new double[intervals];
        for (int i = 0; i < intervals; i++) {
            sum[i] = at(i) + factor * other.at(i);
        }
        return new Profile(sum);
    }

    /**
     * This profile with a factor for each interval of a run.
     *
     * @param factors 0 or more each, at least one
     */
    public Profile times(double[] factors) {
        double[] product = new double[factors.length];
        for (int i = 0; i < product.length; i++) {
            product[i] = at(i) * factors[i];
        }
        return new Profile(product);
    }

    /** This profile cut to a highest energy of one interval, 0 or more, kWh. */
    public Profile atMost(double maxKwh) {
        return new Profile(
                Arrays.stream(kwh).map(each -> Math.min(each, maxKwh)).toArray());
    }

    /** This profile raised to a least energy of one interval, 0 or more, kWh. */
    public Profile atLeast(double minKwh) {
        return new Profile(
                Arrays.stream(kwh).map(each -> Math.max(each, minKwh)).toArray());
    }

    /** Energy of an interval, kWh. */
    public double at(long interval) {
        return kwh[(int) (interval % kwh.length)];
    }

    /** Number of intervals after which it begins again. */
    public int length() {
        return kwh.length;
    }
}
