package energy.isochron.grid.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import energy.isochron.grid.engine.Capability;
import energy.isochron.grid.engine.Injections;
import org.junit.jupiter.api.Test;

/** Taps that are set between solves, of engines with {@link Capability#TAPS}, and those that a network comes with. */
interface TapContract extends ContractPart {
    @Test
    default void aTapMovesTheVoltage() {
        tested().assume(Capability.TAPS);
        try (Opened feeder = tested().open(ContractFeeder.loaded())) {
            feeder.inject("house", -20, 0);
            feeder.solve();
            double before = feeder.voltage("house");
            feeder.engine.setTap(feeder.branch("mid-low"), 2);
            feeder.solve();
            assertEquals(before / 1.05, feeder.voltage("house"), 5e-3);
            int line = feeder.branch("low-house");
            assertThrows(IllegalArgumentException.class, () -> feeder.engine.setTap(line, 1));
        }
    }

    @Test
    default void aTapOfABranchThatDoesNotExistIsRefused() {
        tested().assume(Capability.TAPS);
        try (Opened feeder = tested().open(ContractFeeder.idle())) {
            for (int branch : feeder.noBranches()) {
                assertThrows(IllegalArgumentException.class, () -> feeder.engine.setTap(branch, 0));
            }
        }
    }

    @Test
    default void aTapAtTheSecondEndRaisesItsVoltage() {
        tested().assume(Capability.PHYSICS);
        try (Opened regulated = tested().open(ContractFeeder.regulated())) {
            regulated.solve();
            assertEquals(1.025, regulated.voltage("behind"), PU);
            assumeTrue(regulated.engine.capabilities().contains(Capability.TAPS));
            regulated.engine.setTap(regulated.branch("source-behind"), 8);
            regulated.inject("behind", -600, 0);
            regulated.solve();
            assertEquals(1.05, regulated.voltage("behind"), PU);
            assertEquals(600, regulated.engine.importKw(), 0.01);
        }
    }

    @Test
    default void aTapOfOnePhaseMovesThatPhase() {
        tested().assume(Capability.TAPS);
        tested().assume(Capability.UNBALANCED);
        try (Opened feeder = tested().open(ContractFeeder.idle())) {
            feeder.solve();
            double before = feeder.voltage("low", 2);
            int regulator = feeder.branch("mid-low");
            try {
                feeder.engine.setTap(regulator, 0, -2);
            } catch (UnsupportedOperationException e) {
                abort(tested().provider().name() + " moves the phases of a transformer together: " + e.getMessage());
            }
            feeder.solve();
            assertEquals(1 / 0.95, feeder.voltage("low", 0), 1e-3);
            assertEquals(before, feeder.voltage("low", 2), PU);
            feeder.engine.setTap(regulator, 0);
            feeder.solve();
            assertEquals(before, feeder.voltage("low", 0), PU);
        }
    }

    @Test
    default void noSinglePhaseHasATapOfItsOwnInABalancedEngine() {
        tested().assume(Capability.TAPS);
        try (Opened feeder = tested().open(ContractFeeder.loaded())) {
            assumeFalse(feeder.engine.capabilities().contains(Capability.UNBALANCED));
            int transformer = feeder.branch("mid-low");
            assertThrows(UnsupportedOperationException.class, () -> feeder.engine.setTap(transformer, 0, 1));
            feeder.engine.setTap(transformer, Injections.ALL_PHASES, -2);
            feeder.solve();
            assertTrue(feeder.voltage("house") > 1);
        }
    }
}
