package energy.isochron.market;

/**
 * How time is divided.
 *
 * @param intervalsPerDay τ, number of intervals after which the time of day repeats, 1 or more
 * @param intervalHours Δh, length of an interval, h, above 0
 */
public record TradingDay(int intervalsPerDay, double intervalHours) {
    private static final double HOURS = 24;

    public TradingDay {
        new RuleCheck()
                .rule(
                        "intervals_per_day",
                        intervalsPerDay,
                        intervalsPerDay >= 1,
                        "1 or more",
                        "the length of an interval was meant?")
                .rule(
                        "interval_hours",
                        intervalHours,
                        intervalHours > 0 && intervalHours <= HOURS,
                        "above 0 to 24",
                        "it was given in seconds?")
                .orThrow();
    }

    /** A day of 24 hours in equal intervals. */
    public static TradingDay of(int intervalsPerDay) {
        return new TradingDay(intervalsPerDay, HOURS / intervalsPerDay);
    }

    /** Start of an interval as a fraction of the day, 0 to below 1. */
    public double start(long interval) {
        return (double) Math.floorMod(interval, intervalsPerDay) / intervalsPerDay;
    }

    /** End of an interval as a fraction of the day, above 0 to 1. */
    public double end(long interval) {
        return (double) (Math.floorMod(interval, intervalsPerDay) + 1) / intervalsPerDay;
    }
}
