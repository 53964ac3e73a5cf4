package energy.isochron.prosumers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.prosumers.StepSeries.AtEnd;
import energy.isochron.prosumers.StepSeries.Meaning;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class StepSeriesTest {
    private static StepSeries series(long stepSeconds, double... values) {
        return new StepSeries("pv.csv", "a", stepSeconds, values);
    }

    private static double[] days(int rows) {
        double[] values = new double[rows];
        Arrays.setAll(values, i -> i);
        return values;
    }

    @Test
    void equalStepsAreUnchangedAndALongerSeriesIsCut() {
        double[] values = {0.1, 0.7, 0.3};
        assertArrayEquals(
                new double[] {0.1, 0.7}, series(3600, values).resample(Meaning.LEVEL, 3600, 2, AtEnd.REFUSE), 0);
    }

    @Test
    void finerStepsAreAveragedOrSummed() {
        StepSeries quarters = series(900, 1, 2, 3, 6);
        assertArrayEquals(new double[] {3}, quarters.resample(Meaning.LEVEL, 3600, 1, AtEnd.REFUSE), 0);
        assertArrayEquals(new double[] {12}, quarters.resample(Meaning.AMOUNT, 3600, 1, AtEnd.REFUSE), 0);
    }

    @Test
    void coarserStepsAreRepeatedOrShared() {
        StepSeries hours = series(3600, 4, 8);
        assertArrayEquals(new double[] {4, 4, 8, 8}, hours.resample(Meaning.LEVEL, 1800, 4, AtEnd.REFUSE), 0);
        assertArrayEquals(new double[] {2, 2, 4, 4}, hours.resample(Meaning.AMOUNT, 1800, 4, AtEnd.REFUSE), 0);
    }

    @Test
    void stepsThatStraddleABorderAreSplitByTime() {
        StepSeries hours = series(3600, 3, 6, 9);
        assertArrayEquals(new double[] {4, 8}, hours.resample(Meaning.LEVEL, 5400, 2, AtEnd.REFUSE), 1e-12);
        assertArrayEquals(new double[] {6, 12}, hours.resample(Meaning.AMOUNT, 5400, 2, AtEnd.REFUSE), 1e-12);
    }

    @Test
    void wholeDaysRepeatWhereThatIsAllowed() {
        double[] repeated = series(3600, days(24)).resample(Meaning.LEVEL, 1800, 480, AtEnd.REPEAT_DAYS);
        assertEquals(48, repeated.length);
        assertEquals(23, repeated[47]);
        double[] whole = series(3600, days(24)).resampleWhole(Meaning.LEVEL, 1800, 480, AtEnd.REPEAT_DAYS);
        assertEquals(480, whole.length);
        assertEquals(23, whole[479]);
        double[] oddIntervals = series(3600, days(24)).resample(Meaning.LEVEL, 7000, 30, AtEnd.REPEAT_DAYS);
        assertEquals(30, oddIntervals.length);
        assertEquals((2400 * 23 + 3600 * 0 + 1000 * 1) / 7000.0, oddIntervals[12], 1e-12);
    }

    @Test
    void seriesThatAreTooShortAreRefused() {
        BadSeries refused = assertThrows(
                BadSeries.class, () -> series(3600, days(24)).resample(Meaning.LEVEL, 3600, 25, AtEnd.REFUSE));
        assertTrue(Fixtures.message(refused).contains("'24 rows of 3600 s' cover 86400 s"), refused.getMessage());
        BadSeries broken = assertThrows(
                BadSeries.class, () -> series(3600, days(23)).resample(Meaning.LEVEL, 3600, 24, AtEnd.REPEAT_DAYS));
        assertTrue(
                Fixtures.message(broken).contains("multiple of 24 rows. Maybe a row is missing"), broken.getMessage());
    }

    @Property(tries = 200)
    void amountsAreConservedWhateverTheSteps(
            @ForAll @IntRange(min = 1, max = 7200) int step,
            @ForAll @IntRange(min = 1, max = 7200) int interval,
            @ForAll @IntRange(min = 1, max = 50) int intervals,
            @ForAll long seed) {
        int rows = (int) Math.ceilDiv((long) interval * intervals, step);
        double[] values = new Random(seed).doubles(rows).toArray();
        double[] amounts = series(step, values).resample(Meaning.AMOUNT, interval, intervals, AtEnd.REFUSE);
        double covered = (double) interval * intervals / step;
        double expected = 0;
        for (int row = 0; row < rows; row++) {
            expected += values[row] * Math.clamp(covered - row, 0, 1);
        }
        assertEquals(expected, Arrays.stream(amounts).sum(), 1e-9 * Math.max(1, expected));
    }
}
