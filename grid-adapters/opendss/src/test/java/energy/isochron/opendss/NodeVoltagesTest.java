package energy.isochron.opendss;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class NodeVoltagesTest {
    private static final double BASE_V = 240;

    /** The ground, and voltages at these angles and magnitudes. */
    private static MemorySegment all(double[] degrees, double... pu) {
        double[] parts = new double[2 * degrees.length + 2];
        for (int i = 0; i < degrees.length; i++) {
            double volt = BASE_V * pu[i % pu.length];
            parts[2 * i + 2] = volt * Math.cos(Math.toRadians(degrees[i]));
            parts[2 * i + 3] = volt * Math.sin(Math.toRadians(degrees[i]));
        }
        return MemorySegment.ofArray(parts);
    }

    private static NodeVoltages of(double[] openDegrees) {
        int[] at = new int[openDegrees.length];
        Arrays.setAll(at, i -> i + 1);
        double[] base = new double[at.length];
        Arrays.fill(base, BASE_V);
        return new NodeVoltages(at, base, all(openDegrees, 1));
    }

    /** Near the angle without load and far from it, to the other side, and over the end of the circle. */
    @Test
    void anglesAreThoseOfTheArctangent() {
        for (double open : new double[] {0, 90, -120, 120, 179.9, -179.9, 180}) {
            double[] degrees = new double[721];
            Arrays.setAll(degrees, i -> -180 + 0.5 * i + 1e-3);
            degrees[720] = open;
            double[] openDegrees = new double[721];
            Arrays.fill(openDegrees, open);
            NodeVoltages voltages = of(openDegrees);
            MemorySegment state = all(degrees, 0.95, 1.04);
            voltages.take(state);
            double[] found = new double[721];
            voltages.degrees(found);
            for (int i = 0; i < found.length; i++) {
                double im = state.getAtIndex(JAVA_DOUBLE, 2L * i + 3);
                double re = state.getAtIndex(JAVA_DOUBLE, 2L * i + 2);
                assertEquals(Math.toDegrees(Math.atan2(im, re)), found[i], 1e-13, open + " and " + degrees[i]);
            }
        }
    }

    @Test
    void theLowestOfThoseThatAreFedIsFound() {
        MemorySegment all = all(new double[] {0, -120, 120}, 1, 0.9, 0.95);
        int[] at = {1, 0, 3, 2};
        NodeVoltages voltages = new NodeVoltages(at, new double[] {BASE_V, BASE_V, BASE_V, BASE_V / 2}, all);
        assertEquals(2, voltages.lowest());
        double[] magnitudes = new double[4];
        voltages.magnitudes(magnitudes);
        assertArrayEquals(new double[] {1, 0, 0.95, 1.8}, magnitudes, 1e-15);
        assertEquals(0.95, voltages.magnitude(2), 1e-15);
        double[] degrees = new double[4];
        voltages.degrees(degrees);
        assertArrayEquals(new double[] {0, 0, 120, -120}, degrees, 1e-13);
    }

    @Test
    void aVoltageThatIsNoNumberIsTheLowestAndNoneIsFoundWhereNoneIsFed() {
        NodeVoltages voltages = of(new double[] {0, 120});
        voltages.take(all(new double[] {0, 120}, 1, Double.NaN));
        assertEquals(1, voltages.lowest());
        assertTrue(Double.isNaN(voltages.magnitude(1)));
        NodeVoltages dead = new NodeVoltages(new int[] {0}, new double[] {1}, all(new double[0], 1));
        assertEquals(-1, dead.lowest());
    }
}
