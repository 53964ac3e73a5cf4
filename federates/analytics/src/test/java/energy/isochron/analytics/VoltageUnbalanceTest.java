package energy.isochron.analytics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.exchange.BusPhases;
import org.junit.jupiter.api.Test;

class VoltageUnbalanceTest {
    private static BusPhases bus(double a, double b, double c, double angleA, double angleB, double angleC) {
        return new BusPhases("bus", a, b, c, angleA, angleB, angleC);
    }

    private static BusPhases magnitudes(double a, double b, double c) {
        return bus(a, b, c, Double.NaN, Double.NaN, Double.NaN);
    }

    @Test
    void equalVoltagesAThirdOfATurnApartAreBalancedWhereverTheyBegin() {
        assertEquals(0, VoltageUnbalance.percent(bus(1.02, 1.02, 1.02, 0, -120, 120)), 1e-12);
        assertEquals(0, VoltageUnbalance.percent(bus(0.97, 0.97, 0.97, -31, -151, 89)), 1e-12);
    }

    /** 1 + d on one phase: positive sequence 1 + d/3, negative d/3. */
    @Test
    void oneHigherPhaseIsAThirdOfItsExcessByThePositiveSequence() {
        double excess = 0.06;
        double expected = 100 * (excess / 3) / (1 + excess / 3);
        assertEquals(expected, VoltageUnbalance.percent(bus(1 + excess, 1, 1, 0, -120, 120)), 1e-12);
        assertEquals(expected, VoltageUnbalance.percent(bus(1, 1, 1 + excess, 0, -120, 120)), 1e-12);
    }

    /** 1 at the positive and 0.03 at the negative sequence, with a zero sequence of 0.2, which has no part in it. */
    @Test
    void theZeroSequenceHasNoPartInIt() {
        double[] re = new double[3];
        double[] im = new double[3];
        for (int phase = 0; phase < 3; phase++) {
            double turn = Math.toRadians(120.0 * phase);
            re[phase] = Math.cos(-turn) + 0.03 * Math.cos(turn + 0.4) + 0.2;
            im[phase] = Math.sin(-turn) + 0.03 * Math.sin(turn + 0.4);
        }
        BusPhases bus = bus(
                Math.hypot(re[0], im[0]),
                Math.hypot(re[1], im[1]),
                Math.hypot(re[2], im[2]),
                Math.toDegrees(Math.atan2(im[0], re[0])),
                Math.toDegrees(Math.atan2(im[1], re[1])),
                Math.toDegrees(Math.atan2(im[2], re[2])));
        assertEquals(3, VoltageUnbalance.percent(bus), 1e-12);
    }

    @Test
    void withoutAnglesItIsTheLargestDistanceFromTheMeanByTheMean() {
        assertEquals(100 * 0.04 / 1.0, VoltageUnbalance.percent(magnitudes(0.96, 1.01, 1.03)), 1e-12);
        assertEquals(0, VoltageUnbalance.percent(magnitudes(1.05, 1.05, 1.05)), 1e-12);
    }

    @Test
    void aBusThatLacksAPhaseOrHasADeadOneHasNone() {
        assertTrue(Double.isNaN(VoltageUnbalance.percent(bus(1, 1, Double.NaN, 0, -120, Double.NaN))));
        assertTrue(Double.isNaN(VoltageUnbalance.percent(bus(1, 1, 0, 0, -120, 0))));
    }
}
