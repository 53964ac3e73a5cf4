package energy.isochron.market;

import java.util.random.RandomGenerator;

/**
 * Draws plausible tariffs of a system operator (section 1.6): a random level and a random daily shape of six to eight segments, with
 * noise in each interval, smoothed over three intervals and kept apart (12.41, 12.42). Each day is drawn anew.
 */
public final class TariffGenerator {
    private static final double DAY_HOURS = 24;
    private static final double SHIFT_HOURS = 1.5;

    /** Hour from, hour to, factor. */
    private static final double[][] FEED_IN_SHAPE = {
        {0, 6, 0.9}, {6, 10, 0.7}, {10, 16, 0.6}, {16, 18, 0.8}, {18, 22, 1.0}, {22, 24, 0.9}
    };
    /** Hour from, hour to, factor. */
    private static final double[][] UTILITY_SHAPE = {
        {0, 1, 0.8}, {1, 6, 0.6}, {6, 9, 1.3}, {9, 12, 1.0}, {12, 16, 1.1}, {16, 18, 1.2}, {18, 22, 1.4}, {22, 24, 1.0}
    };

    private final MarketBounds bounds;
    private final int intervalsPerDay;

    /**
     * A generator for one market.
     *
     * @param bounds of its prices; the lowest is 0 or more
     * @param intervalsPerDay 1 or more
     */
    public TariffGenerator(MarketBounds bounds, int intervalsPerDay) {
        new RuleCheck()
                .atLeast("min_price_usd_per_mwh", bounds.minPriceUsdPerMwh(), 0, "tariffs should be given as a file?")
                .rule("intervals_per_day", intervalsPerDay, intervalsPerDay >= 1, "1 or more", "it was not set?")
                .orThrow();
        this.bounds = bounds;
        this.intervalsPerDay = intervalsPerDay;
    }

    /**
     * Draws the tariffs of a run.
     *
     * @param intervals to cover, 1 or more
     * @param random the run's stream for tariffs
     */
    public Tariffs generate(int intervals, RandomGenerator random) {
        double[] feedIn = new double[intervals];
        double[] utility = new double[intervals];
        for (int first = 0; first < intervals; first += intervalsPerDay) {
            feedInDay(feedIn, first, random);
            utilityDay(utility, first, random);
        }
        return Tariffs.withGap(smooth(feedIn), smooth(utility), bounds);
    }

    private void feedInDay(double[] prices, int first, RandomGenerator random) {
        double low = bounds.minPriceUsdPerMwh();
        double base = low + bounds.priceRange() * random.nextDouble(0.2, 0.4);
        double[][] shape = jitter(FEED_IN_SHAPE, 0.3, random);
        for (int i = 0; i < intervalsPerDay && first + i < prices.length; i++) {
            double price = base * factor(shape, i) * random.nextDouble(0.75, 1.25);
            prices[first + i] = Math.min(Math.max(price, low), 0.9 * bounds.maxPriceUsdPerMwh());
        }
    }

    private void utilityDay(double[] prices, int first, RandomGenerator random) {
        double low = bounds.minPriceUsdPerMwh();
        double high = bounds.maxPriceUsdPerMwh();
        double base = 2 * low + (high - 2 * low) * random.nextDouble(0.6, 0.8);
        double[][] shape = jitter(UTILITY_SHAPE, 0.25, random);
        for (int i = 0; i < intervalsPerDay && first + i < prices.length; i++) {
            double price = base * factor(shape, i) * random.nextDouble(0.8, 1.2);
            prices[first + i] = Math.max(Math.min(price, high), 1.1 * low);
        }
    }

    /** Shifts the ends of each segment and scales its factor. */
    private static double[][] jitter(double[][] shape, double spread, RandomGenerator random) {
        double[][] jittered = new double[shape.length][];
        for (int s = 0; s < shape.length; s++) {
            double from = shifted(shape[s][0], random);
            double to = shifted(shape[s][1], random);
            double factor = shape[s][2] * random.nextDouble(1 - spread, 1 + spread);
            jittered[s] = new double[] {from, to <= from ? from + 1 : to, factor};
        }
        return jittered;
    }

    private static double shifted(double hour, RandomGenerator random) {
        return Math.clamp(hour + random.nextDouble(-SHIFT_HOURS, SHIFT_HOURS), 0, DAY_HOURS);
    }

    private double factor(double[][] shape, int i) {
        double hour = DAY_HOURS * i / intervalsPerDay;
        for (double[] segment : shape) {
            if (hour >= segment[0] && hour < segment[1]) {
                return segment[2];
            }
        }
        return 1;
    }

    /** Mean of each value and its neighbours, fewer at the ends (12.41). */
    static double[] smooth(double[] values) {
        double[] smooth = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            int from = Math.max(0, i - 1);
            int to = Math.min(values.length - 1, i + 1);
            double sum = 0;
            for (int j = from; j <= to; j++) {
                sum += values[j];
            }
            smooth[i] = sum / (to - from + 1);
        }
        return smooth;
    }
}
