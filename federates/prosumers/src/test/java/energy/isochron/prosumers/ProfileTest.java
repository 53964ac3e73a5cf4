package energy.isochron.prosumers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.federation.RandomStreams;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class ProfileTest {
    private static RandomGenerator stream(String id) {
        return new RandomStreams(7, 0).stream("profile", id);
    }

    @Test
    void nightsWithoutSunAreZero() {
        Profile generation = new ProceduralProfiles(3600, 24, 100).generation(30, stream("a"));
        for (int hour : new int[] {0, 1, 2, 3, 4, 20, 21, 22, 23}) {
            assertEquals(0, generation.at(hour), "hour " + hour);
        }
        for (int hour = 6; hour <= 18; hour++) {
            assertTrue(generation.at(hour) > 0 && generation.at(hour) <= 30 * 1.3, "hour " + hour);
        }
    }

    @Test
    void energyIsCutToTheHighestQuantity() {
        Profile generation = new ProceduralProfiles(3600, 24, 10).generation(60, stream("a"));
        assertEquals(10, generation.at(12));
    }

    @Test
    void shorterIntervalsCarryLessEnergyOfTheSameSun() {
        Profile hours = new ProceduralProfiles(3600, 24, 1000).generation(60, stream("a"));
        Profile quarters = new ProceduralProfiles(900, 96, 1000).generation(60, stream("a"));
        assertEquals(sum(hours), sum(quarters), 0.1 * sum(hours));
    }

    @Test
    void demandHasItsPeaksMorningAndEvening() {
        Profile demand = new ProceduralProfiles(3600, 24, 1000).demand(10, stream("a"));
        assertTrue(demand.at(8) > demand.at(3));
        assertTrue(demand.at(20) > demand.at(3));
        for (int hour = 0; hour < 24; hour++) {
            assertTrue(demand.at(hour) > 0 && demand.at(hour) <= 11, "hour " + hour);
        }
    }

    @Test
    void daysDifferAndStreamsRepeat() {
        ProceduralProfiles twoDays = new ProceduralProfiles(3600, 48, 100);
        Profile once = twoDays.generation(30, stream("a"));
        Profile again = twoDays.generation(30, stream("a"));
        Profile other = twoDays.generation(30, stream("b"));
        assertNotEquals(once.at(12), once.at(36));
        assertEquals(once.at(36), again.at(36));
        assertNotEquals(once.at(12), other.at(12));
    }

    @Test
    void aProfileBeginsAgainWhenItEnds() {
        Profile profile = Profile.of(1, 2, 3);
        assertEquals(3, profile.at(5));
        assertEquals(2, profile.at(3_000_000_000_001L));
        assertEquals(2.5, Profile.constant(10, 900).at(77));
    }

    @Test
    void badEnergiesAreRefusedByPosition() {
        assertThrows(IllegalArgumentException.class, Profile::of);
        for (double bad : new double[] {-0.1, Double.NaN, Double.POSITIVE_INFINITY}) {
            IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> Profile.of(1, bad));
            assertTrue(Fixtures.message(e).startsWith("profile value 1 is "), e.getMessage());
        }
        assertThrows(IllegalArgumentException.class, () -> Profile.scaled(new double[] {Double.NaN}, 1, 3600, 100));
    }

    @Test
    void variationKeepsZerosAndStaysInItsBand() {
        double[] flat = new double[200];
        java.util.Arrays.fill(flat, 0.5);
        double[] varied = Variation.DEMAND.vary(flat, stream("a"));
        for (double value : varied) {
            assertTrue(value >= 0.5 * 0.6 * 0.9 && value <= 0.5 * 1.1, "value " + value);
        }
        assertArrayEquals(new double[24], Variation.GENERATION.vary(new double[24], stream("a")));
    }

    private static double sum(Profile profile) {
        double sum = 0;
        for (int i = 0; i < profile.length(); i++) {
            sum += profile.at(i);
        }
        return sum;
    }
}
