package energy.isochron.prosumers;

import java.util.random.RandomGenerator;

/**
 * How a per-unit series from a file is varied, so that agents that share a column differ (1.6): × a scale drawn once, × (1 ± noise) in
 * each interval, floor 0, smoothed over three intervals.
 *
 * @param scaleFrom least scale, 0 or more
 * @param scaleTo highest scale
 * @param noise half the width of the noise, 0 or more
 */
public record Variation(double scaleFrom, double scaleTo, double noise) {
    /** The specification's variation of generation. */
    public static final Variation GENERATION = new Variation(1.0, 1.3, 0.05);

    /** The specification's variation of demand. */
    public static final Variation DEMAND = new Variation(0.6, 1.0, 0.1);

    public Variation {
        Require.notNegative("scaleFrom", scaleFrom, "the sign is reversed");
        Require.that(
                scaleTo >= scaleFrom && scaleTo < Double.POSITIVE_INFINITY,
                "scaleTo",
                scaleTo,
                "at least " + scaleFrom,
                "the two bounds are swapped");
        Require.notNegative("noise", noise, "the sign is reversed");
    }

    /**
     * A varied copy.
     *
     * @param perUnit of each interval
     * @param random the profile's own stream
     */
    public double[] vary(double[] perUnit, RandomGenerator random) {
        double scale = scaleFrom + (scaleTo - scaleFrom) * random.nextDouble();
        double[] varied = new double[perUnit.length];
        for (int i = 0; i < varied.length; i++) {
            varied[i] = Math.max(0, perUnit[i] * scale * (1 + noise * (2 * random.nextDouble() - 1)));
        }
        return Smoothing.centred(varied, 3);
    }
}
