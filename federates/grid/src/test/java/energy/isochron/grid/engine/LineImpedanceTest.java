package energy.isochron.grid.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class LineImpedanceTest {
    /** Configuration 601 of the IEEE 13-node feeder, Ω and µS a mile: its published sequence impedance is 0.1859 + j 0.5968. */
    @Test
    void balancedEquivalentIsThePositiveSequence() {
        LineImpedance.Sequence balanced = new LineImpedance.Matrix(
                        List.of(0.3465, 0.1560, 0.3375, 0.1580, 0.1535, 0.3414),
                        List.of(1.0179, 0.5017, 1.0478, 0.4236, 0.3849, 1.0348),
                        List.of(6.2998, -1.9958, 5.9597, -1.2595, -0.7417, 5.6386))
                .balanced();
        assertEquals(0.1860, balanced.r1(), 1e-4);
        assertEquals(0.5968, balanced.x1(), 1e-4);
        assertEquals((6.2998 + 5.9597 + 5.6386 + 1.9958 + 1.2595 + 0.7417) / 3, balanced.b1(), 1e-12);
    }

    @Test
    void twoPhasesAndOne() {
        LineImpedance two =
                new LineImpedance.Matrix(List.of(1.3, 0.2, 1.1), List.of(1.0, 0.4, 1.2), List.of(4.0, -1.0, 6.0));
        assertEquals(1.0, two.balanced().r1(), 1e-12);
        assertEquals(0.7, two.balanced().x1(), 1e-12);
        assertEquals(6, two.balanced().b1(), 1e-12);
        assertEquals(
                1.3,
                new LineImpedance.Matrix(List.of(1.3), List.of(1.0), List.of(4.0))
                        .balanced()
                        .r1());
    }

    @Test
    void whatIsUnknownOrNoTriangleIsRefused() {
        assertThrows(IllegalStateException.class, () -> new LineImpedance.Unknown().balanced());
        assertThrows(
                IllegalArgumentException.class,
                () -> new LineImpedance.Matrix(List.of(1.0, 2.0), List.of(1.0, 2.0), List.of(1.0, 2.0)));
    }
}
