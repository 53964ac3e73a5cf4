package energy.isochron.market;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Fits the shapes of measured prices into the price bounds of a market (section 1.6, "DSO prices from CSV"), whatever unit and level
 * they have: each column goes from 0 to 1 by its own least and highest value x, then
 *
 * <ul>
 *   <li>feed-in tariff = (lowest + 0.6·x·range)·U(0.7, 1.3), within [lowest, 0.9·highest]; lowest·U(0.7, 1.5) of a flat column;
 *   <li>utility price = (1.5·lowest + x·(highest − 1.5·lowest))·U(0.75, 1.25), within [1.1·lowest, highest]; highest·U(0.75, 1.25) of
 *       a flat column.
 * </ul>
 *
 * <p>U is drawn in each interval. Then both are smoothed over three intervals and kept apart (12.41, 12.42).
 */
public final class TariffShape {
    private final double low;
    private final double high;
    private final MarketBounds bounds;

    /**
     * Shapes for one market.
     *
     * @param bounds of its prices; the lowest is 0 or more
     */
    public TariffShape(MarketBounds bounds) {
        new RuleCheck()
                .atLeast("min_price_usd_per_mwh", bounds.minPriceUsdPerMwh(), 0, "prices should be taken as given?")
                .orThrow();
        this.bounds = bounds;
        low = bounds.minPriceUsdPerMwh();
        high = bounds.maxPriceUsdPerMwh();
    }

    /**
     * Tariffs of these shapes.
     *
     * @param feedIn one an interval, finite, in any unit
     * @param utility as many
     * @param random the run's stream for tariffs; one number is drawn for each value
     * @throws InvalidRules if the two differ in length or are empty
     */
    public Tariffs fit(double[] feedIn, double[] utility, RandomGenerator random) {
        double[] feedInShape = shape(feedIn);
        double[] utilityShape = shape(utility);
        boolean flatFeedIn = isFlat(feedIn);
        boolean flatUtility = isFlat(utility);
        for (int i = 0; i < feedInShape.length; i++) {
            double price = flatFeedIn
                    ? low * random.nextDouble(0.7, 1.5)
                    : (low + 0.6 * feedInShape[i] * bounds.priceRange()) * random.nextDouble(0.7, 1.3);
            feedInShape[i] = Math.min(Math.max(price, low), 0.9 * high);
        }
        for (int i = 0; i < utilityShape.length; i++) {
            double level = flatUtility ? high : 1.5 * low + utilityShape[i] * (high - 1.5 * low);
            utilityShape[i] = Math.max(Math.min(level * random.nextDouble(0.75, 1.25), high), 1.1 * low);
        }
        return Tariffs.withGap(TariffGenerator.smooth(feedInShape), TariffGenerator.smooth(utilityShape), bounds);
    }

    private static boolean isFlat(double[] values) {
        return Arrays.stream(values).allMatch(value -> value == values[0]);
    }

    /** Each value between the least, 0, and the highest, 1. */
    private static double[] shape(double[] values) {
        double least = Arrays.stream(values).min().orElse(0);
        double most = Arrays.stream(values).max().orElse(0);
        return Arrays.stream(values)
                .map(value -> most > least ? (value - least) / (most - least) : 0)
                .toArray();
    }
}
