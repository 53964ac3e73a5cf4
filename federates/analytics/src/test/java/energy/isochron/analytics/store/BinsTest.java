package energy.isochron.analytics.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BinsTest {
    @ParameterizedTest
    @CsvSource({
        "0,1,1,0",
        "24,1,1,24",
        "400,1,1,400",
        "401,1,2,201",
        "2200,1,6,367",
        "8760,1,24,365",
        "35040,0.25,96,365",
        "20000,1,72,278",
        "1000,7,3,334"
    })
    void pointsAreIntervalsPartsOfADayOrDays(int intervals, double hours, int length, int points) {
        Bins bins = new Bins(intervals, hours);
        assertEquals(length, bins.length());
        assertEquals(points, bins.starts().size());
    }

    @Test
    void pointsAreMeansOrExtremesOfTheNumbersThatAreThere() {
        double[] figures = new double[402];
        figures[0] = 3;
        figures[1] = Double.NaN;
        figures[2] = -4;
        figures[3] = 2;
        figures[400] = Double.NaN;
        figures[401] = Double.NaN;
        Bins bins = new Bins(402, 1);
        assertArrayEquals(new double[] {3, -1}, first(bins.means(figures)));
        assertArrayEquals(new double[] {3, -4}, first(bins.lowest(figures)));
        assertArrayEquals(new double[] {3, 2}, first(bins.highest(figures)));
        assertEquals(Double.NaN, bins.highest(figures)[200]);
        assertEquals(Double.NaN, bins.means(figures)[200]);
    }

    private static double[] first(double[] values) {
        return new double[] {values[0], values[1]};
    }

    @Test
    void numbersOfThePageHaveSevenDigitsAndResiduesAreZero() {
        assertEquals(
                "[1.234568,0.0,null,-98765.43]",
                Bins.array(new double[] {1.23456789, 3e-13, Double.NaN, -98765.4321})
                        .toString());
    }
}
