package energy.isochron.analytics.figures;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class DistributionTest {
    private static final double NONE = Double.NEGATIVE_INFINITY;

    private static Distribution of(double... sample) {
        return new Distribution(sample, NONE);
    }

    @Test
    void quantilesAreThoseOfRAndNumPy() {
        Distribution sample = of(7, 1, 3, 10, Double.NaN, 4);
        assertEquals(5, sample.count());
        assertEquals(3, sample.quantile(0.25));
        assertEquals(4, sample.quantile(0.5));
        assertEquals(8.8, sample.quantile(0.9), 1e-12);
        assertEquals(1, sample.quantile(0));
        assertEquals(10, sample.quantile(1));
    }

    @Test
    void whiskersEndAtTheFarthestValuesWithinReachAndTheRestAreOutliers() {
        Distribution sample = of(-20, 1, 2, 3, 4, 5, 6, 7, 30);
        Distribution.Box box = sample.box();
        assertEquals(new Distribution.Box(1, 2, 4, 6, 7), box);
        assertArrayEquals(new double[] {-20, 30}, sample.outliers(10));
    }

    @Test
    void cumulativeShareRisesToOneAndKeepsItsLastStepWhereItIsThinned() {
        assertArrayEquals(
                new double[][] {{1, 0.25}, {2, 0.5}, {3, 0.75}, {4, 1}},
                of(4, 2, 1, 3).cumulative(10));
        assertArrayEquals(new double[][] {{2, 0.5}, {4, 1}}, of(4, 2, 1, 3).cumulative(2));
    }

    @Test
    void nothingHasNoFiguresAndNoCurves() {
        Distribution nothing = of();
        assertEquals(0, nothing.count());
        assertTrue(Double.isNaN(nothing.mean()) && Double.isNaN(nothing.box().median()));
        assertEquals(0, nothing.cumulative(5).length);
        assertEquals(0, nothing.density().curve(9).length);
        assertEquals(0, nothing.outliers(5).length);
        assertEquals(new Classes(0, 1, 1), Classes.of(nothing));
    }

    @Test
    void valuesThatDoNotDifferHaveNoDensityButClasses() {
        Distribution same = of(60, 60, 60);
        assertEquals(0, same.density().bandwidth());
        assertEquals(0, same.density().at(60));
        Classes classes = Classes.of(same);
        long[] counts = same.counts(classes);
        assertEquals(3, counts[classes.of(60)]);
    }

    @Test
    void bandwidthIsSilvermansAndTheDensityTheMeanOfItsKernels() {
        KernelDensity density = of(-1.2, -0.4, 0.1, 0.3, 0.9, 1.6).density();
        double iqr = 0.75 - -0.275;
        double h = 0.9 * iqr / 1.34 * Math.pow(6, -0.2);
        assertEquals(h, density.bandwidth(), 1e-12);
        double[] twoValues = {0, 1};
        KernelDensity two = of(twoValues).density();
        double k = two.bandwidth();
        double expected = 2 * Math.exp(-0.125 / (k * k)) / (2 * k * Math.sqrt(2 * Math.PI));
        assertEquals(expected, two.at(0.5), 1e-12);
    }

    @Test
    void densityIsMirroredAtItsBoundAndZeroBelow() {
        KernelDensity free = of(0, 1).density();
        KernelDensity bounded = new Distribution(new double[] {0, 1}, 0).density();
        assertEquals(0, bounded.low());
        assertEquals(0, bounded.at(-0.1));
        assertEquals(free.at(0.2) + free.at(-0.2), bounded.at(0.2), 1e-12);
    }

    @Test
    void classesHaveRoundBoundsAndHoldEveryValueOnce() {
        Distribution sample = of(81.3, 90, 99.9, 120, 141, 160.2, 188, 203, 240.6);
        Classes classes = Classes.of(sample);
        assertEquals(20, classes.width());
        assertEquals(80, classes.start());
        long sum = 0;
        for (long count : sample.counts(classes)) {
            sum += count;
        }
        assertEquals(sample.count(), sum);
        assertEquals(classes.count() + 1, classes.bounds().length);
    }
}
