package energy.isochron.analytics;

import energy.isochron.analytics.RunSummary.Extreme;

/** The worst value seen so far, and where; the first one wins a tie. */
final class WorstValue {
    private final boolean highest;
    private double value = Double.NaN;
    private String place = "";
    private long interval = -1;

    /**
     * Nothing seen yet.
     *
     * @param highest whether the highest value is the worst, else the lowest
     */
    WorstValue(boolean highest) {
        this.highest = highest;
    }

    /** Looks at one value; NaN does not count. */
    void see(double candidate, String where, long when) {
        boolean worse = highest ? candidate > value : candidate < value;
        if (worse || (interval < 0 && !Double.isNaN(candidate))) {
            value = candidate;
            place = where;
            interval = when;
        }
    }

    Extreme extreme() {
        return new Extreme(value, place, interval);
    }
}
