package energy.isochron.grid.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.grid.engine.BranchEnd;
import energy.isochron.grid.engine.Capability;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What hangs together: loops, of engines with {@link Capability#MESHES}, and switches, of those with {@link Capability#SWITCHES}. */
interface TopologyContract extends ContractPart {
    @Test
    default void aLoopIsSolvedOrToldBeforeOpening() {
        List<String> problems = tested().problems(ContractFeeder.meshed());
        if (tested().can(Capability.MESHES)) {
            try (Opened mesh = tested().open(ContractFeeder.meshed())) {
                mesh.inject("far", -500, 0);
                mesh.solve();
                assertEquals(500 + mesh.engine.lossesKw(), mesh.engine.importKw(), KW);
            }
        } else {
            assertTrue(String.join("\n", problems).contains("far"), problems::toString);
            tested().refuse(ContractFeeder.meshed());
        }
    }

    @Test
    default void anOpenSwitchLeavesDeadNodes() {
        tested().assume(Capability.SWITCHES);
        try (Opened feeder = tested().open(ContractFeeder.loaded())) {
            feeder.inject("spur", -50, 0);
            assertEquals(List.of(), feeder.solve().deadNodes());
            double before = feeder.engine.importKw();
            feeder.engine.setSwitch(feeder.branch("mid-spur"), false);
            assertEquals(List.of("spur"), feeder.solve().deadNodes());
            assertEquals(0, feeder.voltage("spur"));
            assertEquals(0, feeder.flow(BranchEnd.FROM, 0, "mid-spur"));
            assertTrue(feeder.engine.importKw() < before - 49);
            feeder.engine.setSwitch(feeder.branch("far-spur"), true);
            assertEquals(List.of(), feeder.solve().deadNodes());
            assertEquals(600 + 50 + feeder.engine.lossesKw(), feeder.engine.importKw(), KW);
        }
    }

    @Test
    default void aSwitchThatDoesNotExistIsRefused() {
        tested().assume(Capability.SWITCHES);
        try (Opened feeder = tested().open(ContractFeeder.idle())) {
            for (int branch : feeder.noBranches()) {
                assertThrows(IllegalArgumentException.class, () -> feeder.engine.setSwitch(branch, false));
            }
        }
    }
}
