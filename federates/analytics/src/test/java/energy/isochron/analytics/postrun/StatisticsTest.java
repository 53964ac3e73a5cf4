package energy.isochron.analytics.postrun;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class StatisticsTest {
    private static final double CLOSE = 1e-12;

    @Test
    void trendIsTheSlopeTimesTheCorrelation() {
        assertEquals(2, Statistics.trend(1, 3, 5, 7), CLOSE);
        // of 0, 1, 0, 1: slope 1/5, correlation 1/√5
        assertEquals(0.2 / Math.sqrt(5), Statistics.trend(0, 1, 0, 1), CLOSE);
    }

    @Test
    void slopeSaysWhichWayItGoes() {
        assertEquals(2, Statistics.slope(1, 3, 5, 7), CLOSE);
        assertEquals(-2, Statistics.slope(7, 5, 3, 1), CLOSE);
        assertEquals(0.2, Statistics.slope(0, 1, 0, 1), CLOSE);
        assertEquals(0, Statistics.slope(0.1, 0.1, 0.1));
        assertEquals(0, Statistics.slope());
    }

    @Test
    void trendOfAFallIsThatOfARiseAsBothFactorsChangeTheirSign() {
        assertEquals(2, Statistics.trend(7, 5, 3, 1), CLOSE);
    }

    @Test
    void whatDoesNotVaryHasNoTrendAndNoCorrelation() {
        assertEquals(0, Statistics.trend());
        assertEquals(0, Statistics.trend(4));
        assertEquals(0, Statistics.trend(0.1, 0.1, 0.1));
        assertEquals(0, Statistics.correlation(new double[] {1, 2}, new double[] {0.1, 0.1}));
        assertEquals(0, Statistics.correlation(new double[] {1}, new double[] {2}));
    }

    @Test
    void roundingIsNoDeviation() {
        assertEquals(0, Statistics.deviation(0.5, Math.nextUp(0.5), 0.5));
        assertEquals(0, Statistics.correlation(new double[] {0.5, Math.nextUp(0.5)}, new double[] {1, 2}));
    }

    @Test
    void deviationIsThePopulations() {
        assertEquals(2, Statistics.deviation(2, 4, 4, 4, 5, 5, 7, 9), CLOSE);
        assertEquals(0.4, Statistics.variation(2, 4, 4, 4, 5, 5, 7, 9), CLOSE);
        assertEquals(0.6, Statistics.steadiness(2, 4, 4, 4, 5, 5, 7, 9), CLOSE);
    }

    @Test
    void variationAroundAMeanOfZeroIsInfinite() {
        assertEquals(Double.POSITIVE_INFINITY, Statistics.variation(-1, 1));
        assertEquals(0, Statistics.steadiness(-1, 1));
        assertEquals(0, Statistics.steadiness());
    }
}
