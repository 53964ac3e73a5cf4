package energy.isochron.prosumers;

/**
 * A factor on the energy of some hours of the day. An hour lasts from its beginning to that of the next, so that the hours 8 to 12
 * last from 8:00 to 13:00: with intervals of an hour those that begin at h with 8 ≤ h ≤ 12, as the specification writes it.
 *
 * @param fromHour first hour, 0 to 23
 * @param toHour last hour, included, 0 to 23; less than the first is over midnight
 * @param factor 0 or more
 */
public record HourFactor(int fromHour, int toHour, double factor) {
    private static final long HOUR = 3600;
    private static final int HOURS = 24;

    public HourFactor {
        hour("fromHour", fromHour);
        hour("toHour", toHour);
        Require.notNegative("factor", factor, "the sign is reversed");
    }

    private static void hour(String name, int hour) {
        Require.that(hour >= 0 && hour < HOURS, name, hour, "0 to 23", "it is given in seconds, or 24 is meant for 23");
    }

    /**
     * The factor on the energy of an interval: weighted by time where only a part of the interval is in the hours.
     *
     * @param fromSecond start of the interval in its day, s
     * @param toSecond its end, s, more than its start, at most 86400
     */
    double over(long fromSecond, long toSecond) {
        long inside = fromHour <= toHour
                ? overlap(fromSecond, toSecond, fromHour, toHour + 1)
                : overlap(fromSecond, toSecond, 0, toHour + 1) + overlap(fromSecond, toSecond, fromHour, HOURS);
        double share = (double) inside / (toSecond - fromSecond);
        return share * factor + (1 - share);
    }

    private static long overlap(long fromSecond, long toSecond, int fromHour, int untilHour) {
        return Math.max(0, Math.min(toSecond, untilHour * HOUR) - Math.max(fromSecond, fromHour * HOUR));
    }
}
