package energy.isochron.grid.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.grid.engine.ElectricalBranch.Ends;
import energy.isochron.grid.engine.ElectricalBranch.Taps;
import energy.isochron.grid.engine.ElectricalBranch.Transformer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VectorGroupTest {
    private static List<String> problems(VectorGroup group, Phases phases, List<Integer> byPhase) {
        Transformer transformer = new Transformer(
                "a-b",
                "a",
                "b",
                phases,
                20,
                10,
                400,
                1,
                4,
                new Taps(BranchEnd.TO, 0, 0.00625, byPhase),
                group,
                Ends.BOTH);
        List<GridNode> nodes = List.of(new GridNode("a", Phases.ABC, 20), new GridNode("b", Phases.ABC, 10));
        return new ElectricalNetwork("pair", 50, nodes, List.of(transformer), List.of(new Source("a", 1, 0)), List.of())
                .problems();
    }

    @ParameterizedTest
    @EnumSource(VectorGroup.class)
    void aMixedGroupTurnsAnOddNumberOfHours(VectorGroup group) {
        boolean mixed = group.isDelta(BranchEnd.FROM) != group.isDelta(BranchEnd.TO);
        assertEquals(mixed ? 1 : 0, group.clock() % 2);
        assertEquals(group.isDelta(BranchEnd.FROM) || group.isDelta(BranchEnd.TO), group.hasDelta());
        assertTrue(group.key().endsWith(Integer.toString(group.clock())));
        assertEquals(List.of(), problems(group, Phases.ABC, List.of()));
    }

    @Test
    void aDeltaHasAllPhasesAndOneTapOrIsAUnitBetweenTwo() {
        assertEquals(List.of(), problems(VectorGroup.DD0, Phases.AC, List.of()));
        assertEquals(List.of(), problems(VectorGroup.YNYN0, Phases.A, List.of()));
        assertFalse(problems(VectorGroup.DYN11, Phases.AC, List.of()).isEmpty());
        String apart = String.join(" ", problems(VectorGroup.DYN1, Phases.ABC, List.of(1, 2, 3)));
        assertTrue(apart.contains("'a-b' is of group DYN1 with taps by phase"), apart);
        String single = String.join(" ", problems(VectorGroup.DD0, Phases.A, List.of()));
        assertTrue(single.contains("on phases A, allowed is all three, or two of DD0"), single);
    }
}
