package energy.isochron.prosumers;

import java.util.Objects;

/**
 * What all agents of a community have in common.
 *
 * @param orders the market's bounds
 * @param intervalSeconds length of an interval, s, 1 to 86400
 * @param partnerPreference whether the strategies choose partners; if not, the rule of 12.7 does
 * @param asynchronousArrival whether orders arrive at a random moment of the interval; if not, at its start
 */
public record CommunityRules(
        OrderRules orders, long intervalSeconds, boolean partnerPreference, boolean asynchronousArrival) {
    public CommunityRules {
        Objects.requireNonNull(orders, "orders");
        Require.that(
                intervalSeconds >= 1 && intervalSeconds <= 86_400,
                "intervalSeconds",
                intervalSeconds,
                "1 to 86400",
                "it is given in another unit");
    }

    /** Length of an interval, h. */
    public double hours() {
        return intervalSeconds / 3600.0;
    }

    /** The start of an interval as a fraction of its day, in [0, 1). */
    double dayFraction(long interval) {
        return interval * intervalSeconds % 86_400 / 86_400.0;
    }

    /** The end of an interval as a fraction of its day, in (0, 1]. */
    double dayFractionAtEnd(long interval) {
        return (interval * intervalSeconds % 86_400 + intervalSeconds) / 86_400.0;
    }

    /** Length of an interval as a fraction of a day. */
    double dayShare() {
        return intervalSeconds / 86_400.0;
    }
}
