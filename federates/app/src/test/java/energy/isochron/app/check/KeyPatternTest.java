package energy.isochron.app.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeyPatternTest {
    private final KeyPattern voltage = new KeyPattern("grid/<bus>/voltage");

    @Test
    void keyOfOneBusIsOfItsFamily() {
        assertEquals(Optional.of("816"), voltage.idOf("grid/816/voltage"));
        assertEquals("<bus>", voltage.placeholder());
        assertTrue(voltage.covers("grid/816/voltage") && voltage.covers("grid/<bus>/voltage"));
    }

    @Test
    void otherKeysAreNot() {
        assertFalse(voltage.covers("grid/816/loading"));
        assertFalse(voltage.covers("grid//voltage"));
        assertFalse(voltage.covers("grid/8/16/voltage"));
        assertFalse(voltage.covers("grid/voltage"));
    }

    @Test
    void plainKeyIsItselfOnly() {
        assertEquals("", new KeyPattern("grid/losses").placeholder());
        assertTrue(new KeyPattern("grid/losses").covers("grid/losses"));
        assertFalse(new KeyPattern("grid/losses").covers("grid/loss"));
    }
}
