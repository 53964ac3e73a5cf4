package energy.isochron.prosumers;

/**
 * When an agent's battery, the one of an electric vehicle, is away: once a day, the same every day. It is away in the intervals that
 * begin in [departure, arrival), over midnight if the arrival is earlier in the day.
 *
 * @param departureHour hour of the day, in [0, 24)
 * @param arrivalHour hour of the day, in [0, 24), another one than the departure; the same one for no trips
 * @param tripKwh energy of a trip from the store, kWh, 0 or more
 * @param departureSoc state of charge that is required at departure, 0 to 1; beyond the highest one it is that
 */
public record Trips(double departureHour, double arrivalHour, double tripKwh, double departureSoc) {
    /** Never away. */
    public static final Trips NONE = new Trips(0, 0, 0, 0);

    public Trips {
        hour("departureHour", departureHour);
        hour("arrivalHour", arrivalHour);
        Require.notNegative("tripKwh", tripKwh, "the sign is reversed");
        Require.that(
                departureSoc >= 0 && departureSoc <= 1,
                "departureSoc",
                departureSoc,
                "0 to 1",
                "it is given in percent");
    }

    private static void hour(String name, double value) {
        Require.that(value >= 0 && value < 24, name, value, "0 or more, less than 24", "it is given in seconds");
    }

    /** Whether there are any. */
    public boolean exist() {
        return departureHour != arrivalHour;
    }

    /** Whether each day has intervals that begin away and others that begin at home. Linear in the intervals of a day. */
    public boolean beginAndEnd(long intervalSeconds) {
        boolean isAway = false;
        boolean isHome = false;
        for (long second = 0; second < 86_400; second += intervalSeconds) {
            boolean away = isAway(second / 3600.0);
            isAway |= away;
            isHome |= !away;
        }
        return isAway && isHome;
    }

    /** Whether it is away at an hour of the day. */
    boolean isAway(double hour) {
        return departureHour < arrivalHour
                ? hour >= departureHour && hour < arrivalHour
                : exist() && (hour >= departureHour || hour < arrivalHour);
    }
}
