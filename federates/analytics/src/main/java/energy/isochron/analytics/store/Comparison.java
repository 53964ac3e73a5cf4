package energy.isochron.analytics.store;

/** What comparing two runs gave. */
public sealed interface Comparison {
    /**
     * The runs are equivalent: all values are the same, bit by bit.
     *
     * @param intervals number of intervals
     * @param values number of values compared
     */
    record Equivalent(long intervals, long values) implements Comparison {}

    /**
     * The runs differ.
     *
     * @param first the first difference in order of time
     * @param differences number of values that differ, a missing row counting as one
     * @param values number of values compared
     */
    record Different(Difference first, long differences, long values) implements Comparison {}
}
