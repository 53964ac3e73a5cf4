package energy.isochron.app.config;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class IntervalTest {
    @Test
    void bracketIncludesItsEndAndParenthesisDoesNot() {
        Interval interval = Interval.of("[0, 1)");
        assertTrue(interval.contains(0) && interval.contains(0.999));
        assertFalse(interval.contains(1) || interval.contains(-1e-300));
    }

    @Test
    void infinityIsAllowedOnlyIfIncluded() {
        assertTrue(Interval.of("(0, inf]").contains(Double.POSITIVE_INFINITY));
        assertFalse(Interval.of("(0, inf)").contains(Double.POSITIVE_INFINITY));
        assertFalse(Interval.of("").contains(Double.NEGATIVE_INFINITY));
        assertTrue(Interval.of("").contains(-Double.MAX_VALUE));
    }

    @Test
    void nothingContainsNan() {
        assertFalse(Interval.of("").contains(Double.NaN));
        assertFalse(Interval.of("[-inf, inf]").contains(Double.NaN));
    }
}
