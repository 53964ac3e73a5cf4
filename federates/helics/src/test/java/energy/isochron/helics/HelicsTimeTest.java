package energy.isochron.helics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class HelicsTimeTest {
    @Test
    void theEndOfTimeIsTheLibrarysBigNumber() {
        assertEquals(9223372036.854774, HelicsTime.MAX.toSeconds());
        assertEquals(HelicsTime.MAX, HelicsTime.ofSeconds(9223372036.854774));
        assertEquals(HelicsTime.MAX, HelicsTime.ofSeconds(1e300));
        assertEquals("end of time", HelicsTime.MAX.toString());
    }

    @Test
    void theSmallestStepIsANanosecond() {
        assertEquals(1e-9, HelicsTime.EPSILON.toSeconds());
        assertEquals(HelicsTime.EPSILON, HelicsTime.ofSeconds(1e-9));
    }

    @Test
    void aTimeBeforeTheStartRoundsLikeOneAfterIt() {
        assertEquals(new HelicsTime(-1), HelicsTime.ofSeconds(-1e-9));
        assertEquals(-1_000_000.0, new HelicsTime(-1_000_000_000_000_000L).toSeconds());
    }

    @Test
    void theLibrarysInvalidTimeIsRefused() {
        Refusal.of(IllegalArgumentException.class, () -> HelicsTime.ofSeconds(-1.785e39), "-1.785E39");
        assertThrows(IllegalArgumentException.class, () -> HelicsTime.ofSeconds(Double.NaN));
    }

    @Test
    void timesAreOrderedAndAdd() {
        assertTrue(HelicsTime.ZERO.compareTo(HelicsTime.EPSILON) < 0);
        assertEquals(HelicsTime.ofSeconds(3601L), HelicsTime.ofSeconds(3600L).plus(HelicsTime.ofSeconds(1L)));
        assertThrows(ArithmeticException.class, () -> HelicsTime.MAX.plus(HelicsTime.EPSILON));
    }
}
