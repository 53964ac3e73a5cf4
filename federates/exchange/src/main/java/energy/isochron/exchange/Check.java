package energy.isochron.exchange;

/** Argument checks of the records. */
final class Check {
    private Check() {}

    static void interval(long interval) {
        if (interval < -1) {
            throw new IllegalArgumentException("interval is " + interval
                    + ", allowed are 0, 1, 2 … (-1 before the first). Maybe a time in seconds was given?");
        }
    }

    static void finite(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    name + " is " + value + ", allowed is any finite number. Maybe a division by zero at the sender?");
        }
    }

    static void notNegative(String name, double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    name + " is " + value + ", allowed is 0 or more, finite. Maybe the sign is reversed?");
        }
    }
}
