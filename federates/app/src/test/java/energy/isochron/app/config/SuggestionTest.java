package energy.isochron.app.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SuggestionTest {
    private static final List<String> KEYS =
            List.of("capacity_kw", "capacity_kwh", "mechanism", "seed", "max_price_usd_per_mwh");

    @Test
    void slipOfTheFingerIsUnderstood() {
        assertEquals(Optional.of("mechanism"), Suggestion.closest("mechanisme", KEYS));
        assertEquals(Optional.of("seed"), Suggestion.closest("sed", KEYS));
        assertEquals(Optional.of("seed"), Suggestion.closest("SEED", KEYS));
        assertEquals(Optional.of("graph"), Suggestion.closest("graf", List.of("graph")));
    }

    @Test
    void keyWithAnotherUnitOrNoneIsUnderstood() {
        assertEquals(Optional.of("capacity_kw"), Suggestion.closest("capacity_w", KEYS));
        assertEquals(Optional.of("capacity_kw"), Suggestion.closest("capacity", KEYS));
        assertEquals(Optional.of("max_price_usd_per_mwh"), Suggestion.closest("max_price", KEYS));
        assertEquals(Optional.of("max_price_usd_per_mwh"), Suggestion.closest("max_price_eur_per_mwh", KEYS));
    }

    @Test
    void nothingIsGuessedFromAfar() {
        assertEquals(Optional.empty(), Suggestion.closest("weather", KEYS));
        assertEquals("", Suggestion.quoted("weather", KEYS));
    }
}
