package energy.isochron.prosumers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.federation.RandomStreams;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class BatteryRatingTest {
    @Test
    void badRatingsAreRefusedByName() {
        refused("nominalKwh is -1.0", () -> new BatteryRating(-1, 0, 1, 1, 1));
        refused("nominalKwh is NaN", () -> new BatteryRating(Double.NaN, 0, 1, 1, 1));
        refused("window is [0.9, 0.1]", () -> new BatteryRating(10, 0.9, 0.1, 1, 1));
        refused("window is [10.0, 90.0]", () -> new BatteryRating(10, 10, 90, 1, 1));
        refused("chargeEfficiency is 95.0", () -> new BatteryRating(10, 0, 1, 95, 1));
        refused("dischargeEfficiency is 0.0", () -> new BatteryRating(10, 0, 1, 1, 0));
        refused("maxChargeKw is -5.0", () -> new BatteryRating(10, 0, 1, 1, 1, -5, 5));
        refused("maxDischargeKw is NaN", () -> new BatteryRating(10, 0, 1, 1, 1, 5, Double.NaN));
    }

    private static void refused(String message, Runnable call) {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, call::run);
        assertTrue(Fixtures.message(e).contains(message), e.getMessage());
        assertTrue(Fixtures.message(e).contains("Maybe"), e.getMessage());
    }

    @Test
    void levelsAreDrawnFromTheWholeWindow() {
        RandomGenerator random = new RandomStreams(3, 0).stream("battery", "a");
        double least = Double.MAX_VALUE;
        double most = 0;
        for (int i = 0; i < 1000; i++) {
            double level = Fixtures.BATTERY.drawLevelKwh(random);
            assertTrue(Fixtures.BATTERY.holds(level));
            least = Math.min(least, level);
            most = Math.max(most, level);
        }
        assertEquals(2, least, 0.2);
        assertEquals(18, most, 0.2);
    }

    @Test
    void noBatteryTakesAndDeliversNothing() {
        Battery none = new Battery(BatteryRating.NONE, 0, 1);
        assertEquals(0, none.charge(5));
        assertEquals(0, none.discharge(5));
        assertEquals(0, none.stateOfCharge());
    }
}
