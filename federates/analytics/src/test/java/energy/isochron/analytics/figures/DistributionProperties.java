package energy.isochron.analytics.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;

class DistributionProperties {
    @Property(tries = 300)
    void densityHoldsTheWholeSample(
            @ForAll @Size(min = 2, max = 60) List<@DoubleRange(min = 0, max = 500) Double> values) {
        Distribution distribution = new Distribution(array(values), 0);
        double[][] curve = distribution.density().curve(4001);
        double area = 0;
        for (int i = 1; i < curve.length; i++) {
            area += (curve[i][0] - curve[i - 1][0]) * (curve[i][1] + curve[i - 1][1]) / 2;
        }
        assertEquals(distribution.density().exists() ? 1 : 0, area, 0.02);
    }

    @Property(tries = 1000)
    void everyValueLiesInOneClassOfAFewDozen(
            @ForAll @Size(min = 1, max = 200) List<@DoubleRange(min = -1e4, max = 1e4) Double> values) {
        Distribution distribution = new Distribution(array(values), Double.NEGATIVE_INFINITY);
        Classes classes = Classes.of(distribution);
        assertEquals(values.size(), Arrays.stream(distribution.counts(classes)).sum());
        assertTrue(classes.count() <= 42, () -> classes.toString());
        double tolerance = 1e-9 * classes.width();
        double[] bounds = classes.bounds();
        assertTrue(bounds[0] <= distribution.lowest() + tolerance);
        assertTrue(bounds[bounds.length - 1] >= distribution.highest() - tolerance);
    }

    @Property(tries = 1000)
    void boxIsInOrderAndInsideTheSample(
            @ForAll @Size(min = 1, max = 100) List<@DoubleRange(min = -50, max = 50) Double> values) {
        Distribution distribution = new Distribution(array(values), Double.NEGATIVE_INFINITY);
        Distribution.Box box = distribution.box();
        assertTrue(distribution.lowest() <= box.lowWhisker());
        assertTrue(box.firstQuartile() <= box.median() && box.median() <= box.thirdQuartile());
        assertTrue(box.highWhisker() <= distribution.highest());
        assertTrue(box.lowWhisker() <= box.highWhisker());
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
