package energy.isochron.prosumers;

import java.util.random.RandomGenerator;

/**
 * Profiles that are drawn rather than measured (1.6 with 12.41): a clear-sky bell with clouds for generation, a base with a morning and
 * an evening peak for demand. Not rounded; smoothed over max(3, intervals of a day / 10) intervals; cut to [0, highest quantity], so
 * the hours without generation are 0. Days differ; where no day is wanted twice, draw as many intervals as the run has.
 *
 * @param intervalSeconds length of an interval, s, 1 to 86400
 * @param intervals how many to draw, 1 or more
 * @param maxQuantityKwh highest energy of one interval, kWh
 */
public record ProceduralProfiles(long intervalSeconds, int intervals, double maxQuantityKwh) {
    private static final long DAY = 86_400;

    public ProceduralProfiles {
        Require.that(
                intervalSeconds >= 1 && intervalSeconds <= DAY,
                "intervalSeconds",
                intervalSeconds,
                "1 to 86400",
                "it is given in another unit");
        Require.that(intervals >= 1, "intervals", intervals, "1 or more", "the run's length is missing");
        Require.notNegative("maxQuantityKwh", maxQuantityKwh, "the sign is reversed");
    }

    /**
     * Generation of a photovoltaic plant (equation 13, multiplicative): capacity × A·exp(−((h − 12)/6)²) × (1 + noise + cloud) from 6 to
     * 18 h, else 0. Each day draws its cloudiness c; A = 1 − c/2, cloud within ±0.2c.
     *
     * @param capacityKw 0 or more
     * @param random the profile's own stream
     */
    public Profile generation(double capacityKw, RandomGenerator random) {
        double[] perUnit = new double[intervals];
        double cloudiness = random.nextDouble();
        for (int i = 0; i < intervals; i++) {
            if (i > 0 && dayOf(i) != dayOf(i - 1)) {
                cloudiness = random.nextDouble();
            }
            double hour = hourOf(i);
            if (hour >= 6 && hour <= 18) {
                double bell = (1 - 0.5 * cloudiness) * Math.exp(-Math.pow((hour - 12) / 6, 2));
                double noise = symmetric(noise(), random) + symmetric(0.2 * cloudiness, random);
                perUnit[i] = Math.max(0, bell * (1 + noise));
            }
        }
        return profile(perUnit, capacityKw);
    }

    /**
     * Demand: 0.7 to 1.0 of the capacity from 7 to 9 h and from 19 to 21 h, 0.2 to 0.4 from 1 to 6 h, else 0.4 to 0.7, and noise.
     *
     * @param capacityKw 0 or more
     * @param random the profile's own stream
     */
    public Profile demand(double capacityKw, RandomGenerator random) {
        double[] perUnit = new double[intervals];
        for (int i = 0; i < intervals; i++) {
            perUnit[i] = Math.max(0, base(hourOf(i), random) + symmetric(noise(), random));
        }
        return profile(perUnit, capacityKw);
    }

    private static double base(double hour, RandomGenerator random) {
        if ((hour >= 7 && hour < 9) || (hour >= 19 && hour < 21)) {
            return 0.7 + 0.3 * random.nextDouble();
        }
        if (hour >= 1 && hour < 6) {
            return 0.2 + 0.2 * random.nextDouble();
        }
        return 0.4 + 0.3 * random.nextDouble();
    }

    private Profile profile(double[] perUnit, double capacityKw) {
        int window = (int) Math.max(3, DAY / intervalSeconds / 10);
        return Profile.scaled(Smoothing.centred(perUnit, window), capacityKw, intervalSeconds, maxQuantityKwh);
    }

    /** Half the width of the noise: wider for hours than for parts of them. */
    private double noise() {
        return intervalSeconds >= 3600 ? 0.1 : 0.05;
    }

    private static double symmetric(double width, RandomGenerator random) {
        return width * (2 * random.nextDouble() - 1);
    }

    private long dayOf(int interval) {
        return interval * intervalSeconds / DAY;
    }

    private double hourOf(int interval) {
        return interval * intervalSeconds % DAY / 3600.0;
    }
}
