package energy.isochron.prosumers;

/** Argument checks of this package: each names the value, what is allowed and what was probably meant. */
final class Require {
    private Require() {}

    static void that(boolean allowed, String name, Object value, String range, String maybe) {
        if (!allowed) {
            throw new IllegalArgumentException(
                    name + " is " + value + ", allowed is " + range + ". Maybe " + maybe + "?");
        }
    }

    static void notNegative(String name, double value, String maybe) {
        that(value >= 0 && value < Double.POSITIVE_INFINITY, name, value, "0 or more, finite", maybe);
    }

    static void finite(String name, double value, String maybe) {
        that(Double.isFinite(value), name, value, "any finite number", maybe);
    }
}
