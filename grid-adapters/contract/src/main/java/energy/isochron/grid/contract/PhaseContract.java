package energy.isochron.grid.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.grid.engine.BranchEnd;
import energy.isochron.grid.engine.Capability;
import energy.isochron.grid.engine.Phases;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Phases that are kept apart, of engines with {@link Capability#UNBALANCED}. */
interface PhaseContract extends ContractPart {
    @Test
    default void aNodeThatIsGivenBalancedHasAllPhasesInAnUnbalancedEngine() {
        try (Opened feeder = tested().open(ContractFeeder.idle())) {
            Set<Capability> can = feeder.engine.capabilities();
            Phases expected = can.contains(Capability.UNBALANCED) ? Phases.ABC : Phases.BALANCED;
            feeder.layout.nodes().forEach(node -> assertEquals(expected, node.phases(), node.id()));
            feeder.layout.branches().forEach(branch -> assertEquals(expected, branch.phases(), branch.id()));
        }
    }

    @Test
    default void aLoadOnOnePhaseLowersThatPhase() {
        tested().assume(Capability.UNBALANCED);
        try (Opened feeder = tested().open(ContractFeeder.idle())) {
            feeder.inject("far", 1, -300, -60);
            feeder.solve();
            assertTrue(feeder.voltage("far", 1) < 0.999);
            assertTrue(feeder.voltage("far", 1) < feeder.voltage("far", 0) - 1e-3);
            assertTrue(feeder.voltage("far", 1) < feeder.voltage("far", 2) - 1e-3);
            assertEquals(300 + feeder.engine.lossesKw(), feeder.engine.importKw(), KW);
            double[] pKw = feeder.flows(BranchEnd.TO)[0];
            int first = feeder.layout.branchOffset(feeder.branch("mid-far"));
            assertEquals(0, pKw[first], 0.5);
            assertEquals(-300, pKw[first + 1], KW);
            assertEquals(0, pKw[first + 2], 0.5);
        }
    }

    @Test
    default void anInjectionOfAllPhasesIsSharedEvenly() {
        tested().assume(Capability.UNBALANCED);
        try (Opened whole = tested().open(ContractFeeder.idle());
                Opened parts = tested().open(ContractFeeder.idle())) {
            whole.inject("house", -30, -6);
            whole.solve();
            for (int phase = 0; phase < 3; phase++) {
                parts.inject("house", phase, -10, -2);
            }
            parts.solve();
            assertArrayEquals(whole.magnitudes(), parts.magnitudes(), 1e-12);
            assertEquals(whole.voltage("house", 0), whole.voltage("house", 1), PU);
            assertEquals(whole.voltage("house", 0), whole.voltage("house", 2), PU);
        }
    }

    @Test
    default void anInjectionOfAllPhasesTakesThePlaceOfSingleOnes() {
        tested().assume(Capability.UNBALANCED);
        try (Opened feeder = tested().open(ContractFeeder.idle())) {
            feeder.inject("far", 0, -200, 0);
            feeder.inject("far", -90, 0);
            feeder.solve();
            assertEquals(90 + feeder.engine.lossesKw(), feeder.engine.importKw(), KW);
            feeder.inject("far", 2, -100, 0);
            feeder.solve();
            assertEquals(160 + feeder.engine.lossesKw(), feeder.engine.importKw(), KW);
            assertTrue(feeder.voltage("far", 2) < feeder.voltage("far", 0));
        }
    }

    @Test
    default void phasesFollowEachOther() {
        tested().assume(Capability.UNBALANCED);
        tested().assume(Capability.ANGLES);
        try (Opened feeder = tested().open(ContractFeeder.idle())) {
            feeder.solve();
            double[] angleDeg = feeder.angles();
            for (int node = 0; node < feeder.layout.nodes().size(); node++) {
                int first = feeder.layout.nodeOffset(node);
                assertEquals(angleDeg[first] - 120, angleDeg[first + 1], 1e-6);
                assertEquals(angleDeg[first] + 120, angleDeg[first + 2], 1e-6);
            }
        }
    }
}
