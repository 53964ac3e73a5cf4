package energy.isochron.prosumers;

import java.util.List;

/** One column of a file: a value for each step of equal length, constant within the step. */
public final class StepSeries {
    private static final long DAY = 86_400;

    private final String file;
    private final String column;
    private final long stepSeconds;
    private final double[] values;

    StepSeries(String file, String column, long stepSeconds, double[] values) {
        this.file = file;
        this.column = column;
        this.stepSeconds = stepSeconds;
        this.values = values;
    }

    /** What a value says about its step. */
    public enum Meaning {
        /** A level that holds through the step: per unit, kW, $/MWh. An interval gets the mean over its time. */
        LEVEL,
        /** An amount that falls evenly into the step: kWh. An interval gets the sum of its shares, so that none is lost. */
        AMOUNT
    }

    /** What to do if the series ends before the run. */
    public enum AtEnd {
        /** Begin again; allowed if the series is of whole days. */
        REPEAT_DAYS,
        /** Refuse it. */
        REFUSE
    }

    /** The column's name. */
    public String column() {
        return column;
    }

    /** Number of steps. */
    public int steps() {
        return values.length;
    }

    /**
     * The series on the intervals of a run. Finer steps are averaged or summed, coarser ones repeated or shared, steps that straddle
     * a border are split by time, whatever the two lengths; with equal lengths the values are unchanged. A series longer than the run
     * is cut. O(intervals + steps).
     *
     * @param meaning of the values
     * @param intervalSeconds length of an interval, s
     * @param intervals their number
     * @param atEnd what to do if the series is shorter than the run
     * @return interval k has element k mod length; as many elements as intervals, or those of the series' days if they repeat
     * @throws BadSeries if the series is too short
     */
    public double[] resample(Meaning meaning, long intervalSeconds, long intervals, AtEnd atEnd) {
        Require.that(intervalSeconds >= 1, "intervalSeconds", intervalSeconds, "1 or more", "it is missing");
        Require.that(
                intervals >= 1 && intervals <= Integer.MAX_VALUE,
                "intervals",
                intervals,
                "1 to 2^31-1",
                "it is missing");
        long duration = values.length * stepSeconds;
        if (duration < intervalSeconds * intervals) {
            requireRepeatable(duration, intervalSeconds * intervals, atEnd);
        }
        boolean repeats = duration < intervalSeconds * intervals && duration % intervalSeconds == 0;
        double[] resampled = new double[(int) (repeats ? duration / intervalSeconds : intervals)];
        double whole = meaning == Meaning.LEVEL ? intervalSeconds : stepSeconds;
        for (int i = 0; i < resampled.length; i++) {
            resampled[i] = over(i * intervalSeconds, (i + 1) * intervalSeconds, whole);
        }
        return resampled;
    }

    /**
     * As {@link #resample}, but with the days written out: exactly one element for each interval.
     *
     * @param meaning of the values
     * @param intervalSeconds length of an interval, s
     * @param intervals their number
     * @param atEnd what to do if the series is shorter than the run
     * @throws BadSeries if the series is too short
     */
    public double[] resampleWhole(Meaning meaning, long intervalSeconds, long intervals, AtEnd atEnd) {
        double[] period = resample(meaning, intervalSeconds, intervals, atEnd);
        double[] whole = new double[(int) intervals];
        for (int i = 0; i < whole.length; i++) {
            whole[i] = period[i % period.length];
        }
        return whole;
    }

    private double over(long from, long to, double whole) {
        double sum = 0;
        long time = from;
        while (time < to) {
            long step = time / stepSeconds;
            long end = Math.min(to, (step + 1) * stepSeconds);
            sum += values[(int) (step % values.length)] * ((end - time) / whole);
            time = end;
        }
        return sum;
    }

    private void requireRepeatable(long duration, long needed, AtEnd atEnd) {
        String length = values.length + " rows of " + stepSeconds + " s";
        String problem =
                switch (atEnd) {
                    case REFUSE ->
                        "cover " + duration + " s, allowed are at least the " + needed
                                + " s of the run. Maybe the days should be repeated?";
                    case REPEAT_DAYS ->
                        duration % DAY == 0
                                ? ""
                                : "cover " + duration + " s, allowed are the " + needed
                                        + " s of the run or whole days, that is a multiple of " + DAY / stepSeconds
                                        + " rows. Maybe a row is missing or the step is another?";
                };
        if (!problem.isEmpty()) {
            throw new BadSeries(List.of(new SeriesProblem(file, 0, column, length, problem)));
        }
    }
}
