package energy.isochron.market;

import java.util.ArrayList;
import java.util.List;

/**
 * The operator's prices for each interval of a run. Immutable; the series do not repeat, so they must be as long as the run.
 */
public final class Tariffs {
    private static final double GAP_SHARE = 0.05;

    private final Tariff[] tariffs;

    /**
     * Tariffs as given.
     *
     * @param feedInUsdPerMwh one an interval, $/MWh, finite, 0 or more, not above the utility price
     * @param utilityUsdPerMwh as many, $/MWh, finite
     * @throws InvalidRules with all that is wrong with them, the first intervals of each kind
     */
    public Tariffs(double[] feedInUsdPerMwh, double[] utilityUsdPerMwh) {
        check(feedInUsdPerMwh, utilityUsdPerMwh);
        tariffs = new Tariff[feedInUsdPerMwh.length];
        for (int k = 0; k < tariffs.length; k++) {
            tariffs[k] = new Tariff(feedInUsdPerMwh[k], utilityUsdPerMwh[k]);
        }
    }

    private static void check(double[] feedIn, double[] utility) {
        List<RuleProblem> problems = new ArrayList<>();
        if (feedIn.length != utility.length || feedIn.length == 0) {
            problems.add(new RuleProblem(
                    "feed_in_tariff",
                    "has " + feedIn.length + " values and utility_price has " + utility.length
                            + " values, allowed is the same number, 1 or more. Maybe a row is missing?"));
        }
        for (int k = 0; k < Math.min(feedIn.length, utility.length); k++) {
            if (!(feedIn[k] >= 0 && Double.isFinite(feedIn[k]))) {
                problems.add(new RuleProblem(
                        "feed_in_tariff",
                        "of interval " + k + " is " + feedIn[k]
                                + ", allowed is 0 or more, finite. Maybe a cell is missing?"));
            }
            if (!(utility[k] >= 0 && Double.isFinite(utility[k]))) {
                problems.add(new RuleProblem(
                        "utility_price",
                        "of interval " + k + " is " + utility[k]
                                + ", allowed is 0 or more, finite. Maybe a cell is missing?"));
            } else if (feedIn[k] > utility[k]) {
                problems.add(new RuleProblem(
                        "feed_in_tariff",
                        "of interval " + k + " is " + feedIn[k] + ", allowed is at most the utility price, "
                                + utility[k] + ". Maybe the two are exchanged?"));
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidRules(problems);
        }
    }

    /**
     * Tariffs whose prices keep their distance (12.42): with g = 5 % of the price range, the feed-in tariff is clipped to
     * [lowest, highest − g] and the utility price to [feed-in tariff + g, highest].
     */
    public static Tariffs withGap(double[] feedInUsdPerMwh, double[] utilityUsdPerMwh, MarketBounds bounds) {
        double gap = GAP_SHARE * bounds.priceRange();
        double[] feedIn = new double[feedInUsdPerMwh.length];
        double[] utility = new double[utilityUsdPerMwh.length];
        for (int k = 0; k < Math.min(feedIn.length, utility.length); k++) {
            double lowest = bounds.minPriceUsdPerMwh();
            double highest = bounds.maxPriceUsdPerMwh();
            feedIn[k] = Math.min(Math.max(feedInUsdPerMwh[k], lowest), highest - gap);
            utility[k] = Math.min(Math.max(utilityUsdPerMwh[k], feedIn[k] + gap), highest);
        }
        return new Tariffs(feedIn, utility);
    }

    /** Number of intervals that they cover. */
    public int intervals() {
        return tariffs.length;
    }

    /**
     * The prices of one interval.
     *
     * @throws IllegalArgumentException beyond the last interval
     */
    public Tariff of(long interval) {
        requireCovered(interval);
        return tariffs[(int) interval];
    }

    void requireCovered(long interval) {
        if (interval < 0 || interval >= tariffs.length) {
            throw new IllegalArgumentException("interval is " + interval + ", the tariffs cover 0 to "
                    + (tariffs.length - 1) + ". Maybe the series are shorter than the run?");
        }
    }

    /** The prices of the interval after this one; of the last interval those of itself. */
    public Tariff after(long interval) {
        return of(Math.min(interval + 1, tariffs.length - 1L));
    }
}
