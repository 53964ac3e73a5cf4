package energy.isochron.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class BranchStatesTest {
    @Test
    void columnsAreTheListOfTheirRows() {
        double[] flows = {1.5, Double.NaN};
        BranchStates states = new BranchStates(List.of("a-b", "b-c"), flows, new double[] {0.25, 0});
        flows[0] = 7;

        assertEquals(List.of(new BranchState("a-b", 1.5, 0.25), new BranchState("b-c", Double.NaN, 0)), states);
        GridState grid = new GridState(0, true, List.of(), states, 0);
        assertSame(states, grid.branches());
        assertEquals(new GridState(0, true, List.of(), List.copyOf(states), 0), grid);
    }

    @Test
    void columnsOfAnotherNetworkAreRefused() {
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class, () -> new BranchStates(List.of("a-b"), new double[2], new double[1]));
        assertEquals(
                "there are 2 flows and 1 loadings, allowed are 1, one a branch. Maybe they are of another network?",
                refused.getMessage());
    }
}
