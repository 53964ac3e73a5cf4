package energy.isochron.grid.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import energy.isochron.grid.engine.BranchEnd;
import energy.isochron.grid.engine.Capability;
import energy.isochron.grid.engine.Injections;
import org.junit.jupiter.api.Test;

/** What is injected holds until it changes, moves the voltages the right way and is accounted for. */
interface InjectionContract extends ContractPart {
    @Test
    default void anIdleFeederHasTheSourcesVoltageAndCarriesNothing() {
        try (Opened feeder = tested().open(ContractFeeder.idle())) {
            feeder.solve();
            for (double voltage : feeder.magnitudes()) {
                assertEquals(1, voltage, 1e-4); // cables charge a little
            }
            assertEquals(0, feeder.engine.lossesKw(), 0.05);
            assertEquals(0, feeder.engine.importKw(), 0.05);
        }
    }

    @Test
    default void whatComesInAndIsInjectedIsLost() {
        try (Opened feeder = tested().open(ContractFeeder.idle())) {
            feeder.inject("far", -500, -100);
            feeder.inject("house", 30, 0);
            feeder.inject("spur", -40, 5);
            feeder.solve();
            assertEquals(510 + feeder.engine.lossesKw(), feeder.engine.importKw(), KW);
        }
    }

    @Test
    default void whatIsInjectedAtTheSourceDoesNotFlow() {
        try (Opened feeder = tested().open(ContractFeeder.idle())) {
            feeder.solve();
            double idle = feeder.engine.importKw();
            feeder.inject("source", -70, 0);
            feeder.solve();
            assertEquals(idle + 70, feeder.engine.importKw(), KW);
            assertEquals(0, feeder.flow(BranchEnd.FROM, 0, "source-mid"), 0.05);
        }
    }

    @Test
    default void aLoadLowersTheVoltageAndASurplusRaisesIt() {
        try (Opened feeder = tested().open(ContractFeeder.idle())) {
            feeder.inject("far", -800, 0);
            feeder.solve();
            assertTrue(feeder.voltage("mid") < feeder.voltage("source"));
            assertTrue(feeder.voltage("far") < feeder.voltage("mid"));
            feeder.inject("far", 800, 0);
            feeder.solve();
            assertTrue(feeder.voltage("far") > feeder.voltage("mid"));
            assertTrue(feeder.voltage("mid") > feeder.voltage("source"));
        }
    }

    @Test
    default void injectionsHoldUntilTheyChange() {
        try (Opened feeder = tested().open(ContractFeeder.idle())) {
            feeder.inject("far", -500, -100);
            feeder.solve();
            double[] before = feeder.magnitudes();
            feeder.engine.inject(new Injections());
            feeder.solve();
            assertArrayEquals(before, feeder.magnitudes());
            feeder.inject("spur", -1, 0);
            feeder.solve();
            assertEquals(501 + feeder.engine.lossesKw(), feeder.engine.importKw(), KW);
            feeder.inject("far", 0, 0);
            feeder.inject("spur", 0, 0);
            feeder.solve();
            assertEquals(0, feeder.engine.importKw(), 0.05);
        }
    }

    @Test
    default void theLastEntryOfANodeWins() {
        try (Opened feeder = tested().open(ContractFeeder.idle())) {
            Injections changes = new Injections();
            changes.set(feeder.node("far"), -900, 0);
            changes.set(feeder.node("spur"), -10, 0);
            changes.set(feeder.node("far"), -20, 0);
            feeder.engine.inject(changes);
            feeder.solve();
            assertEquals(30 + feeder.engine.lossesKw(), feeder.engine.importKw(), KW);
        }
    }

    @Test
    default void aListWithAnErrorChangesNothing() {
        try (Opened feeder = tested().open(ContractFeeder.idle())) {
            feeder.inject("far", -500, 0);
            Injections changes = new Injections();
            changes.set(feeder.node("far"), 0, 0);
            changes.set(feeder.layout.nodes().size(), -1, 0);
            assertThrows(IllegalArgumentException.class, () -> feeder.engine.inject(changes));
            feeder.solve();
            assertEquals(500 + feeder.engine.lossesKw(), feeder.engine.importKw(), KW);
        }
    }

    @Test
    default void aPhaseThatANodeHasNotIsRefused() {
        assumeFalse(tested().can(Capability.UNBALANCED));
        try (Opened feeder = tested().open(ContractFeeder.idle())) {
            Injections changes = new Injections();
            changes.set(feeder.node("far"), 1, -10, 0);
            assertThrows(IllegalArgumentException.class, () -> feeder.engine.inject(changes));
        }
    }

    @Test
    default void aPhaseThatDoesNotExistIsRefused() {
        try (Opened feeder = tested().open(ContractFeeder.idle())) {
            for (int phase : new int[] {3, -2}) {
                Injections changes = new Injections();
                changes.set(feeder.node("spur"), -10, 0);
                changes.set(feeder.node("far"), phase, -10, 0);
                assertThrows(IllegalArgumentException.class, () -> feeder.engine.inject(changes));
            }
            feeder.solve();
            assertEquals(0, feeder.engine.importKw(), 0.05);
        }
    }
}
