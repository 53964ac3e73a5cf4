package energy.isochron.grid.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InjectionsTest {
    private static final GridLayout LAYOUT = new GridLayout(
            List.of(
                    new GridNode("whole", Phases.BALANCED, 10),
                    new GridNode("three", Phases.ABC, 10),
                    new GridNode("two", Phases.AC, 10)),
            List.of());

    private final Injections changes = new Injections();
    private final double[] pKw = new double[6];
    private final double[] qKvar = new double[6];

    private void spread() {
        changes.spread(LAYOUT, (value, p, q) -> {
            pKw[value] = p;
            qKvar[value] = q;
        });
    }

    @BeforeEach
    void someChanges() {
        changes.set(0, -7, 3);
        changes.set(1, 9, -6);
        changes.set(2, 2, 5, 1);
    }

    @Test
    void allPhasesShareEvenlyAndASinglePhaseHasItsOwnPlace() {
        spread();
        assertArrayEquals(new double[] {-7, 3, 3, 3, 0, 5}, pKw);
        assertArrayEquals(new double[] {3, -2, -2, -2, 0, 1}, qKvar);
    }

    @Test
    void theLastEntryOfAPlaceWins() {
        changes.set(1, 1, 100, 50);
        changes.set(2, 8, 0);
        spread();
        assertArrayEquals(new double[] {-7, 3, 100, 3, 4, 4}, pKw);
        assertArrayEquals(new double[] {3, -2, 50, -2, 0, 0}, qKvar);
    }

    @Test
    void nothingIsHandedOverOfAListWithAnError() {
        changes.set(3, 1, 1);
        assertEquals(
                "change 3 is of node 3, allowed is 0 or more and below 3. Maybe the list was made for another engine?",
                refused());
        changes.clear();
        changes.set(0, 1, 1);
        changes.set(2, 1, 1, 1);
        assertEquals(
                "change 1 is of phase 1 at node 'two', allowed is one of AC (0 is A, 1 is B, 2 is C)."
                        + " Maybe the load is on another phase?",
                refused());
        changes.clear();
        changes.set(0, 2, 1, 1);
        assertEquals(
                "change 0 is of phase 2 at node 'whole', allowed is all phases together."
                        + " Maybe the engine is a balanced one, which has no single phases?",
                refused());
    }

    private String refused() {
        List<Integer> received = new ArrayList<>();
        IllegalArgumentException told = assertThrows(
                IllegalArgumentException.class, () -> changes.spread(LAYOUT, (value, p, q) -> received.add(value)));
        assertEquals(List.of(), received);
        return String.valueOf(told.getMessage());
    }
}
