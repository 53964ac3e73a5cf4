package energy.isochron.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class BeatTest {
    @Test
    void offsetsAreToldInSeconds() {
        assertEquals("+3 s", LocalMarket.SOLVE.offset());
        assertEquals(3.0, LocalMarket.SOLVE.offsetSeconds());
        assertEquals("+1.02 s", LocalMarket.check(1).offset());
        assertEquals("+1.04 s", LocalMarket.curtail(1).offset());
        assertEquals("offsetMillis is -1, allowed is 0 or more", message(() -> new Beat("early", -1)));
    }

    @Test
    void checksAndCurtailmentsAlternateBetweenClearAndMeter() {
        Beat last = LocalMarket.CLEAR;
        for (int number = 1; number <= LocalMarket.MOST_ROUNDS + 1; number++) {
            assertTrue(LocalMarket.check(number).offsetMillis() > last.offsetMillis());
            last = LocalMarket.curtail(number);
            assertTrue(last.offsetMillis() > LocalMarket.check(number).offsetMillis());
        }
        assertTrue(last.offsetMillis() < LocalMarket.METER.offsetMillis());
    }

    @Test
    void roundsAreCountedFromOne() {
        assertEquals(
                "number is 0, allowed is 1 to 21. Maybe it was counted from 0?", message(() -> LocalMarket.check(0)));
        assertEquals(
                "number is 22, allowed is 1 to 21. Maybe it was counted from 0?",
                message(() -> LocalMarket.curtail(22)));
    }

    private static String message(org.junit.jupiter.api.function.Executable call) {
        return String.valueOf(assertThrows(IllegalArgumentException.class, call).getMessage());
    }
}
