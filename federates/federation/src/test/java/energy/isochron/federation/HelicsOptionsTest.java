package energy.isochron.federation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HelicsOptionsTest {
    @Test
    void aRemapStandsForOneKeyOrForAFamily() {
        HelicsOptions options = HelicsOptions.at("tcp://127.0.0.1:1", "k")
                .remapped(Map.of("grid/<bus>/voltage", "pp/<bus>/vm_pu", "grid/800/voltage", "slack"));

        assertEquals("slack", options.foreign("grid/<bus>/voltage", "grid/800/voltage"));
        assertEquals("pp/802/vm_pu", options.foreign("grid/<bus>/voltage", "grid/802/voltage"));
        assertEquals("grid/losses", options.foreign("grid/losses", "grid/losses"));
    }

    @Test
    void timeoutsAndWordsAreChecked() {
        HelicsOptions options = HelicsOptions.embedded();

        assertThrows(
                IllegalArgumentException.class, () -> options.waiting(Duration.ZERO, HelicsOptions.DEFAULT_TIMEOUT));
        assertThrows(
                IllegalArgumentException.class,
                () -> options.waiting(HelicsOptions.DEFAULT_TIMEOUT, Duration.ofDays(11)));
        assertThrows(IllegalArgumentException.class, () -> HelicsOptions.at("tcp://127.0.0.1:1", "two words"));
    }
}
