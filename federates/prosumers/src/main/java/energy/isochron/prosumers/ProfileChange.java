package energy.isochron.prosumers;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * How a profile is changed, wherever it comes from: some hours of the day are scaled, and each interval by a noise of its own.
 *
 * @param hours factors of hours of the day; where several hold they are multiplied
 * @param noise half the width of the noise, 0 to 1: each interval × (1 + U(−noise, noise))
 */
public record ProfileChange(List<HourFactor> hours, double noise) {
    private static final long DAY = 86_400;

    public ProfileChange {
        hours = List.copyOf(hours);
        Require.that(noise >= 0 && noise <= 1, "noise", noise, "0 to 1", "it is given in percent");
    }

    /**
     * The changed profile, over a run. Without a change it is the same, and nothing is drawn.
     *
     * @param profile from the start of the first day
     * @param intervalSeconds length of an interval, s, a divisor of a day
     * @param intervals of the run
     * @param random the noise's own stream; one number is drawn for each interval if there is noise
     */
    public Profile of(Profile profile, long intervalSeconds, int intervals, RandomGenerator random) {
        if (hours.isEmpty() && noise == 0) {
            return profile;
        }
        double[] factors = new double[intervals];
        for (int i = 0; i < intervals; i++) {
            factors[i] = ofHours(i * intervalSeconds % DAY, intervalSeconds);
            if (noise > 0) {
                factors[i] *= 1 + noise * (2 * random.nextDouble() - 1);
            }
        }
        return profile.times(factors);
    }

    private double ofHours(long fromSecond, long intervalSeconds) {
        double factor = 1;
        for (HourFactor some : hours) {
            factor *= some.over(fromSecond, fromSecond + intervalSeconds);
        }
        return factor;
    }
}
