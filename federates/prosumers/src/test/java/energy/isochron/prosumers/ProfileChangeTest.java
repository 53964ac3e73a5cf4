package energy.isochron.prosumers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.federation.RandomStreams;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class ProfileChangeTest {
    private static final HourFactor MORNING = new HourFactor(8, 12, 1.3);

    private static RandomGenerator stream(String id) {
        return new RandomStreams(7, 0).stream("noise", id);
    }

    private static Profile hours(long intervalSeconds, int intervals, HourFactor... hours) {
        return new ProfileChange(List.of(hours), 0).of(Profile.of(1), intervalSeconds, intervals, stream("a"));
    }

    @Test
    void hourlyIntervalsFrom8To12AreScaledBothIncluded() {
        Profile changed = hours(3600, 48, MORNING);
        for (int k = 0; k < 48; k++) {
            assertEquals(k % 24 >= 8 && k % 24 <= 12 ? 1.3 : 1, changed.at(k), "interval " + k);
        }
    }

    @Test
    void anHourLastsUntilTheNextWhateverTheInterval() {
        Profile quarters = hours(900, 96, MORNING);
        for (int k = 0; k < 96; k++) {
            assertEquals(k >= 32 && k < 52 ? 1.3 : 1, quarters.at(k), "interval " + k);
        }
    }

    @Test
    void intervalsThatStraddleAnEndAreWeightedByTime() {
        Profile changed = hours(5400, 16, MORNING);
        assertEquals(1 + 0.3 * 2 / 3, changed.at(5), 1e-15, "7:30 to 9:00 has an hour of it");
        assertEquals(1.3, changed.at(6), "9:00 to 10:30");
        assertEquals(1 + 0.3 * 2 / 3, changed.at(8), 1e-15, "12:00 to 13:30");
        assertEquals(1, changed.at(9));
        assertEquals(1 + 0.3 * 5 / 24, hours(86_400, 2, MORNING).at(1), 1e-15, "a day has five hours of it");
    }

    @Test
    void hoursOverMidnightAndSeveralAtOnce() {
        Profile changed = hours(3600, 24, new HourFactor(22, 1, 0.5), new HourFactor(0, 0, 0.2));
        assertEquals(0.5 * 0.2, changed.at(0));
        assertEquals(0.5, changed.at(1));
        assertEquals(1, changed.at(2));
        assertEquals(1, changed.at(21));
        assertEquals(0.5, changed.at(22));
        assertEquals(0, hours(3600, 24, new HourFactor(0, 23, 0)).at(17));
    }

    @Test
    void aShortProfileIsWrittenOutSoThatItsDaysCanDiffer() {
        Profile changed = new ProfileChange(List.of(MORNING), 0).of(Profile.of(1, 2, 3), 3600, 24, stream("a"));
        assertEquals(24, changed.length());
        assertEquals(3 * 1.3, changed.at(8));
        assertEquals(2, changed.at(7));
    }

    @Test
    void noiseStaysInItsBandWithoutBiasAndRepeats() {
        ProfileChange noisy = new ProfileChange(List.of(), 0.15);
        int n = 20_000;
        Profile once = noisy.of(Profile.of(10, 0), 3600, n, stream("a"));
        Profile again = noisy.of(Profile.of(10, 0), 3600, n, stream("a"));
        double sum = 0;
        double least = 10;
        double most = 10;
        for (int k = 0; k < n; k++) {
            assertEquals(once.at(k), again.at(k));
            if (k % 2 == 0) {
                assertTrue(once.at(k) >= 8.5 && once.at(k) <= 11.5, "interval " + k);
                sum += once.at(k);
                least = Math.min(least, once.at(k));
                most = Math.max(most, once.at(k));
            } else {
                assertEquals(0, once.at(k));
            }
        }
        assertEquals(10, sum / (n / 2.0), 0.03, "U(8.5, 11.5) has σ 0.87, its mean of 10 000 σ 0.009");
        assertTrue(least < 8.51 && most > 11.49, least + " to " + most);
        assertNotEquals(
                once.at(0), noisy.of(Profile.of(10, 0), 3600, n, stream("b")).at(0));
    }

    @Test
    void withoutAChangeNothingIsDrawnAndTheProfileIsTheSame() {
        Profile profile = Profile.of(1, 2);
        RandomGenerator random = stream("a");
        assertSame(profile, new ProfileChange(List.of(), 0).of(profile, 3600, 24, random));
        hoursOnly(profile, random);
        assertEquals(stream("a").nextLong(), random.nextLong());
    }

    private static void hoursOnly(Profile profile, RandomGenerator random) {
        new ProfileChange(List.of(MORNING), 0).of(profile, 3600, 24, random);
    }

    @Test
    void profilesAreRaisedAndCut() {
        Profile profile = Profile.of(0, 0.05, 5, 300);
        assertEquals(List.of(0.1, 0.1, 5.0, 300.0), values(profile.atLeast(0.1)));
        assertEquals(List.of(0.0, 0.05, 5.0, 200.0), values(profile.atMost(200)));
    }

    private static List<Double> values(Profile profile) {
        return java.util.stream.IntStream.range(0, profile.length())
                .mapToObj(profile::at)
                .toList();
    }

    @Test
    void badChangesAreRefused() {
        for (int hour : new int[] {-1, 24, 3600}) {
            assertThrows(IllegalArgumentException.class, () -> new HourFactor(hour, 2, 1));
            assertThrows(IllegalArgumentException.class, () -> new HourFactor(2, hour, 1));
        }
        assertThrows(IllegalArgumentException.class, () -> new HourFactor(1, 2, -0.1));
        IllegalArgumentException percent =
                assertThrows(IllegalArgumentException.class, () -> new ProfileChange(List.of(), 15));
        assertEquals("noise is 15.0, allowed is 0 to 1. Maybe it is given in percent?", Fixtures.message(percent));
    }
}
